import { useEffect } from 'react';
import { ask } from '../../ui/ask';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { ProblemList } from '../ProblemList';
import { DeployPolicy } from './DeployPolicy';
import { DpiaKit } from './DpiaKit';
import { PolicyEditor } from './PolicyEditor';
import { PolicyFacts } from './PolicyFacts';
import { RuleList } from './RuleList';
import { SimulatePolicy } from './SimulatePolicy';
import { TryDraft } from './TryDraft';

/** ms */
const PENDING_CHECK = 1000;

/** The policy in force: from whom, what it asks, what was refused; ways to try it, and the person's own. */
export function PolicySection() {
  const { data, failed, refresh } = useAnswer<'pages.policy'>(() => ask({ type: 'pages.policy' }));
  const pending = data?.pending ?? false;
  // The browser answers some seconds after its start, and nothing tells the page.
  useEffect(() => {
    if (!pending) return;
    const again = setInterval(refresh, PENDING_CHECK);
    return () => clearInterval(again);
  }, [pending, refresh]);
  return (
    <section id="policy" aria-labelledby="policy-title">
      <h2 id="policy-title">{t('policy_title')}</h2>
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
          <PolicyFacts view={data} />
          <RuleList policy={data.policy} />
          <TryDraft />
          <SimulatePolicy />
          <DeployPolicy policy={data.policy} />
          <DpiaKit view={data} />
          <PolicyEditor view={data} onSaved={refresh} />
        </>
      )}
    </section>
  );
}
