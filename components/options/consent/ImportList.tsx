import { useState } from 'react';
import { ask } from '../../../lib/protocol/client';
import type { ConsentImport } from '../../../lib/stored/db';
import { dateTime } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';

interface Props {
  imports: readonly ConsentImport[];
  onChange(): void;
}

/** The lists that were imported, each of which can be taken back. */
export function ImportList({ imports, onChange }: Props) {
  const [told, setTold] = useState<{ kind: 'good' | 'bad'; text: string } | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const undo = async ({ id, name }: ConsentImport) => {
    const reply = await ask({ type: 'pages.consent.undo', id });
    setAsked(null);
    setTold(
      reply.ok
        ? { kind: 'good', text: t('consent_undone', name) }
        : { kind: 'bad', text: t('consent_failed') },
    );
    if (reply.ok) onChange();
  };
  return (
    <>
      <h2>{t('consent_imports')}</h2>
      {imports.length === 0 && <p>{t('consent_none_yet')}</p>}
      <ul className="entries">
        {imports.map((each) => (
          <li key={each.id}>
            <div>
              <strong>
                <bdi>{each.name}</bdi>
              </strong>
              <p>
                {t('consent_import_facts', dateTime(each.time), each.records, each.duplicates, each.refused)}
              </p>
            </div>
            {asked === each.id ? (
              <>
                <button type="button" onClick={() => void undo(each)}>
                  {t('consent_undo_sure', each.name)}
                </button>
                <button type="button" onClick={() => setAsked(null)}>
                  {t('consent_keep')}
                </button>
              </>
            ) : (
              <button
                type="button"
                aria-label={t('consent_undo_named', each.name)}
                onClick={() => setAsked(each.id)}
              >
                {t('consent_undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {told && (
        <Notice kind={told.kind} focus>
          {told.text}
        </Notice>
      )}
    </>
  );
}
