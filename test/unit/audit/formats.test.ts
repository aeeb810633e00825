/** Each format against what its specification asks, as far as we use it; the schemas here are written from those. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toCef } from '../../../lib/audit/export/cef';
import { createFormatter, FORMATS, type FormatId } from '../../../lib/audit/export/formats';
import type { ExportLine, RecordLine } from '../../../lib/audit/export/line';
import { readLine } from '../../../lib/audit/export/line-text';
import { ndjsonTexts } from '../../../lib/audit/export/ndjson';
import { otlpLine, toOtlpRequest } from '../../../lib/audit/export/otlp';
import { siemEvent } from '../../../lib/audit/export/siem';
import { exportPieces, sealPieces } from '../../../lib/audit/export/stream';
import { makeIdentity } from '../../../lib/crypto/seal';
import { exported, held, makeLog } from './log-rig';
import { decodeOtlp } from './otlp-decode';

const rig = makeLog({ epochRecords: 8 });
let lines: ExportLine[];
let sealed: ExportLine[];

beforeAll(async () => {
  const facts = { ...held(), type: undefined } as object;
  const answered = { ...facts, answer: 'send', reasonLength: 0, durationMs: 9 };
  for (const action of ['log', 'hint', 'warn', 'justify', 'block'] as const)
    await rig.log.append(held({ action }));
  await rig.log.append({ ...answered, type: 'draft.answered' } as never);
  await rig.log.append({ ...held({ action: 'log' }), type: 'draft.released' } as never);
  await rig.log.append({ type: 'guard.failure', webmail: 'gmail', code: 'wrong-shape', released: false });
  await rig.log.append({ type: 'policy.changed', policyHash: 'ab', source: 'managed' });
  const parse = (text: string) => ndjsonTexts(text).flatMap((each) => readLine(each ?? '') ?? []);
  lines = parse(await exported(rig, { events: true }));
  sealed = parse(await exported(rig));
});

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const made = (format: FormatId, of = lines) =>
  decode(createFormatter(format).write(of)).split('\n').filter(Boolean);
const records = () => lines.filter((line) => line.kind === 'record').length;

const whole = z.int();
const ocsf = z
  .strictObject({
    activity_id: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(99)]),
    activity_name: z.string(),
    category_uid: z.union([z.literal(0), z.literal(2)]),
    class_uid: z.union([z.literal(0), z.literal(2006)]),
    type_uid: whole,
    time: whole,
    severity_id: whole.min(0).max(6),
    message: z.string(),
    metadata: z.strictObject({
      version: z.literal('1.4.0'),
      product: z.strictObject({ name: z.string(), vendor_name: z.string(), version: z.string() }),
      uid: z.string(),
      log_name: z.string(),
      profiles: z.array(z.literal('security_control')).optional(),
    }),
    status_id: z.union([z.literal(1), z.literal(4)]).optional(),
    action_id: whole.min(0).max(4).optional(),
    disposition_id: whole.min(0).max(27).optional(),
    is_alert: z.boolean().optional(),
    actor: z
      .strictObject({
        app_name: z.string(),
        app_uid: z.string(),
        user: z.strictObject({ uid: z.string() }).optional(),
      })
      .optional(),
    finding_info: z
      .strictObject({ uid: z.string(), title: z.string(), types: z.array(z.string()) })
      .optional(),
    data_security: z
      .strictObject({
        data_lifecycle_state_id: whole.min(0).max(3),
        detection_system_id: whole.min(0).max(12),
        policy: z.strictObject({ uid: z.string(), name: z.string() }).optional(),
      })
      .optional(),
    resources: z.array(z.strictObject({ uid: z.string(), type: z.string() })).optional(),
    unmapped: z.record(z.string(), z.unknown()),
  })
  .refine(({ class_uid, activity_id, type_uid }) => type_uid === class_uid * 100 + activity_id)
  .refine(({ class_uid, category_uid }) => category_uid === Math.floor(class_uid / 1000))
  .refine(({ class_uid, finding_info }) => class_uid !== 2006 || finding_info !== undefined)
  .refine(({ disposition_id, metadata }) => disposition_id === undefined || metadata.profiles !== undefined);

/** The allowed values of event.kind, category, type and outcome, as far as we write them. */
const ecs = z.strictObject({
  '@timestamp': z.iso.datetime(),
  ecs: z.strictObject({ version: z.literal('8.17.0') }),
  event: z.strictObject({
    id: z.string(),
    kind: z.enum(['alert', 'event']),
    category: z.array(z.enum(['email', 'configuration'])),
    type: z.array(z.enum(['info', 'allowed', 'denied'])),
    action: z.string(),
    severity: whole,
    provider: z.string(),
    dataset: z.string(),
    outcome: z.enum(['success', 'failure']).optional(),
    hash: z.string(),
  }),
  message: z.string(),
  user: z.strictObject({ id: z.string() }).optional(),
  rule: z.strictObject({ id: z.string(), ruleset: z.string() }).optional(),
  tags: z.array(z.string()),
  observer: z.strictObject({
    vendor: z.string(),
    product: z.string(),
    type: z.string(),
    version: z.string(),
    serial_number: z.string(),
  }),
  draftguard: z.record(z.string(), z.unknown()),
});

