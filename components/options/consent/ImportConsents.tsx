import { useEffect, useRef, useState } from 'react';
import type { ConsentPreview } from '../../../lib/consent/messages';
import type { ConsentImport } from '../../../lib/db';
import { ask } from '../../ui/ask';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { type Asked, ColumnForm } from './ColumnForm';
import { JobView } from './JobView';
import { refusalText } from './refusals';
import { useJob } from './use-job';

/** A CSV file, step by step: choose it, say what its columns are, and watch it being read. */
export function ImportConsents({ imports, onDone }: { imports: readonly ConsentImport[]; onDone(): void }) {
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ file: File; preview: ConsentPreview } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { job, follow } = useJob(onDone);
  // One that was taken back is no longer said to be imported.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, another look
  useEffect(follow, [imports]);
  const clear = () => {
    setChosen(null);
    if (field.current) field.current.value = '';
  };
  const choose = async (file: File) => {
    setRefused(null);
    // The columns of the file before are not asked about any more, even while this one is read.
    setChosen(null);
    const reply = await ask({ type: 'pages.consent.preview', file });
    if (reply.ok) return setChosen({ file, preview: reply });
    clear();
    setRefused(`${file.name}: ${refusalText(reply.code)}`);
  };
  const start = async ({ mapping, defaults }: Asked) => {
    if (!chosen) return;
    const { file } = chosen;
    const name = file.name.slice(0, 200);
    clear();
    const reply = await ask({ type: 'pages.consent.import', file, name, mapping, defaults });
    if (!reply.ok) setRefused(`${name}: ${refusalText(reply.code)}`);
    follow();
  };
  return (
    <>
      <h2>{t('consent_import')}</h2>
      <p id="consent-import-help">{t('consent_import_help')}</p>
      <div className="stack">
        <label htmlFor="consent-file">{t('consent_file')}</label>
        <input
          id="consent-file"
          ref={field}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-describedby="consent-import-help"
          disabled={job?.at === 'running'}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void choose(file);
          }}
        />
      </div>
      {refused && <Notice kind="bad">{refused}</Notice>}
      {chosen && (
        <ColumnForm
          key={chosen.file.name + chosen.file.lastModified}
          preview={chosen.preview}
          onStart={(asked) => void start(asked)}
          onCancel={clear}
        />
      )}
      {job && <JobView job={job} />}
    </>
  );
}
