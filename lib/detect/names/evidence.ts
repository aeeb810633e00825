/** What says that words written like names are one, and whose: rules in order, the first that knows decides. */

import { lazy } from '../../base/memo';
import {
  ARTICLE,
  BEFORE_A_FIRM,
  BEFORE_A_PLACE,
  CORNER,
  DEED,
  EMPLOYED_AT,
  EVERYDAY_ENDING,
  FIRM,
  FOLLOWERS,
  GREETED,
  GREETINGS,
  HONORIFICS,
  HOUSE_BEHIND,
  INTRODUCERS,
  INTRODUCTION,
  LIVES_IN,
  NUMBER_BEFORE,
  NUMBER_BEHIND,
  PLACE_BEFORE,
  SIGN_OFF,
  SPEAKER,
  STREET,
  TOWN_LINE,
  WORKS,
} from './cues';
import type { NameTables } from './tables';
import type { Word } from './tokens';

type Kind = 'PERSON' | 'ORGANIZATION' | 'LOCATION';

export interface Named {
  kind: Kind;
  confidence: number;
  start: number;
  end: number;
}

/** What is announced, or in the lists as a whole. */
const STRONG = 0.55;
/** What only looks like a name. */
export const FAIR = 0.45;
const WEAK = 0.35;
const MAX_PARTS = 5;
/** Parts from which a signature's line is more than a name. */
const MAX_SIGNED = 4;

export interface Part {
  /** Words written like names, next to each other. */
  part: readonly Word[];
  /** The word before them, if there is one. */
  before: Word | undefined;
  /** The paragraph. */
  text: string;
  /** A closing formula stands right before the paragraph. */
  signed: boolean;
  tables: NameTables;
}

interface Case extends Part {
  first: Word;
  last: Word;
  phrase: string;
  /** Text before and after. */
  lead: string;
  follows: string;
  /** What the lists say of its words. */
  looks: { first: boolean; last: boolean; initial: boolean; unknown: number };
  /** Cues around it; dear, and asked for only where they decide. */
  introduced: () => boolean;
  followed: () => boolean;
  spoken: () => boolean;
}

type Verdict = readonly [kind: Kind, confidence: number];
/** A verdict; null: this is no name; undefined: others may know. */
type Rule = (one: Case) => Verdict | null | undefined;

const person = (confidence: number): Verdict => ['PERSON', confidence];

