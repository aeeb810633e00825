/** `docs/performance.md`: tables of recorded runs (docs/performance/*.json, as `npm run bench -- --json` prints them). */
import type { AuditFigures } from './audit/audit';
import type { ConsentFigures } from './consent';
import type { Taken } from './machine';
import type { PagesFigures } from './pages';
import type { PersonFigures } from './person';
import type { Patterns } from './policy';
import type { Speed } from './speed';
import type { StartFigures } from './start';

export interface SpeedFigures {
  speeds: Speed[];
  /** ms: median, 95th percentile */
  keystroke: [number, number];
  keystrokeWithDocuments: [number, number];
  /** Nanoseconds a character. */
  growth: [length: number, nanoseconds: number][];
  pumped: [detector: string, nanoseconds: number][];
  policy: { decision: { decided: number; told: number }; swap: number; patterns: Patterns };
  consent: Pick<ConsentFigures, 'import'>;
}

/** A run for each way to call the bench. */
export interface Runs {
  speed: Taken & SpeedFigures;
  person: Taken & PersonFigures;
  start: Taken & StartFigures;
  audit: Taken & AuditFigures;
  pages: Taken & Pick<PagesFigures, 'lookUp'>;
}

type Row = readonly [what: string, measured: string, budget: string];

const ms = (value: number): string =>
  value < 1 ? `${value.toFixed(2)} ms` : value < 100 ? `${value.toFixed(1)} ms` : `${value.toFixed(0)} ms`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
const number = (value: number) => Math.round(value).toLocaleString('en');

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const measured = (rows: readonly Row[]) => table(['what', 'measured', 'budget'], rows);

const from = (command: string, { date, machine, commit }: Taken) =>
  `\`npm run bench${command}\`, ${date}, commit ${commit}, ${machine}.`;

/** What a row of the first table is compared with: our own engine without extras, or the library that also finds names. */
function comparison({ name, megabytes }: Speed, speeds: readonly Speed[]): string {
  const own = speeds[0]?.megabytes ?? 0;
  const compromise = speeds.find((each) => each.name.startsWith('compromise'))?.megabytes;
  const times = (ratio: number) => `${ratio < 10 ? ratio.toFixed(1) : number(ratio)} times`;
  if (name === speeds[0]?.name) return '';
  if (name.startsWith('Draftguard, names'))
    return compromise ? `${times(megabytes / compromise)} as fast as compromise` : '';
  return name.startsWith('Draftguard')
    ? `${times(own / megabytes)} its own cost`
    : `Draftguard, without names, is ${times(own / megabytes)} as fast`;
}

const speedTable = ({ speeds }: SpeedFigures): string =>
  table(
    ['what', 'MB/s', 'compared'],
    speeds.map((speed) => [
      speed.name,
      speed.megabytes < 10 ? speed.megabytes.toFixed(2) : speed.megabytes.toFixed(0),
      comparison(speed, speeds),
    ]),
  );

function engineRows({ keystroke, keystrokeWithDocuments, growth, pumped }: SpeedFigures): Row[] {
  const pair = ([median, p95]: [number, number]) => `${ms(median)}, ${ms(p95)}`;
  return [
    ['keystroke in a draft of 100 kB: median, 95th percentile', pair(keystroke), ''],
    ['the same with fingerprints of 100 documents', pair(keystrokeWithDocuments), ''],
    [
      `nanoseconds a character at ${growth.map(([length]) => `${number(length / 1000)} kB`).join(', ')}`,
      growth.map(([, time]) => number(time)).join(', '),
      'linear',
    ],
    [
      'the dearest pumped examples, nanoseconds a character',
      pumped
        .slice(0, 3)
        .map(([id, time]) => `\`${id}\` ${number(time)}`)
        .join(', '),
      'each bounded by `test/unit/detect/linear.test.ts`',
    ],
  ];
}

