/** Machine-readable zones of passports and cards (ICAO 9303 parts 4 to 7), with their check digits. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';
import { digitAt, icaoDigit } from '../kit/digits';

const CHAR = '[A-Z\\d<]';
const BREAK = '[ \\t\\r]{0,4}\\n[ \\t>]{0,4}| {1,4}';

function holds(line: string, from: number, to: number): boolean {
  const check = line.charAt(to);
  return icaoDigit(line.slice(from, to)) === (check === '<' ? 0 : digitAt(line, to));
}

/** Document number, date of birth, date of expiry. */
function validate({ value }: Candidate): Validation {
  const lines = value.toUpperCase().split(/[\s>]+/);
  const [first = '', second = ''] = lines;
  const parts =
    lines.length === 3
      ? [holds(first, 5, 14), holds(second, 0, 6), holds(second, 8, 14)]
      : [holds(second, 0, 9), holds(second, 13, 19), holds(second, 21, 27)];
  const right = parts.filter(Boolean).length;
  return right === 3 ? 'checked' : right === 2 ? 'plausible' : 'no';
}

/** The check digit of a part of a line, for the examples. */
const closed = (part: string) => part + icaoDigit(part);
const BODY = closed('K4182073X');
const BORN = closed('840719');
const UNTIL = closed('310502');

const filled = (part: string, length: number) => part.padEnd(length, '<');

const shared = {
  entity: 'MRZ',
  category: 'government-id',
  region: 'global',
  // Two fillers end the surname, and fill what is left of the lines.
  trigger: { words: ['<<'] },
  reach: [140, 140],
  validate,
  confidence: { bare: 0.7, withContext: 0.7, withCheck: 0.98 },
  why: {
    en: 'The machine-readable zone is the passport itself: name, number, nationality, date of birth.',
    de: 'Die maschinenlesbare Zone ist der Pass selbst: Name, Nummer, Staatsangehörigkeit, Geburtsdatum.',
  },
  law: ['GDPR Art. 4(1)', 'GDPR Art. 87'],
} as const;

export const mrz = [
  defineDetector({
    ...shared,
    id: 'mrz-passport',
    pattern: new RegExp(
      `(?<![A-Z\\d<])[PVIAC]${CHAR}[A-Z<]{3}(?:${CHAR}{39}|${CHAR}{31})(?:${BREAK})${CHAR}{9}[\\d<][A-Z<]{3}\\d{7}[MFX<]\\d{7}${CHAR}{8,16}(?![A-Z\\d<])`,
      'gi',
    ),
    examples: {
      find: [
        `«${filled('P<UTOVESELY<<KATERINA', 44)}\n${filled(`${BODY}UTO${BORN}F${UNTIL}`, 44)}»`,
        `scan:\n«${filled('I<UTOVESELY<<KATERINA', 36)}\n${filled(`${BODY}UTO${BORN}F${UNTIL}`, 35)}6»`,
      ],
      ignore: ['P<UTOVESELY<<KATERINA', 'git diff <<<<<<< HEAD', 'a << b << c'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'mrz-card',
    pattern: new RegExp(
      `(?<![A-Z\\d<])[IACP]${CHAR}[A-Z<]{3}${CHAR}{25}(?:${BREAK})\\d{6}\\d[MFX<]\\d{7}[A-Z<]{3}${CHAR}{11}\\d(?:${BREAK})[A-Z<]{30}(?![A-Z\\d<])`,
      'gi',
    ),
    examples: {
      find: [
        `«${filled(`IDD<<${BODY}`, 30)}\n${filled(`${BORN}F${UNTIL}D<<`, 29)}4\n${filled('VESELY<<KATERINA<ANNA', 30)}»`,
      ],
      ignore: ['IDD<<K4182073X', '<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<'],
    },
  }),
];
