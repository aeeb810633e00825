import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOf } from '../../../lib/incidents/prefill';
import { DATA, emptyIncident, LEVELS } from '../../../lib/incidents/record';
import { MANY, proposeLevel } from '../../../lib/incidents/risk';
import { RISK_QUESTIONS, type RiskQuestion } from '../../../lib/incidents/risk-questions';

type Answers = Parameters<typeof proposeLevel>[0];
type About = Parameters<typeof proposeLevel>[1];
const NONE = emptyIncident('', 0).assessment.answers;
const CONTACT: About = { data: ['contact'], people: 3 };
const propose = (answers: Partial<Answers>, about: Partial<About> = {}) =>
  proposeLevel({ ...NONE, ...answers }, { ...CONTACT, ...about });

describe('the proposed level', () => {
  it.each([
    // Cases in the manner of EDPB Guidelines 01/2021, chapter on mispostal.
    [
      'a colleague elsewhere, bound to secrecy, has deleted it',
      { recipient: 'trusted', deleted: 'yes', harm: 'none' },
      {},
      'unlikely',
    ],
    [
      'the file was encrypted and the key is safe',
      { readable: 'no', recipient: 'public', harm: 'serious' },
      {},
      'unlikely',
    ],
    [
      'one letter to another customer',
      { recipient: 'known', deleted: 'unknown', harm: 'annoyance' },
      {},
      'risk',
    ],
    [
      'health data of 200 patients to a stranger',
      { recipient: 'unknown', vulnerable: 'yes', harm: 'unknown' },
      { data: ['health'], people: 200 },
      'high',
    ],
    [
      'bank data of many, on the open web',
      { recipient: 'public', harm: 'unknown' },
      { data: ['financial'], people: 60 },
      'high',
    ],
    ['somebody may be in danger', { recipient: 'known', harm: 'serious' }, {}, 'high'],
    [
      'only our own prices, nobody is concerned',
      { recipient: 'unknown' },
      { data: ['business'], people: 0 },
      'unlikely',
    ],
    ['nothing is known yet', {}, { data: [], people: null }, 'risk'],
  ] as const)('%s', (_name, answers, about, level) => {
    expect(
      propose(answers, { ...about, data: [...('data' in about ? about.data : ['contact' as const])] }).level,
    ).toBe(level);
  });

  it('names its reasons and the questions that are open', () => {
    const found = propose({ recipient: 'unknown' }, { data: ['health'], people: MANY });
    expect(found.reasons).toEqual(['sensitive', 'many', 'strangers']);
    expect(found.open).toEqual(['readable', 'identifiable', 'deleted', 'vulnerable', 'harm']);
    expect(propose({}).reasons).toEqual(['possible', 'open-questions']);
  });

  it('never falls when an answer gets worse, or more people or data are affected', () => {
    const questions = Object.keys(RISK_QUESTIONS) as RiskQuestion[];
    const answers = fc.record(
      Object.fromEntries(questions.map((name) => [name, fc.constantFrom(null, ...RISK_QUESTIONS[name])])),
    ) as unknown as fc.Arbitrary<Answers>;
    const about = fc.record({ data: fc.subarray([...DATA]), people: fc.option(fc.nat(500)) });
    const rank = (found: { level: (typeof LEVELS)[number] }) => LEVELS.indexOf(found.level);
    fc.assert(
      fc.property(answers, about, fc.constantFrom(...questions), fc.nat(3), (before, facts, name, step) => {
        const scale: readonly (string | null)[] = RISK_QUESTIONS[name];
        const from = scale.indexOf(before[name]);
        // null stands for "unknown".
        const worse = scale[Math.min(scale.length - 1, (from < 0 ? scale.indexOf('unknown') : from) + step)];
        const after = { ...before, [name]: worse ?? null } as Answers;
        expect(rank(proposeLevel(after, facts))).toBeGreaterThanOrEqual(rank(proposeLevel(before, facts)));
        const more: About = { data: [...DATA], people: (facts.people ?? 0) + 100 };
        expect(rank(proposeLevel(before, more))).toBeGreaterThanOrEqual(rank(proposeLevel(before, facts)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is never harmless by what is not known', () => {
    expect(propose({ readable: 'unknown', identifiable: 'unknown' }).level).toBe('risk');
    expect(propose({ recipient: 'trusted', deleted: 'unknown', harm: 'none' }).level).toBe('risk');
    expect(propose({ recipient: 'trusted', deleted: 'yes', harm: 'unknown' }).level).toBe('risk');
  });
});

it('kinds of data come from what was found', () => {
  expect(
    dataOf(['CREDIT_CARD', 'IBAN_CODE', 'US_SSN', 'EMAIL_ADDRESS', 'RELIGION', 'HEALTH_DATA', 'PRIVATE_KEY']),
  ).toEqual([...['financial', 'government-id', 'contact', 'special', 'health', 'secret']]);
  expect(dataOf(['NEVER_HEARD_OF'])).toEqual(['contact']);
});
