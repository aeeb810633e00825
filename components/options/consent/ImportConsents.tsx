import { useEffect, useRef, useState } from 'react';
import type { ConsentPreview } from '../../../lib/consent/views';
import { ask } from '../../../lib/protocol/client';
import type { ConsentImport } from '../../../lib/stored/db';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { type Asked, ColumnForm } from './ColumnForm';
import { ImportView } from './ImportView';
import { refusalText } from './refusals';
import { TriedView } from './TriedView';
import { startImport, useImport } from './use-import';

/** A CSV file, step by step: choose it, say what its columns are, see what would be recorded, and record it. */
export function ImportConsents({ imports, onDone }: { imports: readonly ConsentImport[]; onDone(): void }) {
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ file: File; preview: ConsentPreview } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  /** What the import was asked for, while the form still says that. */
  const [tried, setTried] = useState<Asked | null>(null);
  const job = useImport();
  const hasEnded = job !== null && job.at !== 'running' && !job.dry;
  useEffect(() => {
    if (hasEnded) onDone();
  }, [hasEnded, onDone]);
  // One that was tried is shown with its columns, and one that was taken back no longer.
  const isListed = imports.some(({ id }) => id === job?.id);
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
  const start = (asked: Asked, dry: boolean) => {
    if (!chosen) return;
    const { file } = chosen;
    const name = file.name.slice(0, 200);
    if (job?.at === 'running') return setRefused(`${name}: ${refusalText('busy')}`);
    setRefused(null);
    if (!dry) clear();
    void startImport({ file, name, ...asked, dry });
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
            start(asked, true);
          }}
          onCancel={clear}
        />
      )}
      {job && (job.at !== 'done' || isListed) && <ImportView job={job} />}
      {chosen && tried && own?.at === 'done' && (
        <TriedView job={own} header={chosen.preview.header} onRecord={() => start(tried, false)} />
      )}
    </>
  );
}
