/** IP addresses (RFC 791, 4291, 4632), MAC addresses (IEEE 802). */
import { type Candidate, defineDetector, type Trigger, type Validation } from '../kit/detector';
import { code } from '../kit/identifier';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;
/** Addresses that name nobody's line: this host, private and documentation networks, multicast and above. */
const NOT_PUBLIC =
  /^(?:0|10|127|22[4-9]|2[3-5]\d)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^192\.0\.[02]\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

function validateV4({ value, before, after }: Candidate): Validation {
  if (NOT_PUBLIC.test(value) || /^\.\d/.test(after) || /\d\.$/.test(before)) return 'plausible';
  // The numbers of a chapter or a release are small.
  return /(?:^|\.)\d\d/.test(value) && !/^(\d+)\.0\.0\.\d$/.test(value) ? 'checked' : 'plausible';
}

function validateV6({ value }: Candidate): Validation {
  const address = value.replace(/[%/].*$/, '');
  const halves = address.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::');
  if (halves.length > 2) return 'no';
  const groups = halves.flatMap((half) => (half ? half.split(':') : []));
  if (halves.length === 1 ? groups.length !== 8 : groups.length > 7) return 'no';
  if (groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return 'no';
  return /^[23]/.test(address) && !/^2001:0?db8:/i.test(address) ? 'checked' : 'plausible';
}

const SHARED = {
  entity: 'IP_ADDRESS',
  category: 'personal',
  region: 'global',
  why: {
    en: "An IP address leads to the holder of an Internet line, with the provider's help.",
    de: 'Eine IP-Adresse führt mit Hilfe des Anbieters zum Inhaber eines Internetanschlusses.',
  },
  law: ['GDPR Art. 4(1)', 'CJEU C-582/14'],
} as const;

const CONTEXT = {
  words: [
    'ip',
    'ipv4',
    'ipv6',
    'ip address',
    'address',
    'client',
    'client_ip',
    'remote',
    'login from',
    'visitor',
  ],
  distance: 40,
  not: [
    'version',
    'release',
    'build',
    'firmware',
    'section',
    'chapter',
    'clause',
    'kapitel',
    'abschnitt',
    'update',
    'v',
    'v.',
    '§',
  ],
};

/** Nearly always one of the groups has a letter and a digit; where all are of one kind, their number or a word must do. */
const MAC_TRIGGERS: readonly (readonly [string, Trigger, readonly [number, number], readonly string[]])[] = [
  [
    'mac-address',
    code(2, 4, 1),
    [16, 16],
    ['adapter «3c:52:82:4a:7f:e1»', '«A4-BB-6D-17-0C-92»', 'port «0050.56a1.7c3e»'],
  ],
  ['mac-address-digits', { digits: 12, max: 12 }, [0, 0], ['adapter «38:52:82:41:70:91»']],
  [
    'mac-address-label',
    { words: ['mac', 'hardware address', 'physical address', 'ethernet', 'hwaddr', 'interface', 'device'] },
    [0, 90],
    ['MAC address «AC-DE-FB-CE-DA-EB»'],
  ],
];

export const network = [
  defineDetector({
    ...SHARED,
    id: 'ipv4-address',
    pattern: new RegExp(
      `(?<![A-Za-z\\d_-])(?<!\\d\\.)${IPV4}(?:/(?:3[0-2]|[12]?\\d)(?!\\d))?(?![A-Za-z\\d_]|-[A-Za-z\\d])`,
      'g',
    ),
    trigger: { digits: 4, max: 12 },
    reach: [0, 0],
    validate: validateV4,
    context: CONTEXT,
    confidence: { bare: 0.4, withContext: 0, withCheck: 0.6 },
    examples: {
      find: ['login from «84.171.32.209»', 'client_ip=«151.18.204.77»', '(«91.12.66.140/29»)'],
      ignore: [
        'version 10.41.22.108',
        '10.20.30.40',
        'see 1.2.3.4',
        '84.171.32.309',
        'v84.171.32.209x',
        '192.0.2.17',
      ],
    },
  }),
  defineDetector({
    ...SHARED,
    id: 'ipv6-address',
    pattern: new RegExp(
      `(?<![\\w:.])(?:[\\da-f]{1,4}(?::[\\da-f]{1,4}){0,6})?::(?:[\\da-f]{1,4}(?::[\\da-f]{1,4}){0,6}(?::(?=\\d+\\.))?)?(?:(?<=:)${IPV4})?(?:%\\w{1,16})?(?:/\\d{1,3})?(?![\\w:]|\\.\\d)`,
      'gi',
    ),
    trigger: { words: ['::'] },
    reach: [36, 60],
    validate: validateV6,
    context: CONTEXT,
    confidence: { bare: 0.4, withContext: 0, withCheck: 0.65 },
    examples: {
      find: ['host «2a02:8109:9a40:1b2c::7f3e»,', '[«2003:e1:bf20::17»]:443'],
      ignore: ['fe80::1', 'std::vector', 'a::b::c', '2001:db8::17', '2a02::g1'],
    },
  }),
  defineDetector({
    ...SHARED,
    id: 'ipv6-address-full',
    pattern: new RegExp(
      `(?<![\\w:.])(?:[\\da-f]{1,4}:){6}(?:[\\da-f]{1,4}:[\\da-f]{1,4}|${IPV4})(?:/\\d{1,3})?(?![\\w:]|\\.\\d)`,
      'gi',
    ),
    // Of eight groups, one nearly always has letters and digits.
    trigger: code(2, 4, 1),
    reach: [36, 36],
    unbroken: true,
    validate: validateV6,
    context: CONTEXT,
    confidence: { bare: 0.4, withContext: 0, withCheck: 0.65 },
    examples: {
      find: ['host «2a02:8109:9a40:1b2c:0:0:41:7f3e»'],
      ignore: ['00:1A:2B:3C:4D:5E', '1:2:3:4:5:6:7', 'fe80:0:0:0:1:2:3:4'],
    },
  }),
  defineDetector({
    ...SHARED,
    id: 'ipv6-address-digits',
    pattern: /(?<![\w:.])(?:\d{1,4}:){7}\d{1,4}(?:\/\d{1,3})?(?![\w:]|\.\d)/g,
    trigger: { digits: 8 },
    reach: [0, 0],
    validate: validateV6,
    context: CONTEXT,
    confidence: { bare: 0.4, withContext: 0, withCheck: 0.65 },
    examples: {
      find: ['host «2001:4810:17:0:0:0:41:9»'],
      ignore: ['1:2:3:4:5:6:7', '10:30:15:20'],
    },
  }),
  ...MAC_TRIGGERS.map(([id, trigger, reach, find]) =>
    defineDetector({
      id,
      entity: 'MAC_ADDRESS',
      category: 'personal',
      region: 'global',
      pattern:
        /(?<![\w:-])(?:[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4})(?![\w:-])/gi,
      trigger,
      reach,
      validate: ({ value }) => (/^(?:f+|0+)$/i.test(value.replace(/[:.-]/g, '')) ? 'no' : 'plausible'),
      confidence: { bare: 0.5, withContext: 0.5, withCheck: 0 },
      why: {
        en: 'A MAC address tells one device from all others, and with it its owner.',
        de: 'Eine MAC-Adresse unterscheidet ein Gerät von allen anderen, und damit seinen Besitzer.',
      },
      law: ['GDPR Art. 4(1)'],
      examples: {
        find,
        ignore: ['MAC FF:FF:FF:FF:FF:FF', '3c:52:82:4a:7f', '3c:52-82:4a-7f:e1', 'mac and cheese'],
      },
    }),
  ),
];
