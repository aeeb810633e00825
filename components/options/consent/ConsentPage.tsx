import { saysWhoAgreed } from '../../../lib/consent/record';
import { ask } from '../../../lib/protocol/client';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { ExportConsents } from './ExportConsents';
import { FindConsent } from './FindConsent';
import { ImportConsents } from './ImportConsents';
import { ImportList } from './ImportList';
import './consent.css';

/** Who may be written to: what is kept, ways to bring lists in and out, and one person's records. */
export default function ConsentPage() {
  const { data, failed, refresh } = useAnswer<'pages.consent.view'>(() =>
    ask({ type: 'pages.consent.view' }),
  );
  return (
    <>
      <p>{t('consent_help')}</p>
      {failed && <Notice kind="bad">{t('options_failed')}</Notice>}
      {data && (
        <>
          <dl>
            <dt>{t('consent_law')}</dt>
            <dd>
              {nameOf('consent_law', data.law)}
              {data.law === 'eu' && data.validMonths > 0 && `. ${t('consent_months', data.validMonths)}`}
            </dd>
            <dt>{t('consent_suppressed')}</dt>
            <dd>{data.suppressed + data.policySuppressed}</dd>
            {data.lists.map(({ label, purpose, count }) => (
              <div className="pair" key={label}>
                <dt>{t('consent_policy_list', label)}</dt>
                <dd>{t('consent_policy_count', count, nameOf('consent_purpose', purpose))}</dd>
              </div>
            ))}
          </dl>
          {!data.imports.some(saysWhoAgreed) && data.lists.every(({ count }) => count === 0) && (
            <Notice kind="plain">{t('consent_no_lists')}</Notice>
          )}
          <ImportList imports={data.imports} onChange={refresh} />
          <ImportConsents imports={data.imports} onDone={refresh} />
          {data.imports.length > 0 && <ExportConsents />}
          <FindConsent imports={data.imports} onChange={refresh} />
        </>
      )}
    </>
  );
}
