import { useEffect, useState } from 'react';
import type { ConsentFound } from '../../../lib/consent/views';
import { ask } from '../../../lib/protocol/client';
import type { ConsentImport } from '../../../lib/stored/db';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { t } from '../../ui/t';
import { SubjectView } from './SubjectView';

/** One person's records, by address; from there they are withdrawn or erased. */
export function FindConsent({ imports, onChange }: { imports: readonly ConsentImport[]; onChange(): void }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ address: string; view: ConsentFound } | null>(null);
  const [told, setTold] = useState<{ kind: 'good' | 'bad'; text: string } | null>(null);
  const look = async (address: string) => {
    const reply = await ask({ type: 'pages.consent.find', address });
    setFound(reply.ok ? { address, view: reply } : null);
    if (!reply.ok)
      setTold({
        kind: 'bad',
        text: t(reply.code === 'wrong-shape' ? 'consent_row_address' : 'consent_failed'),
      });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another list another state
  useEffect(() => {
    if (found) void look(found.address);
  }, [imports]);
  return (
    <>
      <h2>{t('consent_find')}</h2>
      <p id="consent-find-help">{t('consent_find_help')}</p>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setTold(null);
          void look(typed.trim().toLowerCase());
        }}
      >
        <label htmlFor="consent-address">{t('consent_field_address')}</label>
        <div className="actions">
          <TextField
            id="consent-address"
            type="email"
            dir="ltr"
            required
            aria-describedby="consent-find-help"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit">{t('consent_find_run')}</button>
        </div>
      </form>
      {told && (
        <Notice kind={told.kind} focus={told.kind === 'good'}>
          {told.text}
        </Notice>
      )}
      {found && (
        <SubjectView
          {...found}
          onTold={(kind, text) => {
            setTold({ kind, text });
            onChange();
          }}
        />
      )}
    </>
  );
}
