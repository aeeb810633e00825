import { describe, expect, test } from 'vitest';
import type { Draft, Recipient } from '../../../lib/mail/draft';
import { quotedFrom } from '../../../lib/mail/quoted';
import { looksLike, registrableDomain } from '../../../lib/recipients/domains';
import { greeted, greetsSomebodyElse } from '../../../lib/recipients/salutation';
import { SIGN_KINDS, signsOf } from '../../../lib/recipients/signs';
import type { SignExample } from '../../../lib/recipients/signs/sign';

const to = (address: string, name = ''): Recipient => ({ field: 'to', address, name });
const draft = (body: string, recipients: Recipient[], attachments: Draft['attachments'] = []): Draft => ({
  webmail: 'gmail',
  recipients,
  subject: '',
  body,
  attachments,
});

test('who owns a domain is told by the Public Suffix List', () => {
  expect(registrableDomain('mail.eu.example.co.uk')).toBe('example.co.uk');
  expect(registrableDomain('localhost')).toBe('localhost');
});

describe('a domain that may be taken for another', () => {
  test.each([
    ['kontor-mail.de', 'kontor.de'],
    ['kontorr.de', 'kontor.de'],
    ['kotnor.de', 'kontor.de'],
    ['kontor.com', 'kontor.de'],
    ['k0ntor.de', 'kontor.de'],
    ['exarnple.com', 'example.com'],
    ['ехаmple.com', 'example.com'],
    ['xn--kntor-jua.de', 'kontor.de'],
  ])('%s for %s', (host, known) => {
    expect(looksLike(host, known)).toBe(true);
  });
  test.each([
    ['kontor.de', 'kontor.de'],
    ['mail.kontor.de', 'kontor.de'],
    ['motor.de', 'kontor.de'],
    ['ibm.com', 'ibn.com'],
    ['kantine.de', 'kontor.de'],
  ])('%s is not taken for %s', (host, known) => {
    expect(looksLike(host, known)).toBe(false);
  });
});

describe('salutations', () => {
  test.each([
    ['Hi Mara,\nshort question', ['mara']],
    ['Dear Ms. Lindqvist,', ['lindqvist']],
    ['Liebe Mara und Jonas,', ['mara', 'jonas']],
    ['Sehr geehrte Frau Lindqvist,', ['lindqvist']],
    ['Bonjour Mme Durand', ['durand']],
    ['Hola José,', ['josé']],
    ['Dear Hiring Manager,', []],
    ['Hello World,', []],
    ['Good morning Ladies and Gentlemen,', []],
    ['Hi all,', []],
    ['Dear Team,', []],
    ['Hi, could you Call me', []],
    ['We met Mara.', []],
  ])('%j greets %j', (body, expected) => {
    expect(greeted(body)).toEqual(expected);
  });

  test.each([
    ['Hi Sarah,', [to('bob.smith@outside.example')], true],
    ['Hi Bob,', [to('robert.smith@outside.example')], false],
    ['Hi Mara,', [to('mlindqvist@outside.example', 'Mara Lindqvist')], false],
    ['Dear Ms. Lindqvist,', [to('m.lindqvist@outside.example')], false],
    ['Hi Sarah,', [to('info@outside.example')], false],
    ['Hi Sarah,', [to('xk42@outside.example')], false],
    ['Hi Sarah and Bob,', [to('bob.smith@outside.example')], false],
    ['Hi Max,', [to('maximilian.huber@outside.example')], false],
    ['Sehr geehrte Frau Müller,', [to('karin.mueller@outside.example')], false],
    ['Sehr geehrte Frau Müller,', [to('karin.muller@outside.example')], false],
    ['Hallo Jörg,', [to('joerg.schaefer@outside.example')], false],
    ['Hallo Joerg,', [to('js@outside.example', 'Jörg Schäfer')], false],
    ['Hallo Frau Weiß,', [to('anna.weiss@outside.example')], false],
    ['Dear Søren,', [to('soren.kjaer@outside.example')], false],
    ['Dear Søren,', [to('soeren.kjaer@outside.example')], false],
    ['Dear Ms. Kjær,', [to('soren.kjaer@outside.example')], false],
    ['Dear Åse,', [to('aase.berg@outside.example')], false],
    ['Hi Mike,', [to('michael.berg@outside.example')], false],
    ['Dear Michael,', [to('mike.berg@outside.example')], false],
    ['Hi Dave,', [to('david.berg@outside.example')], false],
    ['Hi Tom,', [to('thomas.berg@outside.example')], false],
    ['Hi Andy,', [to('andrew.berg@outside.example')], false],
    ['Hi Jenny,', [to('jennifer.berg@outside.example')], false],
    ['Dear Stephen,', [to('steve.berg@outside.example')], false],
    ['Hi Jack,', [to('john.berg@outside.example')], false],
    ['Hallo Uschi,', [to('ursula.berg@outside.example')], false],
    ['Sehr geehrte Frau Müller,', [to('karin.moeller@outside.example')], true],
    ['Hallo Jörg,', [to('georg.schaefer@outside.example')], true],
    ['Hi Mike,', [to('david.berg@outside.example')], true],
  ])('%j to %j: somebody else is %j', (body, recipients, expected) => {
    expect(greetsSomebodyElse(body, recipients)).toBe(expected);
  });
});

describe('where the quoted history begins', () => {
  test.each([
    ['Yes.\n\nOn Tue, 5 Mar 2024 at 09:12, Jonas <j@kontor.example> wrote:\n> No?', 6],
    ['Ja.\n\nAm 05.03.2024 um 09:12 schrieb Jonas:\n> Nein?', 5],
    ['Ja.\n________________________________\nVon: Jonas\nGesendet: Montag', 4],
    ['Ja.\nVon: Jonas\nGesendet: Montag', 4],
    ['From: the beginning\nwe were late', 32],
  ])('%j: %i', (body, expected) => {
    expect(quotedFrom(body)).toBe(expected);
  });
});

/** The draft that an example stands for. */
const exampleDraft = ({ to: visible = [], bcc = [], body = '', files = [] }: SignExample): Draft =>
  draft(
    body,
    [
      ...visible.map((address) => to(address)),
      ...bcc.map((address) => ({ ...to(address), field: 'bcc' as const })),
    ],
    files.map((name) => ({ name, size: 1 })),
  );

describe.each(SIGN_KINDS.map((sign) => [sign.id, sign] as const))('%s', (id, { examples }) => {
  const shows = (example: SignExample) =>
    signsOf(exampleDraft(example), ['kontor.example'], example.frequentDomains).some(
      ({ sign }) => sign === id,
    );
  test('has examples of both kinds', () => {
    expect(Math.min(examples.find.length, examples.ignore.length)).toBeGreaterThan(0);
  });
  test.each(examples.find)('shows in %j', (example) => expect(shows(example)).toBe(true));
  test.each(examples.ignore)('does not show in %j', (example) => expect(shows(example)).toBe(false));
});

test('what shows is told in the order of the table, with the addresses that it is about', () => {
  const two = [to('a@customer.example'), to('b@custorner.example')];
  expect(signsOf(draft('See the plan attached.', two), ['kontor.example'])).toEqual([
    { sign: 'look-alike', addresses: ['a@customer.example', 'b@custorner.example'] },
    { sign: 'attachment-missing', addresses: [] },
    { sign: 'mixed-organizations', addresses: ['a@customer.example', 'b@custorner.example'] },
  ]);
  expect(
    signsOf(draft('Hi Bob, see you at noon.', [to('bob.smith@outside.example')]), ['kontor.example']),
  ).toEqual([]);
});
