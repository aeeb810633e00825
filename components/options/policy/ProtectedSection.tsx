import { useRef, useState } from 'react';
import { ask } from '../../../lib/protocol/client';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { ProtectedList } from './ProtectedList';

type Told = { kind: 'good' | 'bad'; text: string };

const REFUSALS = ['foreign', 'damaged', 'newer', 'unreadable', 'too-large'];

/** Lists for exact data match and fingerprints of documents: what is there, and for some a way to import a file. */
export function ProtectedSection({ mayChange }: { mayChange: boolean }) {
  const answer = useAnswer<'pages.protected.list'>(() => ask({ type: 'pages.protected.list' }));
  const [reading, setReading] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const fail = (code: string, name: string) => {
    const key = REFUSALS.includes(code) ? code : 'failed';
    setTold({ kind: 'bad', text: `${name}: ${nameOf('options_protected', key)}` });
  };

  const add = async (file: File) => {
    setTold(null);
    setReading(file.name);
    const reply = await ask({ type: 'pages.protected.add', file });
    setReading(null);
    if (field.current) field.current.value = '';
    if (!reply.ok) return fail(reply.code, file.name);
    setTold({ kind: 'good', text: t('options_protected_added', reply.added.label) });
    answer.refresh();
  };
  const remove = async ({ key, label }: { key: string; label: string }) => {
    const reply = await ask({ type: 'pages.protected.remove', key });
    if (!reply.ok) return fail(reply.code, label);
    setTold({ kind: 'good', text: t('options_protected_removed', label) });
    answer.refresh();
  };

  return (
    <section id="protected" aria-labelledby="protected-title">
      <h2 id="protected-title">{t('options_protected')}</h2>
      <p id="protected-help">{t('options_protected_help')}</p>
      {answer.failed && <Notice kind="bad">{t('options_failed')}</Notice>}
      {answer.data && (
        <ProtectedList
          files={answer.data.files}
          missing={answer.data.missing}
          onRemove={mayChange ? (file) => void remove(file) : undefined}
        />
      )}
      {mayChange && (
        <p className="actions">
          <label htmlFor="protected-file">{t('options_protected_label')}</label>
          <input
            id="protected-file"
            ref={field}
            type="file"
            accept=".dgedm,.dgfp"
            aria-describedby="protected-help"
            disabled={reading !== null}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void add(file);
            }}
          />
        </p>
      )}
      <p role="status">
        {reading && (
          <>
            <progress aria-label={t('options_protected_reading', reading)} />{' '}
            {t('options_protected_reading', reading)}
          </>
        )}
      </p>
      {told && <Notice kind={told.kind}>{told.text}</Notice>}
    </section>
  );
}
