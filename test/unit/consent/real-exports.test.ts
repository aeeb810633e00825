/** 21.11: lists as newsletter tools export them. No record is stronger than its row, and what is left out has a reason. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createRowReader, guessMapping } from '../../../lib/consent/columns';
import { readCsv } from '../../../lib/consent/csv';
import { encodingOf } from '../../../lib/consent/encoding';
import { DEFAULTS, NOW } from './rig';

/** What becomes of each row, mapped as the page guesses: 'given', 'withdrawn' or why it is left out. */
async function outcomes(content: BlobPart): Promise<string[]> {
  const rows: string[][] = [];
  for await (const piece of readCsv(new Blob([content]))) rows.push(...piece.rows);
  const [header = [], ...body] = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const mapping = guessMapping(header, body);
  const readings = { dates: 'dmy', agreed: {} } as const;
  const read = createRowReader({
    header,
    mapping,
    defaults: DEFAULTS,
    readings,
    zone: 'Europe/Berlin',
    now: NOW,
  });
  return body.map((cells) => {
    const row = read(cells);
    return row.ok ? (row.record.withdrawn === null ? 'given' : 'withdrawn') : row.why;
  });
}

/** The word in each row's last cell: what may be made of it at most. */
const STRENGTH: Readonly<Record<string, number>> = { given: 2, withdrawn: 0 };
const strength = (outcome: string) => STRENGTH[outcome] ?? 1;

