/** Intervals, agreement and samples, held against populations whose truth is known. */
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../lib/training/kappa';
import {
  agreementOf,
  type Label,
  noisyRules,
  precisionByRule,
  type ReviewVerdict,
} from '../../../lib/training/quality';
import { SECOND_SHARE, sampleOf, WEEKLY, wantsSecondOpinion } from '../../../lib/training/sample';
import { proportion } from '../../../lib/training/wilson';
import { casesOver, randomOf } from './simulate';

const KEY = new Uint8Array(32).fill(7);

/** Chance of `hits` of `of`, exactly. */
function binomial(of: number, p: number): number[] {
  const logs = [of * Math.log(1 - p)];
  for (let hits = 1; hits <= of; hits++)
    logs.push((logs[hits - 1] ?? 0) + Math.log((of - hits + 1) / hits) + Math.log(p / (1 - p)));
  return logs.map(Math.exp);
}

describe('the Wilson interval', () => {
  it.each([
    // Newcombe, Stat. Med. 17 (1998), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is that of the literature', (hits, of, low, high) => {
    const found = proportion(hits, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('covers the truth at least 94 times of 100 over all proportions, exactly reckoned', () => {
    for (const of of [20, 50, 100, 200, 500]) {
      const coverage = Array.from({ length: 99 }, (_, at) => {
        const p = (at + 1) / 100;
        return binomial(of, p).reduce((sum, chance, hits) => {
          const { low, high } = proportion(hits, of);
          return low <= p && p <= high ? sum + chance : sum;
        }, 0);
      });
      const mean = coverage.reduce((sum, each) => sum + each, 0) / coverage.length;
      expect(mean, `mean of ${of}`).toBeGreaterThan(0.945);
      // Near single values it dips; a plus-minus interval falls to 0.2 there.
      expect(Math.min(...coverage), `least of ${of}`).toBeGreaterThan(0.83);
    }
  });
});

describe('precision by rule', () => {
  it('has intervals that hold the true precision of simulated rules, from sampling to label', () => {
    const random = randomOf(20261125);
    let [covered, all] = [0, 0];
    for (let round = 0; round < 250; round++) {
      const truth = Array.from({ length: 4 }, () => 0.02 + 0.96 * random());
      const cases = casesOver(2, 500, random, () => ({ rules: [`r${Math.floor(random() * 4)}`] }));
      const right = new Map(
        cases.map(({ id, rules }) => [id, random() < (truth[Number(rules[0]?.[1])] ?? 0)]),
      );
      const labels = sampleOf(cases, KEY).map(
        ({ id, rules }): Label => ({
          case: id,
          rule: rules[0] ?? '',
          opinion: 1,
          note: '',
          time: 0,
          verdict: right.get(id) ? 'true-positive' : 'false-positive',
        }),
      );
      for (const { rule, precision } of precisionByRule(labels)) {
        const p = truth[Number(rule[1])] ?? -1;
        all++;
        if (precision.low <= p && p <= precision.high) covered++;
      }
    }
    expect(all).toBe(1000);
    expect(covered / all).toBeGreaterThanOrEqual(0.94);
    // And they are no wider than they must be: a 95 % interval that always covers says nothing.
    expect(covered / all).toBeLessThan(0.975);
  });

  it('counts unclear for nobody, too strict against the rule, and second opinions not at all', () => {
    const label = (verdict: ReviewVerdict, opinion: 1 | 2 = 1): Label => ({
      case: `${verdict} ${opinion}`,
      rule: 'r',
      opinion,
      verdict,
      note: '',
      time: 0,
    });
    const labels = [label('true-positive'), label('false-positive'), label('too-strict'), label('unclear')];
    const [rule] = precisionByRule([...labels, label('true-positive', 2)]);
    expect(rule?.precision).toMatchObject({ hits: 1, of: 3 });
    expect(rule?.counts).toEqual({ 'true-positive': 1, 'false-positive': 1, 'too-strict': 1, unclear: 1 });
  });

  it('calls a rule noisy when it was reviewed enough and may well be wrong more often than right', () => {
    const rule = (hits: number, of: number) => ({
      rule: 'r',
      counts: {} as never,
      precision: proportion(hits, of),
    });
    expect(noisyRules([rule(0, 19)])).toHaveLength(0);
    expect(noisyRules([rule(10, 20)])).toHaveLength(1);
    expect(noisyRules([rule(14, 20)])).toHaveLength(1);
    expect(noisyRules([rule(15, 20)])).toHaveLength(0);
  });
});

describe('agreement', () => {
  const pairs = (table: number[][]) =>
    table.flatMap((row, one) =>
      row.flatMap((count, two) => Array.from({ length: count }, () => [one, two] as const)),
    );

  it('is that of a table reckoned by hand', () => {
    // observed 0.70, expected 0.5 * 0.6 + 0.5 * 0.4 = 0.5
    const found = agreement(
      pairs([
        [20, 5],
        [10, 15],
      ]),
    );
    expect(found.observed).toBeCloseTo(0.7, 10);
    expect(found.kappa?.value).toBeCloseTo(0.4, 10);
    // Leaving out one pair of each cell gives 19/45 and so on; their spread by hand is 0.1299.
    const { low, high } = found.kappa ?? { low: 0, high: 0 };
    const error = (Math.atanh(high) - Math.atanh(0.4)) / (1.959964 * (1 + (1.959964 ** 2 + 1) / 196));
    expect(error * (1 - 0.4 ** 2)).toBeCloseTo(0.1299, 3);
    expect(Math.atanh(0.4) - Math.atanh(low)).toBeCloseTo(Math.atanh(high) - Math.atanh(0.4), 10);
  });

  it('is 1 for the same, about 0 for chance, below for the contrary, and none where it cannot be told', () => {
    expect(
      agreement(
        pairs([
          [10, 0],
          [0, 10],
        ]),
      ).kappa,
    ).toMatchObject({ value: 1, high: 1 });
    expect(
      agreement(
        pairs([
          [5, 5],
          [5, 5],
        ]),
      ).kappa?.value,
    ).toBeCloseTo(0, 10);
    expect(
      agreement(
        pairs([
          [0, 10],
          [10, 0],
        ]),
      ).kappa?.value,
    ).toBeCloseTo(-1, 10);
    expect(agreement(pairs([[10]])).kappa).toBeNull();
    expect(agreement([])).toEqual({ pairs: 0, observed: 0, kappa: null });
  });

  it('has intervals that hold the true agreement of simulated reviewers', () => {
    const random = randomOf(7);
    const draw = (shares: readonly number[]) => {
      const lot = random();
      let sum = 0;
      return shares.findIndex((share) => {
        sum += share;
        return lot < sum;
      });
    };
    let covered = 0;
    const rounds = 1500;
    for (let round = 0; round < rounds; round++) {
      // Both see the truth with the same skill, and guess evenly among four otherwise.
      const [skill, truth] = [0.5 + 0.4 * random(), [0.5, 0.3, 0.15, 0.05]];
      const seen = (real: number) => (random() < skill ? real : Math.floor(random() * 4));
      const found = agreement(
        Array.from({ length: 30 + 60 * (round % 3) }, () => {
          const real = draw(truth);
          return [seen(real), seen(real)] as const;
        }),
      );
      const shares = truth.map((share) => skill * share + (1 - skill) / 4);
      const expected = shares.reduce((sum, share) => sum + share * share, 0);
      const both = truth.reduce((sum, share, real) => {
        const given = truth.map((_, seen_) => (seen_ === real ? skill : 0) + (1 - skill) / 4);
        return sum + share * given.reduce((inner, chance) => inner + chance * chance, 0);
      }, 0);
      const kappa = (both - expected) / (1 - expected);
      if (found.kappa && found.kappa.low <= kappa && kappa <= found.kappa.high) covered++;
    }
    expect(covered / rounds).toBeGreaterThanOrEqual(0.94);
    expect(covered / rounds).toBeLessThan(0.975);
  });

  it('pairs first and second opinions on the same rule of the same warning', () => {
    const label = (place: string, opinion: 1 | 2, verdict: ReviewVerdict): Label => ({
      case: place,
      rule: 'r',
      opinion,
      verdict,
      note: '',
      time: 0,
    });
    const found = agreementOf([
      ...[label('a', 1, 'true-positive'), label('a', 2, 'true-positive'), label('b', 1, 'unclear')],
      ...[label('c', 2, 'unclear'), label('d', 1, 'too-strict'), label('d', 2, 'false-positive')],
    ]);
    expect(found).toMatchObject({ pairs: 2, observed: 0.5 });
  });
});

describe('the sample', () => {
  it.each([
    [8, 1],
    [200, 20],
    [2000, WEEKLY],
  ])('of %d warnings a week is %d', (perWeek, size) => {
    expect(sampleOf(casesOver(3, perWeek, randomOf(1)), KEY)).toHaveLength(3 * size);
  });

  it('is the same whenever and in whatever order it is drawn, and another with another key', () => {
    const cases = casesOver(2, 300, randomOf(2));
    const ids = (all: typeof cases, key = KEY) => sampleOf(all, key).map(({ id }) => id);
    expect(ids(cases.toReversed())).toEqual(ids(cases));
    expect(ids(cases, new Uint8Array(32))).not.toEqual(ids(cases));
  });

  it('draws every warning equally often, and a fifth for a second opinion', () => {
    const cases = casesOver(1, 400, randomOf(3));
    const drawn = new Map<string, number>();
    const rounds = 150;
    for (let round = 0; round < rounds; round++)
      for (const { id } of sampleOf(cases, new Uint8Array(32).fill(round % 256, 0, 16).fill(round >> 4, 16)))
        drawn.set(id, (drawn.get(id) ?? 0) + 1);
    const chi = cases.reduce(
      (sum, { id }) => sum + ((drawn.get(id) ?? 0) - rounds / 10) ** 2 / (rounds * 0.09),
      0,
    );
    // Chi-squared with 399 degrees of freedom: 99.9 % lie below 492.
    expect(chi).toBeLessThan(492);
    const second = cases.filter(({ id }) => wantsSecondOpinion(id, KEY)).length / cases.length;
    expect(Math.abs(second - SECOND_SHARE)).toBeLessThan(0.06);
  });
});
