import type { ReactNode } from 'react';
import type { PolicyView } from '../../../lib/pages/views';
import { dateTime, nameOf } from '../../ui/labels';
import { Sign } from '../../ui/Sign';
import { t } from '../../ui/t';
import './policy-facts.css';

interface FactProps {
  name: string;
  /** The organisation sets it, so that it cannot be changed here. */
  locked?: boolean;
  children: ReactNode;
}

function Fact({ name, locked = false, children }: FactProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {children}
        {locked && (
          <span className="locked">
            {' '}
            <Sign name="lock" />
            {t('policy_locked')}
          </span>
        )}
      </dd>
    </>
  );
}

/** What is in force: from whom, since when, and what it asks, in words. */
export function PolicyFacts({ view }: { view: PolicyView }) {
  const { policy, source, hash, since, bundle, setKeys } = view;
  const { organization, audit, mode, onFailure } = policy;
  const { name, internalDomains } = organization;
  const set = (key: string) => setKeys.includes(key);
  const readers = [
    ...(audit.localReader ? [t('policy_readers_local')] : []),
    ...(audit.readers.length > 0 ? [t('policy_readers_keys', audit.readers.length)] : []),
  ];
  return (
    <dl>
      <Fact name={t('policy_set_by')}>{nameOf('policy_source', source)}</Fact>
      <Fact name={t('policy_since')}>{dateTime(since)}</Fact>
      {bundle && (
        <Fact name={t('policy_version')}>
          {t(
            'policy_version_of',
            bundle.version,
            bundle.org,
            bundle.keyId,
            dateTime(Date.parse(bundle.notAfter)),
          )}
        </Fact>
      )}
      {name && (
        <Fact name={t('policy_organization')} locked={set('organization')}>
          {name}
        </Fact>
      )}
      <Fact name={t('popup_mode')} locked={set('mode')}>
        {nameOf('policy_mode', mode)}
      </Fact>
      <Fact name={t('policy_domains')} locked={set('organization')}>
        {internalDomains.join(', ') || t('policy_no_domains')}
      </Fact>
      <Fact name={t('policy_on_failure')} locked={set('onFailure')}>
        {nameOf('policy_on_failure', onFailure)}
      </Fact>
      <Fact name={t('policy_retention')} locked={set('audit')}>
        {t('policy_days', audit.retentionDays)}
      </Fact>
      <Fact name={t('policy_readers')} locked={set('audit')}>
        {readers.join(', ')}
      </Fact>
      <Fact name={t('policy_reidentify')} locked={set('audit')}>
        {t(audit.reidentify ? 'policy_reidentify_two' : 'policy_reidentify_nobody')}
      </Fact>
      <Fact name={t('policy_council')} locked={set('audit')}>
        {t(audit.worksCouncil ? 'policy_on' : 'policy_off')}
      </Fact>
      <Fact name={t('policy_hash')}>
        <code>{hash}</code>
      </Fact>
    </dl>
  );
}