/** Header and rows; the last cell says what the row is: given, nothing or withdrawn. */
const FILES: Readonly<Record<string, string>> = {
  'Mailchimp, cleaned': `Email Address,First Name,OPTIN_TIME,CONFIRM_TIME,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,max
a@x.example,Ann,2025-03-01 10:00:00,2025-03-01 10:00:00,2025-05-06 07:08:09,May,nothing`,
  'Mailchimp, subscribed': `Email Address,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LEID,max
a@x.example,2,,,2025-03-01 10:00:00,1.2.3.4,123,given`,
  'Mailchimp, unsubscribed': `Email Address,OPTIN_TIME,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_REASON,max
a@x.example,2025-03-01 10:00:00,2025-05-06 07:08:09,May,NORMAL,withdrawn`,
  'a status that nobody chose': `E-Mail;Einwilligung;Datum;Status;max
a@x.example;Ja;03.04.2025;aktiv;given
b@x.example;Ja;03.04.2025;abgemeldet;nothing
c@x.example;Ja;03.04.2025;abgemeldet am 05.05.2025;nothing
d@x.example;Ja;03.04.2025;inaktiv;nothing
e@x.example;Ja;03.04.2025;nein;nothing
f@x.example;Ja;03.04.2025;bounced;nothing
g@x.example;Ja;03.04.2025;unbestätigt;nothing`,
  notes: `E-Mail;Einwilligung;Datum;Bemerkung;max
a@x.example;Ja;03.04.2025;hat am 5.5. widerrufen;nothing
b@x.example;Ja;03.04.2025;keine Werbung mehr bitte;nothing
c@x.example;Ja;03.04.2025;Opt-Out 2025;nothing
d@x.example;Ja;03.04.2025;lebt in Baja California;given
e@x.example;Ja;03.04.2025;Stammkundin seit 1999;given`,
  'the words that were agreed to': `E-Mail;Einwilligung;Datum;Einwilligungstext;max
a@x.example;Ja;03.04.2025;Ich kann die Einwilligung jederzeit widerrufen.;given`,
  HubSpot: `Record ID,Email,Unsubscribed from all email,"Opted out of email: Marketing Information",Legal basis for processing contact's data,Consent date,max
1,a@x.example,,,Freely given consent from contact,2025-02-03 10:00,given
2,b@x.example,true,true,Freely given consent from contact,2025-02-03 10:00,withdrawn
3,c@x.example,,true,Freely given consent from contact,2025-02-03 10:00,nothing
4,d@x.example,false,false,Not applicable,2025-02-03 10:00,nothing`,
  Brevo: `EMAIL;OPT_IN;DOUBLE_OPT-IN;CONSENT_TIME;BLOCKLISTED_EMAIL;EMAIL_BLOCKLIST;max
a@x.example;1;1;03-04-2025;No;0;given
b@x.example;1;1;03-04-2025;Yes;1;withdrawn
c@x.example;1;0;03-04-2025;No;0;nothing`,
  CleverReach: `email;active;opt-in date;deactivated;bounced;source;max
a@x.example;1;2025-02-03 10:00:00;0;0;form;given
b@x.example;0;2025-02-03 10:00:00;2025-06-01 00:00:00;0;form;withdrawn
c@x.example;1;2025-02-03 10:00:00;0;hard;form;nothing`,
  'a column about another channel': `E-Mail;Einwilligung Newsletter;Einwilligung Post;Einwilligung Telefon;Datum;max
a@x.example;Ja;Nein;Nein;03.04.2025;given
b@x.example;Nein;Ja;Ja;03.04.2025;withdrawn`,
  'consent to another channel alone': `E-Mail;Einwilligung Telefon;Datum;max
a@x.example;Ja;03.04.2025;nothing
b@x.example;Nein;03.04.2025;nothing`,
  'consent to mail by its date, and to another channel': `E-Mail;Opt-in-Datum;Einwilligung Telefon;max
a@x.example;03.04.2025;Nein;given`,
  'consent to mail and another channel in one': `E-Mail;Einwilligung E-Mail und Telefon;Datum;max
a@x.example;Ja;03.04.2025;given
b@x.example;Nein;03.04.2025;withdrawn`,
  'two columns that contradict each other': `E-Mail;Opt-in;Einwilligung;Datum;max
a@x.example;Ja;Nein;03.04.2025;nothing
b@x.example;Ja;Ja;03.04.2025;given`,
  'more cells than headers': `E-Mail;Einwilligung;Datum
a@x.example;Ja;03.04.2025;nein;nothing
b@x.example;Ja;03.04.2025;abgemeldet;nothing`,
  'an end that looks like a beginning': `E-Mail;Einwilligung;Einwilligung gültig bis;max
a@x.example;Ja;03.04.2025;nothing`,
  'a link to unsubscribe': `E-Mail;Einwilligung;Datum;Abmeldelink;max
a@x.example;Ja;03.04.2025;https://x.example/abmelden?id=1;given`,
  ticks: `Email,GDPR_PERMISSION,Opt-in-Zeitpunkt,max
a@x.example,x,03.04.2025,given
b@x.example,☑,03.04.2025,given
c@x.example,☐,03.04.2025,nothing
d@x.example,0,03.04.2025,withdrawn
e@x.example,❌,03.04.2025,withdrawn
f@x.example,✔️,03.04.2025,given`,
  French: `Adresse e-mail\tConsentement\tDate d'inscription\tDate de désinscription\tmax
a@x.example\tOui\t13/04/2025\t\tgiven
b@x.example\tdésabonné(e)\t13/04/2025\t\twithdrawn
c@x.example\tinscrit(e)\t13/04/2025\t\tgiven
d@x.example\tOui\t13/04/2025\t14/04/2025\twithdrawn`,
  Spanish: `Correo electrónico|Suscrito|Fecha de alta|Fecha de baja|max
a@x.example|Sí|3 de abril de 2025||given
b@x.example|No|3 de abril de 2025||withdrawn
c@x.example|Sí|3 de abril de 2025|5 de abril de 2025|withdrawn`,
  Italian: `Indirizzo email;Iscritto;Data iscrizione;Data cancellazione;max
a@x.example;Sì;3 aprile 2025;;given
b@x.example;No;3 aprile 2025;;withdrawn
c@x.example;Sì;3 aprile 2025;5 aprile 2025;withdrawn`,
  Dutch: `E-mailadres;Toestemming;Datum toestemming;Uitgeschreven op;max
a@x.example;Ja;3 april 2025;;given
b@x.example;Nee;3 april 2025;;withdrawn
c@x.example;Ja;3 april 2025;5 april 2025;withdrawn`,
};

