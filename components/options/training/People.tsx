import { useState } from 'react';
import { ask } from '../../../lib/protocol/client';
import { EXPORT_REFUSALS } from '../../../lib/training/export-file';
import { count, dateTime, nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';

type Told = { name: string; kind: 'good' | 'bad'; text: string };

const refusalOf = (code: string) =>
  EXPORT_REFUSALS.some((each) => code === `export-${each}`) ? nameOf('training', code) : t('training_failed');

/** Exports of several people's logs, put together under pseudonyms. */
export function People() {
  const { data, failed, refresh } = useAnswer<'pages.training.people'>(() =>
    ask({ type: 'pages.training.people' }),
  );
  const [told, setTold] = useState<Told[]>([]);
  const [busy, setBusy] = useState(false);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    setTold([]);
    for (const file of files) {
      const reply = await ask<'pages.training.import'>({ type: 'pages.training.import', file });
      const one: Told = reply.ok
        ? { name: file.name, kind: 'good', text: t('training_imported', count(reply.warnings)) }
        : { name: file.name, kind: 'bad', text: refusalOf(reply.code) };
      setTold((before) => [...before, one]);
    }
    setBusy(false);
    refresh();
  };
  return (
    <>
      <p>{t('training_people_help')}</p>
      <div className="stack">
        <label htmlFor="training-files">{t('training_import')}</label>
        <input
          id="training-files"
          type="file"
          multiple
          accept=".ndjson"
          disabled={busy}
          onChange={({ target }) => void add([...(target.files ?? [])])}
        />
      </div>
      {busy && <p role="status">{t('options_loading')}</p>}
      {told.map(({ name, kind, text }) => (
        <Notice key={name} kind={kind}>
          {name}: {text}
        </Notice>
      ))}
      {failed && <Notice kind="bad">{t('options_failed')}</Notice>}
      {data?.people.length === 0 && <p>{t('training_people_none')}</p>}
      <ul className="entries">
        {data?.people.map(({ person, from, to }) => (
          <li key={person}>
            <div>
              <code>{person}</code> {t('training_person', dateTime(from), dateTime(to))}
            </div>
            <button
              type="button"
              aria-label={t('training_forget_named', person)}
              onClick={() => void ask({ type: 'pages.training.forget', person }).then(refresh)}
            >
              {t('training_forget')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
