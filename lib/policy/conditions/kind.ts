/** What a condition is. A file here declares one: its keys, what they mean, when they hold, and how that is told. */
import type { z } from 'zod';
import type { Finding } from '../../detect/kit/finding';
import type { Attachment, RecipientField } from '../../mail/draft';
import type { Clock, ConsentState } from '../envelope';
import type { Evidence } from '../facts/evidence';
import type { Facts } from '../facts/facts';
import type { Counted } from '../facts/people';
import type { Sentence } from '../facts/sentence';
import type { Truth } from '../facts/truth';
import type { KeyNote, ManagedKey } from '../managed-key';
import type { Path } from '../problems';
import type { Unknown } from '../unknowns';
import type { Phrase, Words } from '../words';

interface Labelled {
  id: string;
  label: string;
}

/** What of a policy a condition may look at. */
export interface PolicyContext {
  organization: {
    internalDomains: readonly string[];
    groups: readonly (Labelled & { addresses: readonly string[]; domains: readonly string[] })[];
  };
  terms: readonly Labelled[];
  patterns: readonly Labelled[];
}

/** How people call what the policy has under an id. */
export const labelOf = (list: readonly Labelled[], id: string): string =>
  list.find((each) => each.id === id)?.label ?? id;

/** What a condition is held against. */
export interface Given {
  facts: Facts;
  context: PolicyContext;
  /** The recipients that the key `recipients` selects. */
  counted: Counted;
}

export interface Answer<Found> extends Partial<Evidence> {
  truth: Truth;
  /**
   * What was seen; or, where the condition does not hold, what is missing. As data, and made only when it is asked for: a
   * draft is decided at every pause, and few decisions are ever read. Left out: there is nothing to say.
   */
  found?: () => Found;
}

/** Something about the place of a condition, such as what is wrong with it. */
export interface Remark {
  /** Below the condition. */
  path: Path;
  said: Sentence;
}

/** A message in short; the organisation is kontor.example, with the group "auditors" (eva@audit.example, tax.example). */
export interface Situation {
  /** What it says of itself is added to a social security number in the body. */
  findings?: readonly Partial<Finding>[];
  to?: readonly string[];
  field?: RecipientField;
  body?: string;
  attachments?: readonly Attachment[];
  account?: string;
  /** Everybody's, for advertising. */
  consent?: ConsentState;
  /** Left out: 2026-11-25T12:00Z, a Wednesday noon. */
  now?: string;
}

interface Example {
  /** As a policy has it. */
  when: object;
  given?: Situation;
}

/** The tests of a condition: where it holds, or is taken for so, and where it does not. */
interface Examples {
  find: readonly Example[];
  ignore: readonly Example[];
}

/**
 * @template Asked what a condition asks, worked out before there is a draft
 * @template Found what it says it has seen
 */
export interface ConditionKind<
  Id extends string = string,
  Shape extends z.ZodRawShape = z.ZodRawShape,
  Asked = unknown,
  Found = unknown,
> {
  id: Id;
  /** The keys that it adds to a condition, for zod; each says nothing when it is left out. */
  schema: Shape;
  /** The same keys for managed storage and templates. */
  keys: Readonly<Record<keyof Shape & string, ManagedKey>>;
  /** What the documentation says of each, by its path. */
  notes: Readonly<Record<string, KeyNote>>;
  /** What is not known where it has no answer; its text is trace_unknown_…. null: there is always an answer. */
  unknown: Unknown | null;
  /** @param alone the condition names nothing else */
  ask(when: z.output<z.ZodObject<Shape>>, alone: boolean): Asked;
  /** Whether there is anything to judge. */
  asks(asked: Asked): boolean;
  /** Whether the condition is about it, where that is more or less than asking. */
  names?(when: z.output<z.ZodObject<Shape>>): boolean;
  holds(asked: Asked, given: Given): Answer<Found>;
  /** What was seen, in words, for the trace. */
  tell(found: Found, words: Words): string;
  /** What it asks, in words. */
  describe(asked: Asked, words: Words, context: PolicyContext): Phrase[];
  /** Whether it holds for certain whenever the other does; left out: only when both ask the same. */
  covers?(asked: Asked, other: Asked): boolean;
  /** Whether it keeps a rule from crying wolf. */
  narrows(asked: Asked): boolean;
  /** What is wrong beside its form: ids that the policy does not have. */
  problems?(asked: Asked, context: PolicyContext): Remark[];
  /** Why it can never hold. */
  unreachable?(asked: Asked, context: PolicyContext, entities: ReadonlySet<string>): Remark[];
  /** Why a rule that holds Send for it would cry wolf, where nothing narrows it. */
  noise?(asked: Asked): Remark[];
  /** Its answer by the clock alone, where it hinges on that: a verdict stands as long as this does. */
  at?(asked: Asked, clock: Clock): boolean;
  examples: Examples;
}

/** Declares a condition. */
export const defineCondition = <const Id extends string, Shape extends z.ZodRawShape, Asked, Found>(
  kind: ConditionKind<Id, Shape, Asked, Found>,
): ConditionKind<Id, Shape, Asked, Found> => kind;
