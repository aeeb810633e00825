import { describe, expect, test } from 'vitest';
import type { Draft, Recipient } from '../../../lib/draft';
import { quotedFrom } from '../../../lib/quoted';
import { looksLike, registrableDomain } from '../../../lib/recipients/domains';
import { greeted, greetsSomebodyElse } from '../../../lib/recipients/salutation';
import { signsOf } from '../../../lib/recipients/signs';

const to = (address: string, name = ''): Recipient => ({ field: 'to', address, name });
const draft = (body: string, recipients: Recipient[], attachments: Draft['attachments'] = []): Draft => ({
  webmail: 'gmail',
  recipients,
  subject: '',
  body,
  attachments,
});
const names = (one: Draft) => signsOf(one, ['kontor.example']).map(({ sign }) => sign);

describe('bulk mail without a way out', () => {
  const bcc = (count: number) =>
    Array.from({ length: count }, (_, at): Recipient => ({ ...to(`p${at}@out.example`), field: 'bcc' }));
  test.each([
    ['our catalogue is here.', 15, true],
    ['our catalogue is here.', 14, false],
    ['To unsubscribe, write to us.', 15, false],
    ['Sie können sich jederzeit abmelden.', 15, false],
    ['Newsletter abbestellen: https://kontor.example/a', 15, false],
    ['Pour vous désabonner, cliquez ici.', 15, false],
    ['Puede darse de baja aquí.', 15, false],
  ])('%j to %d people: %s', (body, count, shown) => {
    expect(names(draft(body, bcc(count))).includes('unsubscribe-missing')).toBe(shown);
  });
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

describe('signs of a draft', () => {
  const bob = to('bob.smith@outside.example');
  test.each([
    ['nothing odd', draft('Hi Bob, see you at noon.', [bob]), []],
    ['look-alike of the own domain', draft('', [to('mara@kont0r.example')]), ['look-alike']],
    [
      'two that look alike',
      draft('', [to('a@customer.example'), to('b@custorner.example')]),
      ['look-alike', 'mixed-organizations'],
    ],
    ['private mailbox', draft('', [to('bob@gmail.com')]), ['private-webmail']],
    ['attachment forgotten', draft('Please find the plan attached.', [bob]), ['attachment-missing']],
    ['Anhang vergessen', draft('Anbei der Plan.', [bob]), ['attachment-missing']],
    ['attached indeed', draft('See attached.', [bob], [{ name: 'plan.txt', size: 1 }]), []],
    ['a link stands for it', draft('Attached: https://drive.google.com/file/d/1', [bob]), ['cloud-link']],
    [
      'a link of a company',
      draft('See https://corp-my.sharepoint.com/:x:/p/erika/E1', [bob]),
      ['cloud-link'],
    ],
    ['a cloud, and no file in it', draft('We moved to https://www.dropbox.com/ now.', [bob]), []],
    ['a host that is called alike', draft('See https://notbox.com/s/1', [bob]), []],
    ['a link in the history', draft('Thanks!\n> https://we.tl/t-1AbC', [bob]), []],
    ['none is meant', draft('There is no attachment this time.', [bob]), []],
    ['in the history only', draft('Thanks!\n> Please find it attached.', [bob]), []],
    [
      'many see each other',
      draft(
        'Unsubscribe here.',
        Array.from({ length: 15 }, (_, n) => to(`p${n}@outside.example`)),
      ),
      ['many-visible'],
    ],
    [
      'colleagues may',
      draft(
        '',
        Array.from({ length: 40 }, (_, n) => to(`p${n}@kontor.example`)),
      ),
      [],
    ],
  ])('%s', (_name, one, expected) => {
    expect(names(one)).toEqual(expected);
  });
});
