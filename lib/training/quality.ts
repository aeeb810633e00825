/** What reviewers say of warnings, and what follows for the rules. */
import { groupBy } from '../base/group-by';
import { type Agreement, agreement } from './kappa';
import { type Proportion, proportion } from './wilson';

export const VERDICTS = ['true-positive', 'false-positive', 'too-strict', 'unclear'] as const;
export type ReviewVerdict = (typeof VERDICTS)[number];

/** One reviewer's verdict on one rule of one warning. */
export interface Label {
  /** Of the warning. */
  case: string;
  rule: string;
  /** 2: by somebody who has not seen the first. */
  opinion: 1 | 2;
  verdict: ReviewVerdict;
  note: string;
  /** ms since the Unix epoch */
  time: number;
}

export interface RulePrecision {
  rule: string;
  counts: Record<ReviewVerdict, number>;
  /** True positives of all that were judged; `unclear` judges nothing. Too strict counts against the rule, as it stopped somebody for nothing. */
  precision: Proportion;
}

/** By rule, most reviewed first. Second opinions measure the reviewers, not the rules. */
export function precisionByRule(labels: readonly Label[]): RulePrecision[] {
  const first = labels.filter(({ opinion }) => opinion === 1);
  return [...groupBy(first, ({ rule }) => rule)]
    .map(([rule, all]) => {
      const of = (verdict: ReviewVerdict) => all.filter((each) => each.verdict === verdict).length;
      const counts = Object.fromEntries(
        VERDICTS.map((verdict) => [verdict, of(verdict)]),
      ) as RulePrecision['counts'];
      return { rule, counts, precision: proportion(counts['true-positive'], all.length - counts.unclear) };
    })
    .sort((a, b) => b.precision.of - a.precision.of || (a.rule < b.rule ? -1 : 1));
}

export function agreementOf(labels: readonly Label[]): Agreement {
  const second = new Map(
    labels.filter(({ opinion }) => opinion === 2).map((label) => [placeOf(label), label.verdict]),
  );
  const pairs = labels.flatMap((label) => {
    const other = label.opinion === 1 ? second.get(placeOf(label)) : undefined;
    return other ? [[label.verdict, other] as const] : [];
  });
  return agreement(pairs);
}

const placeOf = ({ case: place, rule }: Label) => `${place} ${rule}`;

/** Reviewed before anything is proposed. */
export const ENOUGH = 20;
/** A rule may be wrong as often as it is right. */
const BEARABLE = 0.5;

/** Rules for which it is not shown that they are right at least every second time. */
export const noisyRules = (rules: readonly RulePrecision[]): RulePrecision[] =>
  rules.filter(({ precision }) => precision.of >= ENOUGH && precision.low < BEARABLE);