describe('OCSF', () => {
  it('is a Data Security Finding or a Base Event for every record', () => {
    const events = made('ocsf').map((line) => ocsf.parse(JSON.parse(line)));
    expect(events).toHaveLength(records());
    const findings = events.filter(({ class_uid }) => class_uid === 2006);
    expect(findings).toHaveLength(7);
    expect(findings.map(({ severity_id }) => severity_id)).toEqual([1, 2, 3, 3, 4, 3, 1]);
    expect(findings.map(({ action_id }) => action_id)).toEqual([2, 2, 2, 2, 2, 1, 1]);
  });
});

describe('ECS', () => {
  it('has the fields that it names, and nothing beside `draftguard`', () => {
    const documents = made('ecs').map((line) => ecs.parse(JSON.parse(line)));
    expect(documents).toHaveLength(records());
    expect(documents.filter(({ event }) => event.kind === 'alert')).toHaveLength(5);
    expect(documents[0]?.['@timestamp']).toBe('2026-11-24T08:00:00.000Z');
  });
});

describe('OTLP', () => {
  it('is a request of logs whose bodies are the OCSF events, as the decoder of OpenTelemetry reads it', () => {
    const [text = '', ...more] = made('otlp');
    expect(more).toEqual([]);
    const { request, known } = decodeOtlp(text);
    const found = request.resourceLogs[0]?.scopeLogs[0]?.logRecords ?? [];
    expect(found.map(({ body }) => body.stringValue)).toEqual(made('ocsf'));
    expect(found[0]?.timeUnixNano).toBe('1795507200000000000');
    // Nothing was lost on the way: there is no name in it that the protocol does not have.
    expect(known).toEqual(JSON.parse(text));
  });

  it('a sealed line is one too', () => {
    const producer = { version: '1.0.0', device: 'ab' };
    const text = toOtlpRequest(sealed.map(otlpLine), producer);
    expect(decodeOtlp(text).known).toEqual(JSON.parse(text));
  });

  it('a name that the protocol does not have is lost in the decoder, and a wrong type refused', () => {
    const [text = ''] = made('otlp');
    expect(decodeOtlp(text.replaceAll('"severityText"', '"severity_words"')).known).not.toEqual(
      JSON.parse(text),
    );
    expect(() => decodeOtlp(text.replaceAll('"attributes":[', '"attributes":7,"x":['))).toThrow();
  });
});

/** A reader of CEF, from its description: bars and backslashes in the header, equals signs and line ends in values. */
function parseCef(line: string) {
  const header: string[] = [];
  let field = '';
  let at = 0;
  for (; header.length < 7 && at < line.length; at++) {
    const letter = line.charAt(at);
    if (letter === '|') {
      header.push(field);
      field = '';
    } else if (letter === '\\') field += line.charAt(++at);
    else field += letter;
  }
  const rest = line.slice(at);
  const values: Record<string, string> = {};
  const starts = [...rest.matchAll(/(?:^| )([A-Za-z0-9]+)=/g)];
  for (const [i, start] of starts.entries()) {
    const raw = rest.slice(start.index + start[0].length, starts[i + 1]?.index ?? rest.length);
    values[start[1] ?? ''] = raw.replace(/\\(.)/gs, (_, c) => ({ n: '\n', r: '\r' })[c as string] ?? c);
  }
  return { header, values };
}

