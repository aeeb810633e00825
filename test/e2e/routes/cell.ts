/** One cell of the matrix: a letter, the page it is written in, and what left. */
import type { Page } from '@playwright/test';
import type { Recorded } from '../stage';

export const VERDICTS = ['clean', 'warn', 'block'] as const;
export type Verdict = (typeof VERDICTS)[number];

const SSN = ['536', '48', '2917'].join('-');
const CARD = ['4539', '5787', '6362', '1486'].join(' ');
export const TEXTS: Record<Verdict, string> = {
  clean: 'Shall we meet at noon?',
  warn: `Her social security number is ${SSN}.`,
  block: `Her card number is ${CARD}.`,
};

/** The policy that the verdicts stand for. */
export const ROUTES_POLICY = {
  version: 1,
  mode: 'enforce',
  onFailure: 'hold',
  rules: [
    { id: 'numbers', title: 'Numbers', when: { entities: ['US_SSN'], minConfidence: 0.6 }, then: 'warn' },
    { id: 'cards', title: 'Cards', when: { entities: ['CREDIT_CARD'], minConfidence: 0.6 }, then: 'block' },
  ],
};

export interface Cell {
  /** Where the compose window is. */
  page: Page;
  /** That page, and the one that opened it: either may show the warning. */
  pages: Page[];
  /** Unique, so that what arrives can be told apart. */
  subject: string;
  to: string;
  text: string;
  recorded: Recorded;
  /** What the webmail meant to send, as it handed it to the browser. */
  meant(): Promise<string[]>;
  /** Starts to count anew. */
  forget(): Promise<void>;
  /** How many messages have arrived, when everything that was on its way has. */
  arrived(subject: string): Promise<number>;
}
