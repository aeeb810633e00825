/** What says that words written like names are one, and whose: rules in order, the first that knows decides. */
import {
  ARTICLE,
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
  person: { first: boolean; last: boolean; initial: boolean; unknown: number };
  introduced: boolean;
  followed: boolean;
  spoken: boolean;
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
  function isKnownPlace({ phrase, tables, introduced, ...one }) {
    return tables.isPlace(phrase) && !(one.person.first && introduced) ? ['LOCATION', STRONG] : undefined;
  },
  function isNumberedOrAPeople({ phrase, tables, lead, text, last }) {
    const numbered = NUMBER_BEFORE.test(lead) || NUMBER_BEHIND.test(text.slice(last.end));
    return tables.isDemonym(phrase) || (numbered && !LIVES_IN.test(lead)) ? null : undefined;
  },
  function isWhereSomebodyLives({ lead, follows, tables, ...one }) {
    const town = LIVES_IN.test(lead) || (TOWN_LINE.test(lead) && tables.isPlace(lineBelow(follows)));
    return town && !one.person.first ? ['LOCATION', FAIR] : undefined;
  },
  function isWhereSomebodyWorks({ lead, follows, introduced, ...one }) {
    const works = EMPLOYED_AT.test(lead) || (WORKS.test(follows) && !introduced);
    return works && !one.person.first ? ['ORGANIZATION', FAIR] : undefined;
  },
  function isShouted({ part, ...one }) {
    const shouted = part.every(({ writing }) => writing === 'capitals');
    return shouted && !(one.person.first && one.person.last) ? null : undefined;
  },
  function isAStreet({ lead, follows }) {
    return STREET.test(follows) || CORNER.test(lead) || HOUSE_BEHIND.test(follows) ? null : undefined;
  },
  function isSigned({ part, first, text, signed }) {
    const closes = SIGN_OFF.test(text.slice(Math.max(0, first.start - 2 * INTRODUCTION), first.start));
    const signs = closes || (signed && first.start < 3);
    return signs && part.length <= MAX_SIGNED ? person(STRONG) : undefined;
  },
  function isWholeName({ part, lead, introduced, followed, spoken, ...one }) {
    if (part.length === 1) return undefined;
    const { first, last, initial, unknown } = one.person;
    if (first || last || (initial && unknown)) return person(STRONG);
    if (introduced || followed || spoken) return person(FAIR);
    const plain =
      unknown === part.length && part.length < 4 && !part.some(({ text }) => EVERYDAY_ENDING.test(text));
    return plain && !ARTICLE.test(lead) && !PLACE_BEFORE.test(lead) ? person(WEAK) : null;
  },
  function isAPlaceMoreLikely({ lead, introduced }) {
    return PLACE_BEFORE.test(lead) && !introduced ? null : undefined;
  },
  function isFirstName({ first, tables, introduced, followed, spoken, ...one }) {
    if (!one.person.first) return undefined;
    const told = introduced || followed || spoken;
    if (tables.isAmbiguous(first.text) && !told) return null;
    return person(told || !first.first ? STRONG : FAIR);
  },
  function isIntroduced({ first, tables, introduced, followed, spoken }) {
    return spoken || (introduced && (followed || tables.isLast(first.text))) ? person(FAIR) : undefined;
  },
  function acts({ first, tables, follows, followed }) {
    const acting = first.first ? DEED.test(follows) : followed;
    return acting && !tables.isOrganizationWord(first.text) ? person(WEAK) : null;
  },
];

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
    person: personIn(part, tables),
    introduced: INTRODUCERS.test(lead),
    followed: FOLLOWERS.test(follows),
    spoken: SPEAKER.test(lead),
  };
  for (const rule of RULES) {
    const verdict = rule(one);
    if (verdict === undefined) continue;
    return verdict && { kind: verdict[0], confidence: verdict[1], start: first.start, end: last.end };
  }
  return null;
}

function personIn(part: readonly Word[], tables: NameTables): Case['person'] {
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
