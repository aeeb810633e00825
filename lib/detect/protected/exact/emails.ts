/** E-mail addresses of a list in a draft. */
import { fold, foldUnit } from '../../kit/fold';
import { mayHold } from '../table';
import { mixed, step, wordUnit } from '../words';
import { emailEntry } from './forms';
import { type Rows, SURE_MATCH } from './rows';

/** Adds the list's addresses in text[from, until) to what is found. */
export function findEmails(
  { seed, entries, isEntry, add }: Rows,
  text: string,
  from: number,
  until: number,
): void {
  for (let at = text.indexOf('@', from); at >= 0 && at < until; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && isLocal(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < until && isDomain(text.charCodeAt(end))) end++;
    while (end > at + 1 && wordUnit(text.charCodeAt(end - 1)) === 0) end--;
    if (start === at || end === at + 1) continue;
    let quick = seed | 0;
    for (let place = start; place < end; place++) quick = step(quick, foldUnit(text.charCodeAt(place)));
    if (!mayHold(entries.filter, mixed(quick))) continue;
    const email = fold(text.slice(start, end));
    if (isEntry(emailEntry(email))) add(start, end, SURE_MATCH, email);
  }
}

const DOMAIN = 1;
const LOCAL = 2;
/** In which part of an address a character may stand that is neither letter nor digit. */
const MAIL = new Uint8Array(65_536);
for (const char of "_%+'") MAIL[char.charCodeAt(0)] = LOCAL;
for (const char of '.-') MAIL[char.charCodeAt(0)] = DOMAIN | LOCAL;
const isDomain = (unit: number) => wordUnit(unit) !== 0 || ((MAIL[unit] as number) & DOMAIN) !== 0;
const isLocal = (unit: number) => wordUnit(unit) !== 0 || MAIL[unit] !== 0;