/** In the order in which they are asked. */
const RULES: readonly Rule[] = [
  function isTooLong({ part }) {
    return part.length > MAX_PARTS ? null : undefined;
  },
  function isKnownOrganization({ phrase, tables }) {
    return tables.isOrganization(phrase) ? ['ORGANIZATION', STRONG] : undefined;
  },
  function isNamedLikeAFirm({ part, last, phrase, follows, tables }) {
    const firm = part.length > 1 && (tables.isOrganizationWord(last.text) || phrase.includes(' & '));
    return firm || FIRM.test(follows) ? ['ORGANIZATION', STRONG] : undefined;
  },
  function isAddressed({ before, first, text, last }) {
    if (!before) return undefined;
    const titled = HONORIFICS.has(before.folded) && /^\.? $/.test(first.gap);
    const greeted = GREETINGS.has(before.folded) && first.gap === ' ' && GREETED.test(text.slice(last.end));
    return titled || greeted ? person(STRONG) : undefined;
  },
  function isKnownPlace({ phrase, tables, introduced, looks }) {
    return tables.isPlace(phrase) && !(looks.first && introduced()) ? ['LOCATION', STRONG] : undefined;
  },
  function isNumberedOrAPeople({ phrase, tables, lead, text, last, before }) {
    const numbered = NUMBER_BEFORE.test(lead) || NUMBER_BEHIND.test(text.slice(last.end));
    return tables.isDemonym(phrase) || (numbered && !livesIn(before, lead)) ? null : undefined;
  },
  function isWhereSomebodyLives({ before, lead, follows, tables, looks }) {
    const town = livesIn(before, lead) || (TOWN_LINE.test(lead) && tables.isPlace(lineBelow(follows)));
    return town && !looks.first ? ['LOCATION', FAIR] : undefined;
  },
  function isWhereSomebodyWorks({ before, lead, follows, introduced, looks }) {
    const works =
      (before && BEFORE_A_FIRM.has(before.folded) && EMPLOYED_AT.test(lead)) ||
      (WORKS.test(follows) && !introduced());
    return works && !looks.first ? ['ORGANIZATION', FAIR] : undefined;
  },
  function isShouted({ part, looks }) {
    const shouted = part.every(({ writing }) => writing === 'capitals');
    return shouted && !(looks.first && looks.last) ? null : undefined;
  },
  function isAStreet({ lead, follows }) {
    return STREET.test(follows) || CORNER.test(lead) || HOUSE_BEHIND.test(follows) ? null : undefined;
  },
  function isSigned({ part, first, text, signed }) {
    const closes = SIGN_OFF.test(text.slice(Math.max(0, first.start - 2 * INTRODUCTION), first.start));
    const signs = closes || (signed && first.start < 3);
    return signs && part.length <= MAX_SIGNED ? person(STRONG) : undefined;
  },
  function isWholeName({ part, lead, introduced, followed, spoken, looks }) {
    if (part.length === 1) return undefined;
    const { first, last, initial, unknown } = looks;
    if (first || last || (initial && unknown)) return person(STRONG);
    if (introduced() || followed() || spoken()) return person(FAIR);
    const plain =
      unknown === part.length && part.length < 4 && !part.some(({ text }) => EVERYDAY_ENDING.test(text));
    return plain && !ARTICLE.test(lead) && !PLACE_BEFORE.test(lead) ? person(WEAK) : null;
  },
  function isAPlaceMoreLikely({ lead, introduced }) {
    return PLACE_BEFORE.test(lead) && !introduced() ? null : undefined;
  },
  function isFirstName({ first, tables, introduced, followed, spoken, looks }) {
    if (!looks.first) return undefined;
    const told = introduced() || followed() || spoken();
    if (tables.isAmbiguous(first.text) && !told) return null;
    return person(told || !first.first ? STRONG : FAIR);
  },
  function isIntroduced({ first, tables, introduced, followed, spoken }) {
    return spoken() || (introduced() && (followed() || tables.isLast(first.text))) ? person(FAIR) : undefined;
  },
  function acts({ first, tables, follows, followed }) {
    const acting = first.first ? DEED.test(follows) : followed();
    return acting && !tables.isOrganizationWord(first.text) ? person(WEAK) : null;
  },
];

/** The one word before is looked up first: it spares the long pattern at most places. */
function livesIn(before: Word | undefined, lead: string): boolean {
  return before !== undefined && BEFORE_A_PLACE.has(before.folded) && LIVES_IN.test(lead);
}

/** What a part of a run is, if it is a name. */
export function judge(given: Part): Named | null {
  const { part, text, tables } = given;
  const first = part[0] as Word;
  const last = part.at(-1) as Word;
  const lead = text.slice(Math.max(0, first.start - INTRODUCTION), first.start);
  const follows = text.slice(last.end, last.end + INTRODUCTION);
  const one: Case = {
    ...given,
    first,
    last,
    phrase: text.slice(first.start, last.end),
    lead,
    follows,
    looks: looksOf(part, tables),
    introduced: lazy(() => INTRODUCERS.test(lead)),
    followed: lazy(() => FOLLOWERS.test(follows)),
    spoken: lazy(() => SPEAKER.test(lead)),
  };
  for (const rule of RULES) {
    const verdict = rule(one);
    if (verdict === undefined) continue;
    return verdict && { kind: verdict[0], confidence: verdict[1], start: first.start, end: last.end };
  }
  return null;
}

function looksOf(part: readonly Word[], tables: NameTables): Case['looks'] {
  return {
    first: part.some(({ text }) => text.split('-').some((half) => tables.isFirst(half))),
    last: part.slice(1).some(({ text }) => tables.isLast(text)),
    initial: part.some(({ writing }) => writing === 'initial'),
    unknown: part.filter(
      ({ text, writing }) =>
        writing === 'title' &&
        !tables.isPlace(text) &&
        !tables.isCommon(text) &&
        !tables.isOrganization(text),
    ).length,
  };
}

/** The words of the next line, without marks of quotation and numbers. */
function lineBelow(follows: string): string {
  return (
    /^,?[ \t]*\n(?:[ \t>?]*\n)?[ \t>?]*([\p{L}. -]{3,30}?)(?: \d[\d -]*)?(?:\n|$|[.,?])/u
      .exec(follows)?.[1]
      ?.trim() ?? ''
  );
}
