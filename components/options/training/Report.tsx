import { ask } from '../../../lib/protocol/client';
import type { TrainingReport } from '../../../lib/training/views';
import { type Proportion, proportion } from '../../../lib/training/wilson';
import { count, nameOf, percent } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { AnswerChart } from './AnswerChart';
import { NoisyRules } from './NoisyRules';
import { PrecisionChart } from './PrecisionChart';

/** Figures about rules and, for groups that are large enough, about answers. None about a person. */
export function Report() {
  const { data, failed } = useAnswer<'pages.training.report'>(() => ask({ type: 'pages.training.report' }));
  if (failed) return <Notice kind="bad">{t('options_failed')}</Notice>;
  if (!data) return <p role="status">{t('options_loading')}</p>;
  return (
    <>
      <p>{t('training_report_help')}</p>
      <h3>{t('training_precision')}</h3>
      {data.precision.length === 0 ? (
        <p>{t('training_precision_none')}</p>
      ) : (
        <>
          <PrecisionChart rules={data.precision} />
          <PrecisionTable rules={data.precision} />
        </>
      )}
      <h3>{t('training_agreement')}</h3>
      <Agreement {...data.agreement} />
      {data.noisy.length > 0 && <NoisyRules rules={data.noisy} />}
      <h3>{t('training_answers')}</h3>
      {data.waiting > 0 && <Notice kind="plain">{t('training_waiting', data.waiting)}</Notice>}
      {data.rules.length === 0 ? (
        <p>{t('training_answers_none')}</p>
      ) : (
        <>
          <AnswerChart weeks={data.weeks} />
          <AnswerTable rules={data.rules} />
        </>
      )}
    </>
  );
}

const shareText = ({ hits, of, low, high }: Proportion) =>
  of === 0 ? '–' : t('training_share', percent(hits / of), percent(low), percent(high));

function Agreement({ pairs, observed, kappa }: TrainingReport['agreement']) {
  if (!kappa) return <p>{t('training_agreement_none', count(pairs))}</p>;
  const figure = (value: number) => value.toFixed(2);
  return (
    <p>
      {t('training_agreement_is', count(pairs), percent(observed), figure(kappa.value))}{' '}
      {t('training_interval', figure(kappa.low), figure(kappa.high))}
    </p>
  );
}

const VERDICTS = ['true-positive', 'false-positive', 'too-strict', 'unclear'] as const;

function PrecisionTable({ rules }: { rules: TrainingReport['precision'] }) {
  const reviewed = rules.reduce((sum, { precision }) => sum + precision.of, 0);
  return (
    <RuleTable
      head={[
        t('training_right_of', count(reviewed)),
        ...VERDICTS.map((verdict) => nameOf('training_verdict', verdict)),
      ]}
      rows={rules.map(({ rule, precision, counts }) => [
        rule,
        shareText(precision),
        ...VERDICTS.map((verdict) => count(counts[verdict])),
      ])}
    />
  );
}

function AnswerTable({ rules }: { rules: TrainingReport['rules'] }) {
  return (
    <RuleTable
      head={(['stops', 'fixed', 'back', 'overrides', 'reasons', 'reflex'] as const).map((name) =>
        nameOf('training_count', name),
      )}
      rows={rules.map((each) => [
        each.rule,
        count(each.stops),
        ...(['fixed', 'back', 'overrides'] as const).map((name) =>
          shareText(proportion(each[name], each.stops)),
        ),
        shareText(proportion(each.reasons, each.overrides)),
        shareText(proportion(each.reflex, each.stops)),
      ])}
    />
  );
}

/** @param rows a rule, and what stands under each head */
function RuleTable({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            {[t('audit_rule'), ...head].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([rule, ...cells]) => (
            <tr key={rule}>
              <th scope="row">{rule}</th>
              {cells.map((cell, at) => (
                <td key={head[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
