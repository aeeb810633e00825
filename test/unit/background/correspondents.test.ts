import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { createCorrespondentStore } from '../../../lib/background/correspondents';
import type { Draft, Recipient } from '../../../lib/mail/draft';
import { type Correspondent, frequentOf, noteSent } from '../../../lib/recipients/frequent';
import { signsOf } from '../../../lib/recipients/signs';
import { openDatabase } from '../../../lib/stored/db';

const DAY = 86_400_000;

describe('domains that are often written to', () => {
  const afterDays = (times: number, hosts: string[]) => {
    let known: Correspondent[] = [];
    for (let day = 0; day < times; day++) known = noteSent(known, hosts, day * DAY);
    return known;
  };
  test('are those of three messages or more, as registered', () => {
    expect(frequentOf(afterDays(2, ['mail.acme.co.uk']), 2 * DAY)).toEqual([]);
    expect(frequentOf(afterDays(3, ['mail.acme.co.uk']), 3 * DAY)).toEqual(['acme.co.uk']);
  });
  test('count once a message, however many people there it goes to', () => {
    expect(frequentOf(afterDays(1, ['acme.com', 'acme.com', 'a.acme.com']), 0)).toEqual([]);
  });
  test('are no private mailboxes', () => {
    expect(afterDays(5, ['gmail.com', ''])).toEqual([]);
  });
  test('are forgotten half a year after the last message', () => {
    const known = afterDays(3, ['acme.com']);
    expect(frequentOf(known, 183 * DAY)).toEqual([]);
    expect(noteSent(known, ['other.com'], 183 * DAY).map(({ domain }) => domain)).toEqual(['other.com']);
  });
  test('are 500 at most, the latest', () => {
    let known: Correspondent[] = [];
    for (let at = 0; at < 600; at++) known = noteSent(known, [`acme-${at}.com`], at);
    expect(known).toHaveLength(500);
    expect(known[0]?.domain).toBe('acme-599.com');
  });
});

const to = (address: string): Recipient => ({ field: 'to', address, name: '' });
const draft = (...addresses: string[]): Draft => ({
  webmail: 'gmail',
  subject: '',
  body: '',
  attachments: [],
  recipients: addresses.map(to),
});

test.each([
  ['a letter less', 'ana@northwnd.com', ['northwind.com'], true],
  ['another ending, as usual among companies', 'ana@northwind.de', ['northwind.com'], false],
  ['itself often written to', 'ana@northwnd.com', ['northwind.com', 'northwnd.com'], false],
  ['below the domain itself', 'ana@mail.northwind.com', ['northwind.com'], false],
])('%s: %s', (_what, address, frequent, shown) => {
  const signs = signsOf(draft(address), ['kontor.example'], frequent).map(({ sign }) => sign);
  expect(signs.includes('look-alike')).toBe(shown);
});

describe('what is kept', () => {
  const db = openDatabase('correspondents');
  afterEach(() => db.correspondents.clear());
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const store = () => createCorrespondentStore(db, random);

  test('outlives the worker, and no domain can be read in it', async () => {
    const first = store();
    for (let time = 0; time < 3; time++)
      await first.noteSent(draft('ana@northwind.com', 'bo@kontor.example'), ['kontor.example'], time);
    expect(await store().frequent(3)).toEqual(['northwind.com']);
    expect(await store().count()).toBe(1);
    const row = await db.correspondents.get('domains');
    expect(Buffer.from(row?.sealed ?? []).includes('northwind')).toBe(false);
  });

  test('is nothing of a message among colleagues', async () => {
    await store().noteSent(draft('bo@kontor.example'), ['kontor.example'], 0);
    expect(await db.correspondents.count()).toBe(0);
  });

  test('counts messages that leave at the same time', async () => {
    const one = store();
    await Promise.all([0, 1, 2].map((time) => one.noteSent(draft('ana@northwind.com'), [], time)));
    expect(await store().frequent(3)).toEqual(['northwind.com']);
  });
});
