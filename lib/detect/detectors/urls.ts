/** Web addresses and host names. No secrets alone, but they stand beside what is. */
import { defineDetector } from '../kit/detector';

/** Labels that are domains of their own in ordinary mail; file endings (.md, .py, .sh, .rs) are left out. */
const ENDINGS =
  'com|org|net|edu|gov|mil|int|info|biz|eu|io|co|ai|app|dev|cloud|online|shop|store|site|tech|agency|academy|bank|berlin|blog|company|design|digital|email|energy|finance|global|group|health|hamburg|koeln|law|legal|life|live|london|media|news|one|page|paris|plus|pro|services|social|software|solutions|space|studio|systems|team|tips|today|travel|tv|wien|wiki|work|world|xyz|zone|at|au|be|bg|br|ca|ch|cl|cn|cy|cz|de|dk|ee|es|fi|fr|gr|hk|hr|hu|ie|il|in|is|it|jp|ke|kr|li|lt|lu|lv|mt|mx|my|ng|nl|no|nz|pe|ph|pl|pt|ro|ru|sa|se|sg|si|sk|th|tr|tw|ua|uk|us|uy|ve|vn|za';
const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?';
const HOST = `(?:${LABEL}\\.){1,8}(?:\\p{L}{2,24}|xn--[a-z\\d-]{2,59})`;
const BARE = `(?:${LABEL}\\.){1,8}(?:${ENDINGS})`;
/** Not within an e-mail address, a path or a longer name. */
const START = '(?<![\\p{L}\\d@_/-]|[\\p{L}\\d]\\.)';
const TAIL =
  '(?::\\d{2,5})?(?:[/?#](?:[^\\s<>"\'`|\\\\^{}\\[\\]]{0,400}[^\\s<>"\'`|\\\\^{}\\[\\].,;:!?)])?)?';
const END = '(?![\\p{L}\\d@_-]|\\.[\\p{L}\\d])';

const URL = {
  entity: 'URL',
  category: 'business',
  region: 'global',
  confidence: { bare: 0.5, withContext: 0.5, withCheck: 0 },
  why: {
    en: 'An address may lead to what was meant for few.',
    de: 'Eine Adresse kann zu etwas führen, das für wenige gedacht war.',
  },
  law: ['GDPR Art. 4(1)'],
} as const;

const DOMAIN = {
  ...URL,
  entity: 'DOMAIN_NAME',
  why: {
    en: 'A domain names the organisation behind it.',
    de: 'Eine Domain nennt die Organisation dahinter.',
  },
} as const;
const DOTTED = ENDINGS.split('|').map((ending) => `.${ending}`);

export const urls = [
  defineDetector({
    ...URL,
    id: 'url',
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:https?|ftps?|sftp)://(?:${HOST}|localhost)${TAIL}`, 'giu'),
    trigger: { words: ['http://', 'https://', 'ftp://', 'ftps://'] },
    reach: [1, 500],
    examples: {
      find: ['see «https://kontor.example/plan?x=1#top».', '(«http://www.kontor.example/»)'],
      ignore: ['https://', 'http:/kontor', 'the https protocol'],
    },
  }),
  defineDetector({
    ...URL,
    id: 'url-bare',
    pattern: new RegExp(`${START}${BARE}${END}${TAIL}`, 'giu'),
    trigger: { words: DOTTED },
    reach: [70, 420],
    examples: {
      find: ['write to «kontor-west.de/kontakt» or «www.kontor-west.co.uk»'],
      ignore: ['mara@kontor-west.de', 'report.docx', 'e.g. this', 'www.kontor'],
    },
  }),
  defineDetector({
    ...DOMAIN,
    id: 'domain-name',
    pattern: new RegExp(`(?:(?<=://)${HOST}|${START}${BARE})${END}`, 'giu'),
    trigger: { words: ['://', ...DOTTED] },
    reach: [70, 260],
    examples: {
      find: ['https://«www.kontor.example»/plan', 'on «kontor-west.de».'],
      ignore: ['mara@kontor-west.de', 'report.docx'],
    },
  }),
];