function policyRows({ policy, consent }: SpeedFigures, { lookUp }: Runs['pages']): Row[] {
  const { decision, swap, patterns } = policy;
  const { used, refused, longest } = patterns;
  return [
    ['1,000 rules on 1,000 findings decided', ms(decision.decided), '5 ms'],
    ['the same with a sentence for each rule', ms(decision.told), ''],
    ['from another policy (200 rules, 10,000 terms) to the first verdict under it', ms(swap), '50 ms'],
    [
      `longest hold of a thread by one of ${number(used + refused)} pumped patterns on 100 kB`,
      `${ms(longest)}; ${number(refused)} are refused`,
      '',
    ],
    ['a million consents read, in Node', `${consent.import.toFixed(1)} s`, ''],
    [
      '100 recipients looked up in a million consents, in Chromium: median, slowest',
      `${ms(lookUp.median)}, ${ms(lookUp.slowest)}`,
      '5 ms',
    ],
    [`the same in the first ${ms(lookUp.held)} after a start`, ms(lookUp.first), ''],
  ];
}

/** Two figures of one run and how they compare, beside the goal for that. */
const ratio = (what: string, [own, other]: readonly [number, number], goal: string): string[] => [
  what,
  ms(own),
  ms(other),
  `${(own / other).toFixed(2)}`,
  goal,
];

/** The page alone is the same page in a browser without the extension. */
function ratioRows({ keystroke, send, cold, load, files }: PersonFigures): string[][] {
  return [
    ratio('keystroke until the page is told of it, 95th percentile; the page alone', keystroke.delay, ''),
    ratio('until its letter stands in the draft; the page alone', keystroke.acted, ''),
    ratio('until the frame that shows it is drawn; the page alone', keystroke.drawn, '1.05'),
    ratio(
      'release of the mouse over Send to the request, cleared draft, median; the page alone',
      send.later,
      '',
    ),
    ratio('the first send of a page; the page alone', send.first, '1.4'),
    ratio('the same, 10 kB never scanned, worker stopped, 95th percentile; the yardstick', cold, '2'),
    ratio('page load, median; the page alone', load, ''),
    ...files.map(({ kind, size, read, alone }) =>
      ratio(
        `${kind} of ${(size / 1e6).toFixed(1)} MB, from its choice to its text, cold; read and decoded in the page`,
        [read, alone],
        kind === 'csv' ? '3' : '',
      ),
    ),
  ];
}

function personRows({ mark, growth, files }: PersonFigures): Row[] {
  const [own = 0, bare = 0] = growth.nodes;
  const bytes = growth.bytes.map(number);
  return [
    ['from the last key to the mark, 95th percentile', ms(mark), '100 ms'],
    ...files.map(
      ({ kind, blocked }): Row => [
        `longest task of the page while a ${kind} is read`,
        blocked ? ms(blocked) : 'none above 50 ms',
        'none above 50 ms',
      ],
    ),
    [
      'left behind by each compose window, with and without',
      `${number(own)} nodes, ${bytes[0]} bytes; ${number(bare)} nodes, ${bytes[1]} bytes`,
      'no growth of anything but compiled code',
    ],
  ];
}

/** Modules overlap: what two of them need is counted in both. */
function startRows({ modules, first }: StartFigures): string[][] {
  const whole = modules[0]?.time ?? 1;
  return [
    ...modules.map(({ name, size, time }) => [
      `modules: ${name}`,
      `${number(size)} kB`,
      ms(time),
      `${Math.round((100 * time) / whole)} %`,
    ]),
    ['once, when it is first asked for: the policy is parsed', '', ms(first.policy), ''],
    ['detectors are compiled', '', ms(first.engine), ''],
    ['the first 10 kB are checked, names included', '', ms(first.cold), ''],
    ['other 10 kB by another engine of the same worker', '', ms(first.warm), ''],
  ];
}

