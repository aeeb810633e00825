/** Drafts a notice from what is known of an incident. What is not known is a marked gap, never a guess. */

import type { Language } from '../../texts/language';
import type { Incident } from '../record';
import { proposeLevel } from '../risk';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import type { NoticeField, NoticeKind, NoticeWords } from './words';

const WORDS: Readonly<Record<Language, NoticeWords>> = { en: ENGLISH, de: GERMAN };

export interface NoticeRequest {
  kind: NoticeKind;
  language: Language;
  incident: Incident;
  organization: string;
  contact: string;
  /** IANA time zone in which times are written; its name stands beside them. */
  zone: string;
}

export interface Notice {
  text: string;
  /** Names of the gaps, as they stand in the text. */
  gaps: string[];
}

export function draftNotice({ kind, language, ...request }: NoticeRequest): Notice {
  const words = WORDS[language];
  const known = valuesOf(words, request);
  const gaps: string[] = [];
  const gap = (name: string) => {
    gaps.push(name);
    return `[${words.gap}: ${name}]`;
  };
  // One pass: what a person has typed is not searched for places to fill.
  const text = words.texts[kind].replace(
    /\{(\?)?([^{}]+)\}/g,
    (_, asks: string | undefined, name: string) => {
      if (asks) return gap(name);
      return known[name as NoticeField] || gap(words.gaps[name as NoticeField]);
    },
  );
  return { text, gaps };
}

function valuesOf(
  words: NoticeWords,
  { incident, organization, contact, zone }: Omit<NoticeRequest, 'kind' | 'language'>,
): Readonly<Record<NoticeField, string>> {
  const { facts, assessment, notified } = incident;
  const times = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  });
  const moment = (ms: number | null) => (ms === null ? '' : `${times.format(ms)} (${zone})`);
  const number = (value: number | null) =>
    value === null ? '' : words.about(new Intl.NumberFormat(words.locale).format(value));
  const list = (each: readonly string[]) =>
    new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(each);
  return {
    organization,
    contact,
    what: facts.what,
    recipients: facts.recipients,
    delay: notified.delay,
    consequences: facts.consequences,
    measures: facts.measures,
    how: facts.how ? words.how[facts.how] : '',
    happened: moment(facts.happened),
    aware: moment(facts.aware),
    subjects: list(facts.subjects.map((each) => words.subjects[each])),
    people: number(facts.people),
    records: number(facts.records),
    data: list(facts.data.map((each) => words.data[each])),
    level: words.level[assessment.level ?? proposeLevel(assessment.answers, facts).level],
  };
}
