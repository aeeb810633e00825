import { useState } from 'react';
import type { ConsentFound } from '../../../lib/consent/views';
import { PURPOSES, type Purpose } from '../../../lib/policy/envelope';
import { ask } from '../../../lib/protocol/client';
import { bytes, dateTime, nameOf } from '../../ui/labels';
import { t } from '../../ui/t';
import '../../ui/forms.css';

interface Props {
  address: string;
  view: ConsentFound;
  onTold(kind: 'good' | 'bad', text: string): void;
}

/** What is kept about one address, and what its owner may ask for. */
export function SubjectView({ address, view: { records, suppressed, states }, onTold }: Props) {
  const [keep, setKeep] = useState(true);
  const [sure, setSure] = useState(false);
  const withdraw = async (purpose: Purpose) => {
    const reply = await ask({ type: 'pages.consent.withdraw', address, purpose });
    if (!reply.ok) return onTold('bad', t('consent_failed'));
    onTold('good', t('consent_withdrawn', reply.records));
  };
  const suppress = async (on: boolean) => {
    const reply = await ask({ type: 'pages.consent.suppress', address, on });
    if (!reply.ok) return onTold('bad', t('consent_failed'));
    onTold('good', t(on ? 'consent_suppressed_now' : 'consent_released'));
  };
  const erase = async () => {
    setSure(false);
    const reply = await ask({ type: 'pages.consent.erase', address, suppress: keep });
    if (!reply.ok) return onTold('bad', t(reply.code === 'busy' ? 'consent_csv_busy' : 'consent_failed'));
    onTold('good', t('consent_erased', reply.records, bytes(reply.scanned)));
  };
  return (
    <article className="rule" aria-label={address}>
      <h3>
        <bdi>{address}</bdi>
      </h3>
      <ul>
        {PURPOSES.map((purpose) => (
          <li key={purpose}>
            {t(
              'consent_state',
              nameOf('consent_purpose', purpose),
              nameOf('policy_consent', states[purpose] ?? 'none'),
            )}
          </li>
        ))}
        {suppressed && <li>{t('consent_on_list')}</li>}
      </ul>
      {records.length === 0 && <p>{t('consent_no_records')}</p>}
      {records.map((record, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: records have no name of their own
        <dl key={index}>
          <dt>{t('consent_field_purpose')}</dt>
          <dd>{nameOf('consent_purpose', record.purpose)}</dd>
          <dt>{t('consent_field_basis')}</dt>
          <dd>{nameOf('consent_basis', record.basis)}</dd>
          <dt>{t('consent_field_obtained')}</dt>
          <dd>{dateTime(record.obtained)}</dd>
          {record.ends !== null && (
            <>
              <dt>{t('consent_field_expires')}</dt>
              <dd>{dateTime(record.ends - 1)}</dd>
            </>
          )}
          {record.withdrawn !== null && (
            <>
              <dt>{t('consent_field_withdrawn')}</dt>
              <dd>
                {dateTime(record.withdrawn)}
                {record.stopBy !== null && ` ${t('consent_stop_by', dateTime(record.stopBy))}`}
              </dd>
            </>
          )}
          {(['source', 'wording', 'proof'] as const).map(
            (field) =>
              record[field] && (
                <div className="pair" key={field}>
                  <dt>{nameOf('consent_field', field)}</dt>
                  <dd>
                    <bdi>{record[field]}</bdi>
                  </dd>
                </div>
              ),
          )}
        </dl>
      ))}
      <p className="actions">
        {PURPOSES.filter((purpose) => states[purpose] === 'given' && records.length > 0).map((purpose) => (
          <button key={purpose} type="button" onClick={() => void withdraw(purpose)}>
            {t('consent_withdraw', nameOf('consent_purpose', purpose))}
          </button>
        ))}
        <button type="button" onClick={() => void suppress(!suppressed)}>
          {t(suppressed ? 'consent_release' : 'consent_suppress')}
        </button>
      </p>
      {records.length > 0 && (
        <p className="actions">
          <label className="check">
            <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)} />
            {t('consent_erase_keep')}
          </label>
          {sure ? (
            <>
              <button type="button" className="danger" onClick={() => void erase()}>
                {t('consent_erase_sure', records.length)}
              </button>
              <button type="button" onClick={() => setSure(false)}>
                {t('consent_erase_not')}
              </button>
            </>
          ) : (
            <button type="button" className="danger" onClick={() => setSure(true)}>
              {t('consent_erase')}
            </button>
          )}
        </p>
      )}
    </article>
  );
}
