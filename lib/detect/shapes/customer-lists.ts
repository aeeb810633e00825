/** A run of contacts is a customer list, in prose, in CSV or in a table. */
import type { Finding } from '../kit/finding';
import { SURE } from '../kit/finding';
import type { Shape } from './shape';

/** The entity of a run of contacts. */
export const CUSTOMER_LIST = 'CUSTOMER_LIST';

/** Distinct contacts of one kind from which a run is a list. */
const MIN_CONTACTS = 6;
/** Characters between one contact and the next. */
const MAX_GAP = 250;
const CONTACTS: ReadonlySet<string> = new Set(['EMAIL_ADDRESS', 'PHONE_NUMBER']);
/** Whom a quoted mail went to is no list of customers. */
const HEADER = /^[ \t>*]*(?:to|cc|bcc|from|an|von|kopie|à|de|para|cc:?|copie)\*?:/i;
const HEADER_LENGTH = 40;
const CONFIDENCE = 0.75;

/** The lists among the findings of one text. */
export const customerLists: Shape = (findings, text) => {
  const inHeader = headerTest(text);
  const contacts = findings.filter(
    ({ entity, confidence, start }) => CONTACTS.has(entity) && confidence >= SURE && !inHeader(start),
  );
  return runsOf(contacts).flatMap((run) => {
    const kinds = new Map<string, Set<string>>();
    for (const { entity, valueKey } of run) kinds.set(entity, (kinds.get(entity) ?? new Set()).add(valueKey));
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last || ![...kinds.values()].some(({ size }) => size >= MIN_CONTACTS)) return [];
    return [
      {
        detector: 'shape-customer-list',
        entity: CUSTOMER_LIST,
        category: 'business',
        confidence: CONFIDENCE,
        start: first.start,
        end: last.end,
        value: text.slice(first.start, first.end),
        places: run.map(({ start, end }) => ({ start, end })),
      },
    ];
  });
};

function runsOf(contacts: readonly Finding[]): Finding[][] {
  const runs: Finding[][] = [];
  for (const contact of contacts) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && contact.start - before.end <= MAX_GAP) run.push(contact);
    else runs.push([contact]);
  }
  return runs;
}

/** Whether a position stands in a header's line; asked with rising positions, it reads the text once. */
function headerTest(text: string): (position: number) => boolean {
  let start = 0;
  let lineBreak = text.indexOf('\n');
  return (position) => {
    while (lineBreak >= 0 && lineBreak < position) {
      start = lineBreak + 1;
      lineBreak = text.indexOf('\n', start);
    }
    return HEADER.test(text.slice(start, Math.min(position, start + HEADER_LENGTH)));
  };
}
