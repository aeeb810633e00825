/** Holds one condition against the facts. */
import type { Sign } from '../../recipients/signs';
import type { Policy } from '../schema';
import type { Condition } from '../schema/condition';
import type { ConsentGap, Unknown } from '../verdict';
import { compiledOf } from './compiled';
import type { Facts, Person } from './facts';
import { type Counted, countPeople, enough } from './people';
import { type Said, said, series } from './said';
import { isWithin, tellWindow } from './time';
import { and, NO, not, or, type Truth, UNKNOWN, YES } from './truth';

/** Said only when it is asked for: a draft is decided at every pause, and few decisions are ever read. */
export type Why = () => Said;

export interface Judgement {
  truth: Truth;
  /** Why it holds; or, where it does not, what is missing. */
  because: Why;
  /** What was not known. */
  unknown: readonly Unknown[];
  /** Indexes of findings and of attachments for whose sake it holds. */
  findings: readonly number[];
  attachments: readonly number[];
  signs: readonly Sign[];
  /** Recipients for whose consent it holds. */
  consent: readonly ConsentGap[];
  /** The recipients that were counted. */
  people: readonly Person[];
}

const NOTHING: readonly never[] = [];

const needs = (told: Said, least: number): Said => said('trace_needs', told, least);

const no = (because: Why): Judgement => ({
  truth: NO,
  because,
  unknown: NOTHING,
  findings: NOTHING,
  attachments: NOTHING,
  signs: NOTHING,
  consent: NOTHING,
  people: NOTHING,
});

/** Answers of one decision that many rules share. */
export interface Judge {
  judge(when: Condition): Judgement;
}

export function createJudge(facts: Facts, policy: Policy): Judge {
  const counts = new Map<string, Counted>();
  const people = (asked: Condition['recipients'], key: string): Counted => {
    let counted = counts.get(key);
    if (!counted) {
      counted = countPeople(facts.people, asked, policy);
      counts.set(key, counted);
    }
    return counted;
  };

  const judge = (when: Condition): Judgement => {
    const asked = compiledOf(when);
    const counted = people(when.recipients, asked.peopleKey);
    const number =
      facts.people.length === 0 && when.recipients.scope !== 'internal' ? 1 : counted.people.length;
    const least = when.recipients.minCount;
    const people_ = enough(number, counted.doubtful, least);
    if (people_ === NO) return no(() => needs(counted.text, least));
    const unknown: Unknown[] = [];
    if (people_ === UNKNOWN) unknown.push('recipients');

    const values = asked.least;
    const selection = facts.findings.select(when);
    const told = () => asked.where(facts.findings.tell(selection));
    if (selection.values < values) return no(() => needs(told(), values));
    if (selection.indexes.length < when.minFindings)
      return no(() => needs(said('trace_findings', selection.indexes.length), when.minFindings));
    const sure = selection.certainValues >= values && selection.certain >= when.minFindings;
    if (!sure) unknown.push('places');
    let truth = and(people_, sure ? YES : UNKNOWN);
    const aboutFindings = values > 0 || when.minFindings > 0;
    const reasons: Why[] = aboutFindings ? [told] : [];

    const files = asked.asksFiles ? attachmentsOf(when, facts) : null;
    if (files) {
      if (files.truth === NO) return no(files.because);
      if (files.truth === UNKNOWN) unknown.push('attachments');
      truth = and(truth, files.truth);
      reasons.push(files.because);
    }
    const signs = signsOf(when, facts);
    if (signs) {
      if (signs.truth === NO) return no(() => said('trace_no_sign', series('or', when.signs)));
      if (signs.truth === UNKNOWN) unknown.push('signs');
      truth = and(truth, signs.truth);
      reasons.push(
        ...signs.found.map(
          ({ sign }) =>
            () =>
              sign,
        ),
      );
    }
    for (const test of asked.asksMore ? [consentOf, accountOf, timeOf] : NOTHING) {
      const answer = test(when, facts, counted.people);
      if (!answer) continue;
      if (answer.truth === NO) return no(answer.because);
      if (answer.truth === UNKNOWN) unknown.push(answer.unknown);
      else reasons.push(answer.because);
      truth = and(truth, answer.truth);
    }

    const combined = asked.combines ? combine(when, judge) : null;
    if (combined) {
      if (combined.truth === NO) return no(combined.because);
      truth = and(truth, combined.truth);
      unknown.push(...combined.unknown);
      reasons.push(...combined.reasons);
    }
    const own = aboutFindings ? selection.indexes : NOTHING;
    return {
      truth,
      because: () =>
        reasons.length > 0
          ? said('trace_to', series('comma', reasons.map(call)), counted.text)
          : counted.text,
      unknown: unknown.length > 1 ? [...new Set(unknown)] : unknown,
      findings: merge(own, combined?.findings ?? NOTHING),
      attachments: merge(files?.indexes ?? NOTHING, combined?.attachments ?? NOTHING),
      signs: [...(signs?.found ?? []), ...(combined?.signs ?? [])],
      consent: [...gapsOf(when, counted.people), ...(combined?.consent ?? [])],
      people: counted.people,
    };
  };

  return { judge };
}

