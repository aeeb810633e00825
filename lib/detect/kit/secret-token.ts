/** What all access tokens have in common: a fixed form, no meaning as a word, and worthless look-alikes in manuals. */
import type { Words } from '../../texts/language';
import { type Candidate, type Detector, defineDetector, type Validation } from './detector';
import { type Form, formExample, formLength, formSource } from './token-form';

/** Written where a real value would stand. */
const PLACEHOLDER =
  /example|sample|placeholder|dummy|your[_-]|_here\b|here$|changeme|redacted|(?!a)([a-z*#.])\1{6}|(\d)\2{15}|0{12}|\.{3}|\*{3}|1234567890123|abcdefghijkl/i;
/** Filled in later by a template, a shell or a build. */
const TEMPLATE = /[$#]\{|\{\{|\$\(|^\$[A-Za-z_]|^%\w+%$|^<.*>$|^@\w+@$|^\[.*\]$/;
/** Dots, stars, dashes: no letter and no digit. */
const CROSSED_OUT = /^[^\p{L}\p{N}]*$/u;

/** Bits per character below which a token is a pattern that someone typed. */
const MIN_ENTROPY = 2.5;
/** The same for what is long enough to hold all the characters it may have. */
const MIN_LONG_ENTROPY = 3;
const LONG = 32;
/** Below this, something short is a name with a number. */
const MIN_UNREST = 0.1;

/** Shannon entropy in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Says whether something stands where a secret would, so that it is none. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value) || TEMPLATE.test(value) || CROSSED_OUT.test(value);
}

/**
 * How often letters, capitals and digits take turns, from 0 to 1. Random characters do so at every second or third
 * place; names, words and version numbers seldom.
 */
export function unrest(value: string): number {
  let changes = 0;
  let last = 0;
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    const kind =
      unit >= 48 && unit <= 57 ? 1 : unit >= 65 && unit <= 90 ? 2 : unit >= 97 && unit <= 122 ? 3 : 0;
    if (kind && last && kind !== last) changes++;
    if (kind) last = kind;
  }
  return changes / Math.max(1, value.length - 1);
}

/** Refuses placeholders and typed patterns. */
export function validateToken({ value }: Candidate): Validation {
  const least = value.length < LONG ? MIN_ENTROPY : MIN_LONG_ENTROPY;
  return isPlaceholder(value) || entropy(value) < least ? 'no' : 'checked';
}

/** Whose token it is, as it stands in "a key of …"; a name is the same in every language. */
export type Service = string | Words;

const wordsOf = (of: Service): Words => (typeof of === 'string' ? { en: of, de: of } : of);

export type TokenOptions = Pick<Detector, 'id' | 'entity' | 'pattern' | 'examples'> &
  Partial<Pick<Detector, 'reach' | 'validate' | 'confidence' | 'context' | 'why' | 'trigger'>> & {
    of: Service;
    /** What always stands in it, see Trigger. */
    words?: readonly string[];
  };

/** Declares a detector of access tokens of one vendor. */
export function defineToken({ of, words = [], ...options }: TokenOptions): Detector {
  return defineDetector({
    category: 'secret',
    region: 'global',
    trigger: { words },
    reach: [0, 300],
    validate: validateToken,
    confidence: { bare: 0, withContext: 0, withCheck: 0.95 },
    why: {
      en: `Whoever reads this can act as its owner at ${wordsOf(of).en}.`,
      de: `Wer das liest, kann bei ${wordsOf(of).de} im Namen des Besitzers handeln.`,
    },
    law: ['GDPR Art. 32'],
    ...options,
  });
}

export interface PrefixToken {
  id: string;
  entity: string;
  of: Service;
  forms: readonly Form[];
  /** Where the beginnings of its forms do not do: what always stands in it. */
  words?: readonly string[];
  /** Where the beginning is a common syllable: the length of the run of letters and digits that is looked up instead. */
  token?: number;
}

/** Makes the rows of a table of vendors: whose tokens they are, and their forms. */
export const prefixRow =
  (entity: string) =>
  (of: Service, ...forms: readonly Form[]): PrefixToken => ({
    id: `${wordsOf(of)
      .en.toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')}-token`,
    of,
    entity,
    forms,
  });

/** Declares the detectors of tokens that their beginning gives away. */
export function definePrefixTokens(tokens: readonly PrefixToken[]): Detector[] {
  return tokens.map(({ forms, words, token, ...named }) => {
    const starts = forms.flatMap(([first = '']) =>
      typeof first === 'string' ? [first] : 'set' in first ? [] : [...first],
    );
    const examples = forms.map(formExample);
    const [example = ''] = examples;
    const lookup = [...new Set((words ?? starts).map((word) => word.toLowerCase()))];
    return defineToken({
      ...named,
      trigger: token ? { token: [token, token], minDigits: 1, minLetters: 1 } : { words: lookup },
      pattern: new RegExp(`(?<![\\w.-])(?:${formSource(forms)})(?<!\\.)(?![\\w-])`, 'g'),
      reach: [words || token ? formLength(forms) : 0, formLength(forms) + 2],
      examples: {
        find: [`"key": "«${examples.join('»", "«')}»"`, `Here it is: «${example}».`],
        ignore: [example.slice(0, Math.ceil(example.length / 2)), starts[0] ?? '', blank(example)],
      },
    });
  });
}

/** The same token with all that matters crossed out. */
function blank(token: string): string {
  return token.slice(0, 6) + token.slice(6).replace(/[A-Za-z0-9]/g, 'x');
}

export interface KeywordToken {
  id: string;
  of: Service;
  entity?: string;
  /** As they stand in code or prose, in lower case; a '_' may be a blank, a dash, a dot or nothing. */
  keywords: readonly string[];
  forms: readonly Form[];
  /** What always stands in or right before a token, where the keywords are too common to be looked up. */
  words?: readonly string[];
}

/** Between a name and its value, in code, configuration and prose. */
export const ASSIGNMENT =
  '["\'`\\])]{0,3}\\s{0,3}(?:=>|:{1,3}=|\\?=|\\|\\||[=:,>]|\\b(?:is|ist|lautet|est|es)\\b)[\\s"\'`=(]{0,5}';

/** Declares the detectors of tokens that say nothing themselves: the vendor's name stands before them. */
export function defineKeywordTokens(tokens: readonly KeywordToken[]): Detector[] {
  return tokens.map(({ id, of, entity = 'SERVICE_TOKEN', keywords, forms, words }) => {
    const names = keywords.map((keyword) => keyword.replaceAll('_', '[ _.-]?'));
    const spellings = keywords.flatMap((keyword) =>
      keyword.includes('_')
        ? ['', '_', '-', '.', ' '].map((mark) => keyword.replaceAll('_', mark))
        : [keyword],
    );
    const longest = formLength(forms);
    const [keyword = ''] = keywords;
    const examples = forms.map(formExample);
    return defineToken({
      id,
      entity,
      of,
      words: words ?? spellings,
      pattern: new RegExp(
        `(?:${names.join('|')})[ \\t\\w./()-]{0,40}${ASSIGNMENT}(?<value>${formSource(forms)})(?<!\\.)(?![\\w+/=-])`,
        'gi',
      ),
      reach: [words ? 90 : 0, longest + 60],
      validate: validateKeyed,
      examples: {
        find: examples.flatMap((example) => [
          `${keyword.toUpperCase()}_API_KEY="«${example}»"`,
          `The ${keyword} secret for production is «${example}», keep it safe.`,
        ]),
        ignore: [
          `We use ${keyword}: it is described in the documentation_of_integrations_and_services.`,
          `${keyword}_key = ${blank(examples[0] ?? '').replace(/./g, 'x')}`,
        ],
      },
    });
  });
}

/** What has no form of its own must at least have digits, and not look like a word. */
function validateKeyed({ value }: Candidate): Validation {
  if (isPlaceholder(value) || !/\d/.test(value) || entropy(value) < MIN_ENTROPY) return 'no';
  return value.length <= 20 && unrest(value) < MIN_UNREST ? 'no' : 'checked';
}
