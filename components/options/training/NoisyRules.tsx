import { ask } from '../../../lib/protocol/client';
import { proposalFor } from '../../../lib/training/proposal';
import { ENOUGH, type RulePrecision } from '../../../lib/training/quality';
import { CopyButton } from '../../ui/CopyButton';
import { nameOf, percent } from '../../ui/labels';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';

/** Rules that stop people for nothing too often, each with a milder policy for the Policy page. Nothing is changed here. */
export function NoisyRules({ rules }: { rules: readonly RulePrecision[] }) {
  const { data } = useAnswer<'pages.policy'>(() => ask({ type: 'pages.policy' }));
  return (
    <>
      <h3>{t('training_noisy')}</h3>
      <p>{t('training_noisy_help', ENOUGH)}</p>
      {rules.map(({ rule, precision }) => {
        const proposal = data && proposalFor({ rule }, data.policy);
        return (
          <article key={rule} className="rule" aria-label={rule}>
            <p>
              <strong>{proposal?.title ?? rule}</strong>:{' '}
              {t('training_noisy_low', percent(precision.low), percent(precision.high))}
            </p>
            {proposal && (
              <>
                <p>
                  {t(
                    'training_noisy_change',
                    nameOf('policy_then', proposal.from),
                    nameOf('policy_then', proposal.to),
                  )}
                </p>
                <div className="actions">
                  <CopyButton label={t('training_noisy_copy')} text={proposal.text} />
                  <a href="#policy">{t('training_noisy_open')}</a>
                </div>
              </>
            )}
          </article>
        );
      })}
    </>
  );
}
