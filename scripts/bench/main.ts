/**
 * `npm run bench [-- --json] [-- --quality] [-- --audit|--pages [--records 1000000]] [-- --fleet] [-- --person] [-- --start]`:
 * every figure of docs/performance.md, docs/detection-quality.md or docs/fleet.md; what needs a browser and minutes is asked for alone.
 * What it prints as JSON into docs/performance/ is what that page is made of.
 */
import { parseArgs } from 'node:util';
import { DETECTORS } from '../../lib/detect/registry';
import { auditFigures, auditLine } from './audit/audit';
import { consents } from './consent';
import { fleetFigures, fleetLine } from './fleet';
import { type Taken, taken } from './machine';
import { pagesFigures, pagesLine } from './pages';
import type { SpeedFigures } from './performance-docs';
import { type PersonFigures, person } from './person';
import { decision, patterns, swap } from './policy';
import { type Score, scores } from './quality';
import { compromiseVersion, growth, keystrokes, pumped, type Speed, speeds } from './speed';
import { type StartFigures, startFigures } from './start';

const PATTERNS = 10_000;

const flag = { type: 'boolean' } as const;
const options = {
  json: flag,
  quality: flag,
  audit: flag,
  pages: flag,
  fleet: flag,
  person: flag,
  start: flag,
  records: { type: 'string' },
} as const;
const { values } = parseArgs({ options });
const figures = values.quality
  ? quality()
  : values.audit
    ? await audit(values.records)
    : values.pages
      ? await pages(values.records)
      : values.fleet
        ? fleet()
        : values.person
          ? await cost()
          : values.start
            ? await start()
            : await speed();
console.log(values.json ? JSON.stringify(figures.data, null, 2) : figures.text);

async function audit(records = '1000000') {
  const data = { ...taken(), ...(await auditFigures(Number(records))) };
  return { data, text: `${taken().machine}\n${auditLine(data)}` };
}

async function pages(records = '1000000') {
  const data = { ...taken(), ...(await pagesFigures(Number(records))) };
  return { data, text: `${taken().machine}\n${pagesLine(data)}` };
}

function fleet() {
  const data = fleetFigures();
  return { data, text: fleetLine(data) };
}

async function cost() {
  const data = { ...taken(), ...(await person()) };
  return { data, text: [data.machine, ...personLines(data)].join('\n') };
}

async function start() {
  const data = { ...taken(), ...(await startFigures()) };
  return { data, text: [data.machine, ...startLines(data)].join('\n') };
}

function quality() {
  const { scores: list, left } = scores();
  const corpora = [...new Set(list.map(({ corpus }) => corpus))];
  const lines = corpora.flatMap((corpus) => {
    const rows = list.filter((score) => score.corpus === corpus);
    return [`\n${corpus}`, ...rows.map(scoreLine), rows.length > 1 ? scoreLine(sum(rows)) : ''];
  });
  const omitted = left.length ? [`Left out, as it is not beside this checkout: ${left.join(', ')}`] : [];
  return { data: { ...taken(), scores: list, left }, text: [...lines, ...omitted].join('\n') };
}

function sum(rows: readonly Score[]): Score {
  const total = { corpus: '', entity: 'all', found: 0, missed: 0, false: 0, clean: 0 };
  for (const row of rows)
    for (const key of ['found', 'missed', 'false', 'clean'] as const) total[key] += row[key];
  return total;
}

function scoreLine({ entity, found, missed, false: wrong, clean }: Score): string {
  const rate = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '-');
  const side = clean ? `false ${rate(wrong, clean)} of ${clean}` : `precision ${rate(found, found + wrong)}`;
  return `  ${entity.padEnd(28)} recall ${rate(found, found + missed).padStart(7)} of ${String(found + missed).padStart(4)}   ${side}`;
}