describe('CEF', () => {
  it('has eight parts and a severity from 0 to 10', () => {
    for (const line of made('cef')) {
      const { header } = parseCef(line);
      expect(header.slice(0, 4)).toEqual(['CEF:0', 'Draftguard', 'Draftguard', '0.1.0']);
      expect(Number(header[6])).toBeGreaterThanOrEqual(0);
      expect(Number(header[6])).toBeLessThanOrEqual(10);
    }
  });

  it('brings hostile strings through whole, and on one line', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('|', '\\', '=', '\n', '\r\n', ' act=allow', '\\= x=1', '\\n', 'CEF:0|x|', ' cs1=a|b'),
    );
    const text = fc.array(odd, { maxLength: 4 }).map((parts) => parts.join(''));
    const record = lines.find((line) => line.kind === 'record' && line.class === 'draft') as RecordLine;
    fc.assert(
      fc.property(text, text, text, (rule, entity, hash) => {
        const event = { ...record.event, rules: [rule], entities: { [`x${entity}`]: 1 }, policyHash: hash };
        const read = siemEvent({ ...record, event });
        if (!read) throw new Error('no event');
        const line = toCef(read, { version: rule, device: entity });
        expect(line).not.toMatch(/[\r\n]/);
        const { header, values } = parseCef(line);
        expect(header).toHaveLength(7);
        expect(values).toMatchObject({
          cs1: rule,
          cs2: `x${entity}:1`,
          cs3: hash,
          dvchost: entity,
        });
        expect(JSON.parse(values.cs5 ?? '')).toEqual(JSON.parse(JSON.stringify(event)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('every format', () => {
  it.each(FORMATS)('%s tells what it had to leave out', (format) => {
    const formatter = createFormatter(format);
    const text = decode(formatter.write(sealed));
    const chain = format === 'ndjson' || format === 'csv';
    expect(text === '').toBe(!chain);
    expect(formatter.left()).toBe(chain ? 0 : sealed.filter(({ kind }) => kind === 'record').length);
  });

  it('says each event once and in the same words as often as it is asked', () => {
    for (const format of FORMATS) expect(made(format)).toEqual(made(format));
  });
});

const age = spawnSync('age', ['--version']).error ? 'the age command is not installed' : '';

describe('a stream', () => {
  async function* inPieces() {
    for (let at = 0; at < lines.length; at += 3) yield lines.slice(at, at + 3);
  }
  const bytesOf = async (recipients: string[]) => {
    const told: number[] = [];
    const pieces = exportPieces(inPieces(), createFormatter('ndjson'), (count) => told.push(count));
    const made: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of recipients.length === 0 ? pieces : await sealPieces(pieces, recipients))
      made.push(Uint8Array.from(piece));
    return { bytes: new Uint8Array(await new Blob(made).arrayBuffer()), told };
  };

  it('is made as it is read, and tells how far it is', async () => {
    const { bytes, told } = await bytesOf([]);
    expect(decode(bytes)).toBe(
      made('ndjson')
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(told.at(-1)).toBe(records());
    expect(told.length).toBeGreaterThan(4);
  });

  it.skipIf(age)('that is sealed opens with the age command', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'draftguard-sealed-'));
    const { secret, recipient } = await makeIdentity();
    writeFileSync(join(folder, 'key.txt'), `${secret}\n`, { mode: 0o600 });
    const { bytes } = await bytesOf([recipient, (await makeIdentity()).recipient]);
    const args = ['--decrypt', '--identity', join(folder, 'key.txt')];
    const opened = execFileSync('age', args, { input: bytes }).toString();
    rmSync(folder, { recursive: true });
    expect(opened.split('\n').filter(Boolean)).toEqual(made('ndjson'));
  });
});
