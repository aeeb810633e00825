import { ADMINS, isFor, READERS } from '../../../lib/base/roles';
import { ask } from '../../../lib/protocol/client';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { usePending } from '../../ui/use-pending';
import { ProblemList } from '../ProblemList';
import type { PageProps } from '../page-props';
import { DeployPolicy } from './DeployPolicy';
import { DpiaKit } from './DpiaKit';
import { PolicyEditor } from './PolicyEditor';
import { PolicyFacts } from './PolicyFacts';
import { ProtectedSection } from './ProtectedSection';
import { RuleList } from './RuleList';
import { SimulatePolicy } from './SimulatePolicy';
import { SitesSection } from './SitesSection';
import { TryDraft } from './TryDraft';

/** The policy in force: from whom, what it asks, what was refused; ways to try it, the person's own; what it works on. */
export default function PolicyPage({ roles }: PageProps) {
  const { data, failed, refresh } = useAnswer<'pages.policy'>(() => ask({ type: 'pages.policy' }));
  usePending(data, refresh);
  return (
    <>
      {failed && <Notice kind="bad">{t('options_failed')}</Notice>}
      {!data && !failed && <p role="status">{t('options_loading')}</p>}
      {data && (
        <>
          {data.pending && <Notice kind="plain">{t('policy_pending')}</Notice>}
          {data.refused.map(({ source, problems }) => (
            <Notice kind="bad" key={source}>
              <strong>{t('policy_refused_title')}</strong>
              <p>{t('policy_refused_from', nameOf('policy_source', source))}</p>
              <ProblemList problems={problems} />
            </Notice>
          ))}
          {data.lacking ? (
            <p>{t('overview_no_policy')}</p>
          ) : (
            <>
              <PolicyFacts view={data} />
              <RuleList policy={data.policy} />
            </>
          )}
          <TryDraft />
          {isFor(READERS, roles) && <SimulatePolicy />}
          <DeployPolicy policy={data.policy} />
          <DpiaKit view={data} />
          <PolicyEditor view={data} onSaved={refresh} />
        </>
      )}
      <SitesSection />
      <ProtectedSection mayChange={isFor(ADMINS, roles)} />
    </>
  );
}