async function speed() {
  const rows = await speeds();
  const keys = keystrokes({ documents: false });
  const keysWithDocuments = keystrokes({ documents: true });
  const lengths = growth();
  const dearest = pumped();
  const policy = { decision: decision(), swap: swap(), patterns: await patterns(PATTERNS) };
  const consent = await consents();
  const own = rows[0]?.megabytes ?? 0;
  const text = [
    `${taken().machine}, compromise ${compromiseVersion()}, ${DETECTORS.length} detectors, drafts of 4 kB, one thread`,
    ...rows.map(
      ({ name, megabytes }: Speed) =>
        `  ${name.padEnd(46)} ${megabytes.toFixed(2).padStart(8)} MB/s   ${ratio(own / megabytes)}`,
    ),
    keystrokeLine('Keystroke in 100 kB', keys),
    keystrokeLine('Keystroke in 100 kB, fingerprints of 100 documents loaded', keysWithDocuments),
    'Nanoseconds a character by length:',
    ...lengths.map(
      ([length, time]) => `  ${String(length).padStart(9)} ${time.toFixed(0).padStart(6)} ${bar(time, 400)}`,
    ),
    'The dearest pumped examples, nanoseconds a character:',
    ...dearest
      .slice(0, 10)
      .map(([id, time]) => `  ${id.padEnd(34)} ${time.toFixed(0).padStart(6)} ${bar(time, 20_000)}`),
    `1,000 rules on 1,000 findings: ${policy.decision.decided.toFixed(1)} ms, with a sentence for each rule ${policy.decision.told.toFixed(1)} ms`,
    `From another policy (200 rules, 10,000 terms) to the first verdict under it: ${policy.swap.toFixed(0)} ms`,
    `${PATTERNS} pumped patterns of a policy on 100 kB: ${policy.patterns.refused} refused, ${policy.patterns.used} used, ` +
      `the longest hold of a thread ${policy.patterns.longest.toFixed(1)} ms`,
    `A list of 1,000,000 consents: read in ${consent.import.toFixed(1)} s; 100 recipients looked up in ${consent.first.toFixed(2)} ms, ` +
      `again in ${consent.again.toFixed(3)} ms`,
  ].join('\n');
  return {
    data: {
      ...taken(),
      speeds: rows,
      keystroke: keys,
      keystrokeWithDocuments: keysWithDocuments,
      growth: lengths,
      pumped: dearest,
      policy,
      consent,
    } satisfies SpeedFigures & Taken,
    text,
  };
}

function personLines({ keystroke, mark, send, cold, load, growth, files }: PersonFigures): string[] {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const pair = ([own, bare]: [number, number]) => `${ms(own)} with the extension, ${ms(bare)} without`;
  return [
    'In Chromium, on the Gmail stage:',
    '  keystroke in a 2 kB draft, processor slowed four times, p95',
    `    until the page is told of it (input delay): ${pair(keystroke.delay)}`,
    `    until the letter stands in the draft: ${pair(keystroke.acted)}`,
    `    until the frame that shows it is drawn: ${pair(keystroke.drawn)}`,
    `  from the last key to the mark, p95: ${ms(mark)}`,
    '  from the release of the mouse over Send to the request, cleared draft, median',
    `    in a page in which mail was sent before: ${pair(send.later)}`,
    `    the first of a page: ${pair(send.first)}`,
    `  the same, 10 kB never scanned and the worker stopped, p95: ${ms(cold[0])}, with the yardstick ${ms(cold[1])} (${(cold[0] / cold[1]).toFixed(1)} x)`,
    `  page load, median: ${pair(load)}`,
    `  left behind by each compose window: ${growth.bytes.map((one) => one.toFixed(0)).join(' and ')} bytes, ` +
      `${growth.nodes.map((one) => one.toFixed(1)).join(' and ')} nodes, with and without`,
    ...files.map(
      ({ kind, size, read, alone, blocked }) =>
        `  ${kind} of ${(size / 1e6).toFixed(1)} MB: read in ${ms(read)} (the page alone ${ms(alone)}), the page's longest task ${blocked ? ms(blocked) : 'below 50 ms'}`,
    ),
  ];
}

function startLines({ modules, first }: StartFigures): string[] {
  return [
    ...modules.map(({ name, size, time }) => `  ${name}: ${size.toFixed(0)} kB, ${time.toFixed(1)} ms`),
    ...Object.entries(first).map(([name, time]) => `  ${name}: ${time.toFixed(1)} ms`),
  ];
}

function keystrokeLine(name: string, [median, p95]: readonly [number, number]): string {
  return `${name}: median ${median.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms`;
}

function ratio(value: number): string {
  return value === 1 ? '' : `${value.toFixed(1)} x`;
}

function bar(value: number, full: number): string {
  return '#'.repeat(Math.min(40, Math.ceil((40 * value) / full)));
}
