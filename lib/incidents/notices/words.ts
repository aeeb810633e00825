/** A notice in one language: its texts, and the words that fill them. Our own wording, after Art. 33(3) and 34(2) GDPR. */
import type { DataKind, Facts, Level } from '../record';

export const NOTICES = ['authority', 'people', 'recipient'] as const;
export type NoticeKind = (typeof NOTICES)[number];

export interface NoticeWords {
  locale: string;
  /** Marks what a person must still write: in front of the name of the gap. */
  gap: string;
  /** `{name}` is filled from the incident, `{?name of the gap}` is always a person's to fill. */
  texts: Readonly<Record<NoticeKind, string>>;
  /** What is called how where the incident does not say it. */
  gaps: Readonly<Record<NoticeField, string>>;
  data: Readonly<Record<DataKind, string>>;
  subjects: Readonly<Record<Facts['subjects'][number], string>>;
  how: Readonly<Record<NonNullable<Facts['how']>, string>>;
  level: Readonly<Record<Level, string>>;
  about(count: string): string;
}

export const NOTICE_FIELDS = [
  ...([
    'organization',
    'contact',
    'what',
    'how',
    'happened',
    'aware',
    'subjects',
    'people',
    'records',
  ] as const),
  ...(['data', 'recipients', 'consequences', 'measures', 'level', 'delay'] as const),
] as const;
export type NoticeField = (typeof NOTICE_FIELDS)[number];
