/** Issue 25: what people write around a mail, language by language. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/languages';
import type { Draft } from '../../lib/mail/draft';
import { quotedFrom } from '../../lib/mail/quoted';
import { greeted } from '../../lib/recipients/salutation';
import { signsOf } from '../../lib/recipients/signs';

const shows = (body: string, more: Partial<Draft> = {}) =>
  signsOf(
    {
      webmail: 'gmail',
      subject: '',
      attachments: [],
      body,
      recipients: [{ field: 'to', address: 'jonas.falk@kunde.example', name: 'Jonas Falk' }],
      ...more,
    },
    [],
  ).map(({ sign }) => sign);

describe('every language says everything', () => {
  for (const language of LANGUAGES)
    test(language.code, () => {
      for (const [key, value] of Object.entries(language)) {
        expect(value.length, key).toBeGreaterThan(0);
        if (Array.isArray(value)) for (const one of value) expect(() => new RegExp(one, 'iu')).not.toThrow();
      }
      for (const name of language.nobody) expect(name).toMatch(/^[a-z]+$/);
    });
});

test.each([
  ['en', 'PFA the revised quotation.'],
  ['en', 'I am attaching the plan.'],
  ['de', 'In der Anlage finden Sie unser Angebot.'],
  ['de', 'siehe Anhang'],
  ['fr', 'vous trouverez le planning en PJ.'],
  ['es', 'Te adjunto la oferta.'],
  ['it', 'In allegato trova la nostra offerta.'],
  ['nl', 'In de bijlage vind je de offerte.'],
  ['pt', 'Segue em anexo a proposta revista.'],
  ['sv', 'Bifogat finner du offerten.'],
  ['pl', 'W załączniku przesyłam ofertę.'],
])('%s: "%s" speaks of a file', (_, body) => {
  expect(shows(body)).toContain('attachment-missing');
  expect(shows(body, { attachments: [{ name: 'a.pdf', size: 1 }] })).not.toContain('attachment-missing');
  expect(shows(body, { attachments: [{ name: 'logo.png', size: 1, inline: true }] })).toContain(
    'attachment-missing',
  );
});

test.each([
  'This email and any attachments are confidential and may be legally privileged. If you are not the intended recipient please delete it.',
  'Diese E-Mail und ihre Anlagen sind vertraulich und nur für den vorgesehenen Empfänger bestimmt.',
  "Ce message et toutes les pièces jointes sont établis à l'intention exclusive de leurs destinataires.",
  'Este mensaje y sus archivos adjuntos son confidenciales y de uso exclusivo de su destinatario.',
  'Questo messaggio e gli allegati sono riservati ai destinatari.',
  'Dit bericht en de bijlagen zijn uitsluitend bestemd voor de geadresseerde.',
  'Esta mensagem e os anexos são confidenciais e de uso exclusivo do destinatário.',
  'Denna e-post med bilagor är avsedd för mottagaren.',
  'Wiadomość wraz z załącznikami jest przeznaczona dla adresata.',
])('a standing footer promises no file: %s', (footer) => {
  expect(shows(`Tuesday at ten works.\n\nJana\n\n${footer}`)).not.toContain('attachment-missing');
});

test.each([
  'On Mon, Nov 30, 2026 at 9:12 AM Jonas Falk <jonas@kunde.example> wrote:',
  'Am Mo., 30. Nov. 2026 um 09:12 Uhr schrieb Jonas Falk <jonas@kunde.example>:',
  'Le lun. 30 nov. 2026 à 09:12, Jonas Falk <jonas@kunde.example> a écrit :',
  'El lun, 30 nov 2026 a las 9:12, Jonas Falk (<jonas@kunde.example>) escribió:',
  'Il giorno lun 30 nov 2026 alle ore 09:12 Jonas Falk <jonas@kunde.example> ha scritto:',
  'Op ma 30 nov 2026 om 09:12 schreef Jonas Falk <jonas@kunde.example>:',
  'Em seg., 30 de nov. de 2026 às 09:12, Jonas Falk <jonas@kunde.example> escreveu:',
  'Den mån 30 nov. 2026 kl 09:12 skrev Jonas Falk <jonas@kunde.example>:',
  'pon., 30 lis 2026 o 09:12 Jonas Falk <jonas@kunde.example> napisał(a):',
  '-------- Originalnachricht --------',
  '---------- Forwarded message ---------',
  '-----Oorspronkelijk bericht-----',
  '-------- Messaggio originale --------',
])('the history begins at "%s"', (line) => {
  const body = `Thanks.\n\n${line}\nDear Jana, please find attached our offer.`;
  expect(quotedFrom(body)).toBe(body.indexOf(line));
  expect(shows(body)).not.toContain('attachment-missing');
});

test.each([
  ['Van: Jonas <j@k.example>', 'Verzonden: maandag 30 november 2026 09:12'],
  ['Da: Jonas <j@k.example>', 'Inviato: lunedì 30 novembre 2026 09:12'],
  ['Från: Jonas <j@k.example>', 'Skickat: den 30 november 2026 09:12'],
  ['Od: Jonas <j@k.example>', 'Wysłano: poniedziałek, 30 listopada 2026 09:12'],
])('and at the head of Outlook: %s', (sender, sent) => {
  const body = `Thanks.\n\n${sender}\n${sent}\nHi`;
  expect(quotedFrom(body)).toBe(body.indexOf(sender));
});

test.each([
  'Bonjour Madame,',
  'Sehr geehrte Frau Kollegin,',
  'Dear Professor,',
  'Beste collega,',
  'Gentile cliente,',
  'Hej alla,',
  'Szanowni Państwo,',
  'Prezados colegas,',
])('"%s" greets nobody in particular', (line) => expect(greeted(line)).toEqual([]));
test.each([
  ['Beste Pieter,', ['pieter']],
  ['Prezado João,', ['joão']],
  ['Gentile Sig. Rossi,', ['rossi']],
  ['Hej Anna!', ['anna']],
  ['Szanowna Pani Anno,', ['anno']],
])('"%s" greets %j', (line, names) => expect(greeted(line)).toEqual(names));
