import { useEffect, useRef, useState } from 'react';
import type { ConsentPreview } from '../../../lib/consent/views';
import { ask } from '../../../lib/protocol/client';
import type { ConsentImport } from '../../../lib/stored/db';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { type Asked, ColumnForm } from './ColumnForm';
import { JobView } from './JobView';
import { refusalText } from './refusals';
import { TriedView } from './TriedView';
import { useJob } from './use-job';

/** A CSV file, step by step: choose it, say what its columns are, see what would be recorded, and record it. */
export function ImportConsents({ imports, onDone }: { imports: readonly ConsentImport[]; onDone(): void }) {
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ file: File; preview: ConsentPreview } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  /** What the job was asked for, while the form still says that. */
  const [tried, setTried] = useState<Asked | null>(null);
  const { job, follow } = useJob(onDone);
  // One that was taken back is no longer said to be imported.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, another look
  useEffect(follow, [imports]);
  const clear = () => {
    setChosen(null);
    setTried(null);
    if (field.current) field.current.value = '';
  };
  const choose = async (file: File) => {
    setRefused(null);
    // The columns of the file before are not asked about any more, even while this one is read.
    setChosen(null);
    setTried(null);
    const reply = await ask({ type: 'pages.consent.preview', file });
    if (reply.ok) return setChosen({ file, preview: reply });
    clear();
    setRefused(`${file.name}: ${refusalText(reply.code)}`);
  };
  const start = async ({ mapping, defaults, readings }: Asked, dry: boolean) => {
    if (!chosen) return;
    const { file } = chosen;
    const name = file.name.slice(0, 200);
    if (!dry) clear();
    const asked = { mapping, defaults, readings, dry };
    const reply = await ask({ type: 'pages.consent.import', file, name, ...asked });
    if (!reply.ok) setRefused(`${name}: ${refusalText(reply.code)}`);
    follow();
  };
  const own = chosen && job?.dry && job.name === chosen.file.name.slice(0, 200) ? job : null;
  const survey = own?.at === 'done' ? own.progress.survey : null;
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
          survey={survey}
          onChange={() => setTried(null)}
          onTry={(asked) => {
            setTried(asked);
            void start(asked, true);
          }}
          onCancel={clear}
        />
      )}
      {job && !(job.dry && job.at === 'done') && <JobView job={job} />}
      {chosen && tried && own?.at === 'done' && (
        <TriedView job={own} header={chosen.preview.header} onRecord={() => void start(tried, false)} />
      )}
    </>
  );
}
