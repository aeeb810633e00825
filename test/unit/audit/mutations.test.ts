/**
 * Both verifiers, ours and the one in docs/audit-format, on the published vectors and on logs that were tampered with at
 * random. DRAFTGUARD_MUTATIONS says how many of these; 10,000 take some minutes.
 */
import { execFile, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyText } from './log-rig';

const MUTATIONS = Number(process.env.DRAFTGUARD_MUTATIONS ?? 150);
const FOLDER = 'docs/audit-format';
const read = (name: string) => readFileSync(`${FOLDER}/vectors/${name}.ndjson`, 'utf8');

interface Verdict {
  ok: boolean;
  problems: { code: string }[];
}
const expected: Record<string, Omit<Verdict, 'problems'> & { codes: string[] }> = JSON.parse(
  readFileSync(`${FOLDER}/vectors/expected.json`, 'utf8'),
);
const names = Object.keys(expected);

const summary = ({ problems, ...rest }: Verdict) => ({
  ...rest,
  codes: [...new Set(problems.map(({ code }) => code))].sort(),
});

const missing = spawnSync('python3', ['--version']).error ? 'python3 is not installed' : '';

/** What the second verifier says of each export. */
function verifyByPython(texts: readonly string[]): Promise<Verdict[]> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 1 << 28 };
    const child = execFile('python3', [`${FOLDER}/verify.py`, '--strings'], options, (_error, out, err) => {
      if (err) reject(new Error(err));
      else
        resolve(
          out
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line)),
        );
    });
    for (const text of texts) child.stdin?.write(`${JSON.stringify(text)}\n`);
    child.stdin?.end();
  });
}

const pick = (count: number) => randomInt(count);

type Mutation = (lines: string[]) => string;
const join = (lines: string[]) => lines.map((line) => `${line}\n`).join('');
const inText = (change: (bytes: Buffer, at: number) => Buffer) => (lines: string[]) => {
  const bytes = Buffer.from(join(lines));
  return change(bytes, pick(bytes.length)).toString('utf8');
};

const MUTATE: Record<string, Mutation> = {
  'a bit flipped': inText((bytes, at) => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(7));
    return bytes;
  }),
  'a byte taken out': inText((bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])),
  'a byte put in': inText((bytes, at) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([32 + pick(90)]), bytes.subarray(at)]),
  ),
  'a piece doubled': inText((bytes, at) =>
    Buffer.concat([bytes.subarray(0, at + 1 + pick(50)), bytes.subarray(at)]),
  ),
  'cut off anywhere': inText((bytes, at) => bytes.subarray(0, at)),
  'a line taken out': (lines) => join(lines.toSpliced(pick(lines.length), 1)),
  'a line doubled': (lines) => join(lines.toSpliced(pick(lines.length), 0, lines[pick(lines.length)] ?? '')),
  'two lines swapped': (lines) => {
    const [i, j] = [pick(lines.length), pick(lines.length)];
    return join(lines.with(i, lines[j] ?? '').with(j, lines[i] ?? ''));
  },
  'a line from another log': (lines) => {
    const others = read('purged').split('\n').slice(0, -1);
    return join(lines.with(pick(lines.length), others[pick(others.length)] ?? ''));
  },
  'cut off after an anchor': (lines) => {
    const anchors = lines.flatMap((line, i) => (line.includes('"kind":"anchor"') ? [i] : []));
    return join(lines.slice(0, (anchors[pick(anchors.length)] ?? 0) + 1));
  },
};

function mutants(count: number): { how: string; text: string }[] {
  const logs = ['plain', 'sealed'].map((name) => read(name));
  const kinds = Object.entries(MUTATE);
  const made: { how: string; text: string }[] = [];
  while (made.length < count) {
    const log = logs[pick(logs.length)] ?? '';
    const [how, mutate] = kinds[made.length % kinds.length] as [string, Mutation];
    const text = mutate(log.split('\n').slice(0, -1));
    if (!logs.includes(text)) made.push({ how, text });
  }
  return made;
}

describe('the published vectors', () => {
  it.each(names)('%s', (name) => {
    expect(summary(verifyText(read(name)))).toMatchObject(expected[name] ?? {});
  });

  it.skipIf(missing)('agree with the verifier in Python', async () => {
    const verdicts = await verifyByPython(names.map(read));
    expect(Object.fromEntries(verdicts.map((verdict, i) => [names[i], summary(verdict)]))).toEqual(expected);
  });
});

describe(`${MUTATIONS} logs that were tampered with`, () => {
  const made = mutants(MUTATIONS);

  it('are all found', { timeout: 600_000 }, () => {
    const missed = made.filter(({ text }) => verifyText(text).ok);
    expect(missed.map(({ how }) => how)).toEqual([]);
  });

  it.skipIf(missing)('are all found by the verifier in Python', { timeout: 600_000 }, async () => {
    const verdicts = await verifyByPython(made.map(({ text }) => text));
    expect(verdicts).toHaveLength(made.length);
    expect(made.filter((_, i) => verdicts[i]?.ok !== false).map(({ how }) => how)).toEqual([]);
  });
});