describe('21.11 exports of newsletter tools', () => {
  test.each(Object.keys(FILES))('%s', async (name) => {
    const lines = FILES[name]!.split('\n');
    const separator = /[,;\t|](?=[^,;\t|]*$)/;
    const expected = lines.slice(1).map((line) => line.split(separator).at(-1) ?? '');
    const content = lines.map((line, at) =>
      at === 0 && !line.endsWith('max') ? line : line.replace(/[,;\t|][^,;\t|]*$/, ''),
    );
    const told = (await outcomes(`\ufeff${content.join('\r\n')}\r\n`)).map((outcome) =>
      strength(outcome) === 1 ? 'nothing' : outcome,
    );
    expect(told).toEqual(expected);
  });
});

const NEGATIVE = [
  ...[
    'Do not contact',
    'Do-Not-Email',
    'No newsletter',
    'Opted out',
    'OPT_OUT',
    'Unsubscribed',
    'Blacklisted',
  ],
  ...[
    'Suppressed',
    'Consent revoked',
    'Consent denied',
    'Consent withdrawn',
    'Objection',
    'Inactive',
    'Complained',
  ],
  ...[
    'Werbesperre',
    'Gesperrt',
    'Keine Werbung',
    'Kein Newsletter',
    'Nicht anschreiben',
    'Newsletter abbestellt',
  ],
  ...[
    'Newsletter abgemeldet',
    'Einwilligung widerrufen',
    'Einwilligung verweigert',
    'Werbewiderspruch',
    'Inaktiv',
  ],
  ...['Opposition', 'Ne pas contacter', 'Désabonné', 'Consentement retiré', 'Pas de publicité'],
  ...['Baja', 'No contactar', 'Consentimiento revocado', 'Consentimiento denegado', 'Oposición'],
  ...['Revoca', 'Non contattare', 'Disiscritto', 'Consenso negato', 'Opposizione'],
  ...['Afgemeld', 'Uitgeschreven', 'Geen reclame', 'Niet benaderen', 'Toestemming ingetrokken', 'Bezwaar'],
];
const YES = ['Ja', 'yes', '1', 'x', 'TRUE', '✓', 'Oui', 'Sí', 'Sì', '03.05.2025'];

describe('21.11 a column whose name says no', () => {
  test.each(NEGATIVE)('"%s" with a yes in it gives nobody a consent', async (name) => {
    for (const yes of YES) {
      const alone = `E-Mail;${name};Datum\na@x.example;${yes};03.04.2025\n`;
      expect([name, yes, await outcomes(alone)]).not.toEqual([name, yes, ['given']]);
      const beside = `E-Mail;Einwilligung;Datum;Austritt gemeldet;Abmeldedatum;${name}\na@x.example;Ja;03.04.2025;;;${yes}\n`;
      expect([name, yes, await outcomes(beside)]).not.toEqual([name, yes, ['given']]);
    }
  });
  test.each(NEGATIVE)('"%s" with a no in it takes nobody’s consent away', async (name) => {
    const content = `E-Mail;Einwilligung;Datum;${name}\na@x.example;Ja;03.04.2025;Nein\nb@x.example;Ja;03.04.2025;0\n`;
    expect(await outcomes(content)).toEqual(['given', 'given']);
  });
});

describe('21.11 encodings', () => {
  const text = 'Courriel;Consentement;Date;Remarque\na@x.example;désabonné;13/04/2025;né à Nîmes\n';
  const MAC: Readonly<Record<string, number>> = { é: 0x8e, à: 0x88, î: 0x94 };
  const mac = Uint8Array.from(text, (letter) => MAC[letter] ?? letter.charCodeAt(0));
  test('a list from an old Mac is read as such', async () => {
    expect(await encodingOf(new Blob([mac]))).toBe('macintosh');
    expect(await outcomes(mac)).toEqual(['withdrawn']);
  });
  test('a list in Windows-1252 is not taken for one, however French', async () => {
    const windows = Uint8Array.from(`${text}b@x.example;l\u0092œuf;;`, (letter) =>
      letter === 'œ' ? 0x9c : letter.charCodeAt(0),
    );
    expect(await encodingOf(new Blob([windows]))).toBe('windows-1252');
  });
});