function auditRows({ appendMedian, appendP95, steps, memoryBefore, memoryPeak }: AuditFigures): Row[] {
  const long = ({ ms, cpu }: { ms: number; cpu: number }) => `${seconds(ms)} (${cpu} s of a core)`;
  const { open, rows, search, chain, verify, export: exported } = steps;
  return [
    [
      'append: median, 95th percentile',
      `${ms(appendMedian)}, ${ms(appendP95)}`,
      '10 ms at the 95th percentile',
    ],
    ['page opened, newest rows shown', ms(open.ms), '500 ms'],
    ['50 rows in the middle of the log', ms(rows.ms), ''],
    ['searched for a verdict and a kind of data, counted by day', long(search), '15 s'],
    ['verified: chain, tree heads, signatures', long(chain), '20 s'],
    ['the same with every payload opened', long(verify), ''],
    [
      'exported as NDJSON with events',
      `${long(exported)}, ${number((1000 * exported.records) / exported.ms)} a second`,
      '50,000 a second',
    ],
    [
      'memory of the page with its workers: before, at most',
      `${number(memoryBefore)} MB, ${number(memoryPeak)} MB`,
      'flat',
    ],
  ];
}

const METHOD = [
  'Ratios count, not megabytes: what is compared is measured in the same run, in turn, on the same machine. Each subject is run before ' +
    'it is measured, in many short rounds, of which the best one is taken: it is one in which the machine did nothing else. Percentiles ' +
    'are of single events, never of averages.',
  'The engine reads drafts of 4,000 characters on one thread, bundled as it is shipped. Its rivals are installed from ' +
    '`scripts/bench/rivals` when they are first needed; secretlint’s measuring of itself is switched off, as it slows down with every text. redact-pii tells ' +
    'neither kinds nor places, secretlint (recommended rules) seeks secrets only, compromise people only. ' +
    'A *pumped* example is the first example of a detector without its last character, repeated to 20 kB: what a pattern fears most.',
  'What it costs a person is measured on the Gmail stage in a real Chromium, with the extension and in the same browser and mode without ' +
    'it, turn about. What asks the worker is held against the *yardstick* (`scripts/bench/yardstick`), an extension that holds Send until its ' +
    'worker has said that it heard the text: the least that any extension costs that asks before a mail leaves; keystrokes are typed into a 2 kB draft with 7 marks, with the processor slowed four times. A send is timed from the release ' +
    'of the mouse, in the same task as the request: the browser’s own way of bringing a click into the page varies by more than we take.',
  'The audit log is filled by the log’s own writer in a real Chromium and read by the options page’s own workers; seconds of a core are ' +
    'those that the page’s process used.',
  'Size is not measured here: `npm run build:size` fails when what runs in every mail page, the engine or the options page has grown too large.',
];

export function performanceDocs(runs: Runs): string {
  const { speed, person, start, audit, pages } = runs;
  return `${[
    '# Performance',
    '<!-- Written by `npm run generate` from docs/performance/*.json; a test fails when it is stale. -->',
    'To record a run, on a machine at rest: `npm run -s bench -- --json > docs/performance/speed.json`, and the same with `--person`, `--start`, `--audit` ' +
      'and `--pages` into `person.json`, `start.json`, `audit.json` and `pages.json`; then `npm run generate`. A record is replaced as a whole.',
    '## How it is measured',
    ...METHOD,
    '## The engine',
    from('', speed),
    speedTable(speed),
    measured(engineRows(speed)),
    '## Policy and consent',
    `${from('', speed)} Look-ups in Chromium: ${from(' -- --pages', pages)}`,
    measured(policyRows(speed, pages)),
    '## What it costs a person',
    from(' -- --person', person),
    table(['what; compared with', 'Draftguard', 'the other', 'ratio', 'goal'], ratioRows(person)),
    measured(personRows(person)),
    '## What the worker does when it starts',
    `${from(' -- --start', start)} Compiled and evaluated in Node, where no browser API answers and nothing is cached.`,
    table(['what', 'minified', 'time', 'share of the modules'], startRows(start)),
    '## The audit log',
    `${number(audit.records)} records. ${from(' -- --audit', audit)}`,
    measured(auditRows(audit)),
  ].join('\n\n')}\n`;
}
