/**
 * Twenty lists of consents as organisations have them: in several encodings, with several separators, in six languages,
 * with dates written in every way and rows that contradict each other. Each row knows how strong a record may be made of it.
 * `npx tsx scripts/messy-consents.ts FOLDER` writes them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface MessyRow {
  address: string;
  /** The most that may follow from it: somebody has agreed, nothing, or somebody has said no. */
  says: 'yes' | 'nothing' | 'no';
  /** The day of it, 2026-12-31; null where the row names none that can be read. */
  on: string | null;
  cells: string[];
}

export interface MessyFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  rows: MessyRow[];
}

interface Language {
  code: string;
  header: { mail: string; name: string; agreed: string; date: string; gone: string; note: string };
  yes: string[];
  no: string[];
  gone: string[];
  unclear: string[];
}

const LANGUAGES: readonly Language[] = [
  {
    code: 'de',
    header: {
      mail: 'E-Mail',
      name: 'Name',
      agreed: 'Einwilligung',
      date: 'Datum',
      gone: 'Abmeldung',
      note: 'Bemerkung',
    },
    yes: ['Ja', 'JA', 'ja ', 'Einwilligung', 'Double-Opt-In', 'DOI', 'erteilt', 'x', '1'],
    no: ['Nein', 'nein', 'abgelehnt', 'keine', 'widerrufen', '0'],
    gone: ['abgemeldet', 'Widerspruch', 'ausgetragen', 'Ja'],
    unclear: ['ausstehend', 'vielleicht', 'Single-Opt-In', '?', 'siehe Akte', 'nicht nein', ''],
  },
  {
    code: 'en',
    header: {
      mail: 'Email address',
      name: 'Name',
      agreed: 'Consent',
      date: 'Date',
      gone: 'Unsubscribed',
      note: 'Comment',
    },
    yes: ['yes', 'Y', 'TRUE', 'opted in', 'Double opt-in', 'consent'],
    no: ['no', 'N', 'FALSE', 'declined', 'opted out'],
    gone: ['unsubscribed', 'yes', 'opt-out', 'do not contact'],
    unclear: ['pending', 'maybe', 'unconfirmed', 'not no', 'ask Jo', 'n/a'],
  },
  {
    code: 'fr',
    header: {
      mail: 'Courriel',
      name: 'Nom',
      agreed: 'Consentement',
      date: 'Date',
      gone: 'Désabonnement',
      note: 'Remarque',
    },
    yes: ['Oui', 'accordé', 'consenti', 'accepté'],
    no: ['Non', 'refusé', 'refusée'],
    gone: ['désabonné', 'désinscrite', 'opposition'],
    unclear: ['en attente', 'peut-être', 'à vérifier'],
  },
  {
    code: 'es',
    header: {
      mail: 'Correo',
      name: 'Nombre',
      agreed: 'Consentimiento',
      date: 'Fecha',
      gone: 'Baja',
      note: 'Nota',
    },
    yes: ['Sí', 'aceptado', 'concedido'],
    no: ['No', 'rechazado', 'denegado'],
    gone: ['dado de baja', 'baja', 'revocado'],
    unclear: ['pendiente', 'quizás'],
  },
  {
    code: 'it',
    header: { mail: 'Posta', name: 'Nome', agreed: 'Consenso', date: 'Data', gone: 'Revoca', note: 'Nota' },
    yes: ['Sì', 'accettato', 'concesso'],
    no: ['No', 'rifiutato', 'negato'],
    gone: ['disiscritto', 'revocato', 'cancellato'],
    unclear: ['in attesa', 'forse'],
  },
  {
    code: 'nl',
    header: {
      mail: 'E-mailadres',
      name: 'Naam',
      agreed: 'Toestemming',
      date: 'Datum',
      gone: 'Uitschrijving',
      note: 'Opmerking',
    },
    yes: ['Ja', 'akkoord', 'toegestemd'],
    no: ['Nee', 'geweigerd', 'geen toestemming'],
    gone: ['afgemeld', 'uitgeschreven', 'ingetrokken'],
    unclear: ['in afwachting', 'misschien'],
  },
];

const ENCODINGS = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'utf-16le without mark',
] as const;
const SEPARATORS = [',', ';', '\t', '|'];

/** A small generator of its own (mulberry32), so that a seed gives the same files everywhere. */
function randomOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 0x100000000;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return { next, pick, whole: (most: number) => Math.floor(next() * most) };
}
type Random = ReturnType<typeof randomOf>;