function merge(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

function attachmentsOf(when: Condition, { files }: Facts) {
  const { unread, types, minSize, minCount } = when.attachments;
  if (files === null)
    return { truth: UNKNOWN as Truth, because: () => said('trace_attachments_unknown'), indexes: [] };
  let doubtful = 0;
  const indexes = files.flatMap((file, index) => {
    if (unread.length > 0 && (file.unread === null || !unread.includes(file.unread))) return [];
    if (types.length > 0 && file.type !== null && !types.includes(file.type)) return [];
    if (file.size !== null && file.size < minSize) return [];
    if ((file.size === null && minSize > 0) || (file.type === null && types.length > 0)) doubtful++;
    return [index];
  });
  const least = Math.max(1, minCount);
  const truth = enough(indexes.length, doubtful, least);
  const because = () => {
    let told = said(`trace_attachments${unread.length > 0 ? '_unread' : ''}`, indexes.length);
    if (types.length > 0) told = said('trace_attachments_types', told, series('or', types));
    if (minSize > 0) told = said('trace_attachments_size', told, minSize);
    return truth === NO ? needs(told, least) : told;
  };
  return { truth, because, indexes };
}

function signsOf(when: Condition, facts: Facts) {
  if (when.signs.length === 0) return null;
  const shown = facts.signs();
  if (shown === null) return { truth: UNKNOWN as Truth, found: [] };
  const found = shown.filter(({ sign }) => when.signs.includes(sign));
  return { truth: (found.length > 0 ? YES : NO) as Truth, found };
}

type Answer = { truth: typeof YES | typeof NO; because: Why } | { truth: typeof UNKNOWN; unknown: Unknown };

/** The recipients whose consent is as a condition asks. */
function gapsOf(
  { consent: { states, purpose } }: Pick<Condition, 'consent'>,
  people: readonly Person[],
): ConsentGap[] {
  if (states.length === 0) return [];
  return people.flatMap(({ address, consent }) => {
    const state = consent?.[purpose] ?? null;
    return address !== null && state !== null && states.includes(state) ? [{ address, state, purpose }] : [];
  });
}

function consentOf({ consent }: Condition, _facts: Facts, people: readonly Person[]): Answer | null {
  if (consent.states.length === 0) return null;
  const known = gapsOf({ consent }, people);
  const open = people.filter((person) => (person.consent?.[consent.purpose] ?? null) === null).length;
  const truth = enough(known.length + open, open, consent.minCount);
  if (truth === UNKNOWN) return { truth, unknown: 'consent' };
  const because = () => {
    const states = consent.states.map((state) => said(`policy_consent_${state}`));
    const purpose = said(`consent_purpose_${consent.purpose}`);
    const told = said('trace_consent', known.length, series('or', states), purpose);
    return truth === NO ? needs(told, consent.minCount) : told;
  };
  return { truth, because };
}

function accountOf({ account }: Condition, { account: host }: Facts): Answer | null {
  if (account.domains.length === 0) return null;
  if (host === null) return { truth: UNKNOWN, unknown: 'account' };
  const one = account.domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return one
    ? { truth: YES, because: () => said('trace_account', host) }
    : {
        truth: NO,
        because: () =>
          said('trace_account_not', host || said('trace_account_none'), series('comma', account.domains)),
      };
}

function timeOf({ time }: Condition, { clock }: Facts): Answer | null {
  if (time.days.length === 0 && time.from === undefined) return null;
  const truth = isWithin(time, clock) ? YES : NO;
  return { truth, because: () => said(truth === YES ? 'trace_time' : 'trace_time_not', tellWindow(time)) };
}

/** Conditions within a condition, and each reason by itself. */
interface Combined extends Omit<Judgement, 'people'> {
  reasons: readonly Why[];
}

const refused = (why: Why): Combined => ({ ...no(why), reasons: [] });
const call = (why: Why): Said => why();
const allOf = (joint: 'and' | 'semicolon', found: readonly Judgement[]): Said =>
  series(
    joint,
    found.map(({ because }) => because()),
  );

function combine(when: Condition, judge: (each: Condition) => Judgement): Combined {
  let truth: Truth = YES;
  const reasons: Why[] = [];
  const held: Judgement[] = [];
  const unknown: Unknown[] = [];
  for (const each of when.all) {
    const result = judge(each);
    if (result.truth === NO) return refused(result.because);
    truth = and(truth, result.truth);
    held.push(result);
    reasons.push(result.because);
  }
  if (when.any.length > 0) {
    const results = when.any.map(judge);
    const best = results.reduce<Truth>((so, result) => or(so, result.truth), NO);
    if (best === NO) return refused(() => said('trace_none_of', allOf('semicolon', results)));
    truth = and(truth, best);
    const good = results.filter((result) => result.truth !== NO);
    held.push(...good);
    reasons.push(() => allOf('and', good));
  }
  for (const each of when.not) {
    const result = judge(each);
    if (result.truth === YES) return refused(() => said('trace_must_not', result.because()));
    truth = and(truth, not(result.truth));
    unknown.push(...result.unknown);
    if (result.truth === NO) reasons.push(() => said('trace_not_so', result.because()));
  }
  return {
    truth,
    because: () => '',
    reasons,
    unknown: held.flatMap((result) => result.unknown).concat(unknown),
    findings: held.reduce<readonly number[]>((so, result) => merge(so, result.findings), NOTHING),
    attachments: held.reduce<readonly number[]>((so, result) => merge(so, result.attachments), NOTHING),
    signs: held.flatMap((result) => result.signs),
    consent: held.flatMap((result) => result.consent),
  };
}
