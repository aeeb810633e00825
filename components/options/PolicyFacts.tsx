import type { PolicyView } from '../../lib/pages/messages';
import { nameOf } from '../ui/labels';
import { t } from '../ui/t';

/** What the policy asks, in words. */
export function PolicyFacts({ view: { policy, source, hash } }: { view: PolicyView }) {
  const { name, internalDomains } = policy.organization;
  return (
    <>
      <dl>
        <dt>{t('policy_set_by')}</dt>
        <dd>{nameOf('policy_source', source)}</dd>
        {name && (
          <>
            <dt>{t('policy_organization')}</dt>
            <dd>{name}</dd>
          </>
        )}
        <dt>{t('popup_mode')}</dt>
        <dd>{nameOf('policy_mode', policy.mode)}</dd>
        <dt>{t('policy_domains')}</dt>
        <dd>{internalDomains.join(', ') || t('policy_no_domains')}</dd>
        <dt>{t('policy_on_failure')}</dt>
        <dd>{nameOf('policy_on_failure', policy.onFailure)}</dd>
        <dt>{t('policy_retention')}</dt>
        <dd>{t('policy_days', policy.audit.retentionDays)}</dd>
        <dt>{t('policy_hash')}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
      </dl>
      <details>
        <summary>{t('policy_rules', policy.rules.length)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('policy_rule')}</th>
              <th scope="col">{t('policy_then')}</th>
            </tr>
          </thead>
          <tbody>
            {policy.rules.map((rule) => (
              <tr key={rule.id}>
                <th scope="row">{rule.title}</th>
                <td>{nameOf('policy_then', rule.then)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