const two = (value: number) => String(value).padStart(2, '0');

/** A day of 2025 as people write it, and whether it can be read in one way only. */
function dateCell({ pick, whole }: Random): { text: string; sure: boolean; day: string } {
  const [day, month] = [1 + whole(28), 1 + whole(12)];
  const written = pick([
    { text: `2025-${two(month)}-${two(day)}`, sure: true },
    { text: `${day}.${month}.2025`, sure: true },
    { text: `${two(day)}.${two(month)}.25`, sure: true },
    { text: `2025-${two(month)}-${two(day)} 14:30:00`, sure: true },
    { text: `2025-${two(month)}-${two(day)}T12:00:00Z`, sure: true },
    { text: `${two(day)}/${two(month)}/2025`, sure: false },
    { text: `2031-${two(month)}-${two(day)}`, sure: false },
    { text: '2025-02-30', sure: false },
    { text: '45366', sure: false },
    { text: '', sure: false },
  ]);
  return { ...written, day: `2025-${two(month)}-${two(day)}` };
}

function rowOf(random: Random, language: Language, address: string): MessyRow {
  const { pick, next } = random;
  const answer = pick(['yes', 'yes', 'yes', 'no', 'unclear'] as const);
  const date = dateCell(random);
  const gone = next() < 0.15;
  const goneCell = gone
    ? pick([...language.gone, '12.11.2025', '2025-11-12', '11/12/2025'])
    : pick(['', '', '-', 'NULL']);
  const objects = next() < 0.05;
  const note = objects
    ? (language.gone[0] ?? '')
    : pick(['', 'VIP', 'Größe L; „neu“', 'a "quoted" word', '2 Zeilen\nText']);
  const says = gone || answer === 'no' ? 'no' : answer === 'yes' && date.sure && !objects ? 'yes' : 'nothing';
  const on = says === 'yes' ? date.day : /^12\.11\.|^2025-11-12/.test(goneCell) ? '2025-11-12' : null;
  return {
    address,
    says,
    on,
    cells: [address, pick(['Jürgen', 'Zoë', 'Ana', '']), pick(language[answer]), date.text, goneCell, note],
  };
}

function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Uint8Array<ArrayBuffer> {
  if (encoding === 'windows-1252')
    return Uint8Array.from(
      Buffer.from(
        text.replace(/[„“]/g, (quote) => (quote === '„' ? '\x84' : '\x93')),
        'latin1',
      ),
    );
  if (encoding === 'utf-8' || encoding === 'utf-8 with mark')
    return Uint8Array.from(Buffer.from(encoding === 'utf-8' ? text : `\ufeff${text}`, 'utf8'));
  const bytes = Buffer.from(encoding === 'utf-16le without mark' ? text : `\ufeff${text}`, 'utf16le');
  return Uint8Array.from(encoding === 'utf-16be' ? bytes.swap16() : bytes);
}

/** The files of a seed. Some addresses stand in more than one row, and their rows may contradict each other. */
export function messyFiles(seed: number, count = 20, rowsEach = 200): MessyFile[] {
  return Array.from({ length: count }, (_, at) => {
    const random = randomOf(seed * 1000 + at);
    const language = LANGUAGES[at % LANGUAGES.length] as Language;
    const encoding = ENCODINGS[(at + Math.floor(at / ENCODINGS.length)) % ENCODINGS.length] ?? 'utf-8';
    const separator = SEPARATORS[at % SEPARATORS.length] ?? ',';
    const rows = Array.from({ length: rowsEach }, () =>
      rowOf(random, language, `p${random.whole(rowsEach)}@file${at}.example`),
    );
    const { mail, name, agreed, date, gone, note } = language.header;
    const quoted = (cell: string) =>
      /["\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
    const lines = [[mail, name, agreed, date, gone, note], ...rows.map(({ cells }) => cells)];
    const newline = at % 3 === 0 ? '\r\n' : '\n';
    const text = lines.map((cells) => cells.map(quoted).join(separator)).join(newline);
    return {
      name: `${two(at + 1)}-${language.code}-${encoding.replaceAll(' ', '-')}.csv`,
      bytes: encoded(text, encoding),
      rows,
    };
  });
}

const [, script = '', folder] = process.argv;
if (script.endsWith('messy-consents.ts') && folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of messyFiles(1)) writeFileSync(join(folder, name), bytes);
}
