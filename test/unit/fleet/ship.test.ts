/** The log of a fleet build on its way to a real HTTP server that fails in every way a collector does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readLine } from '../../../lib/audit/export/line-text';
import { ndjsonTexts } from '../../../lib/audit/export/ndjson';
import { localIdentities } from '../../../lib/audit/local-reader';
import { packClosedEpochs } from '../../../lib/audit/stored';
import { createVerifier } from '../../../lib/audit/verify';
import { pagePolicy, readCollector } from '../../../lib/fleet/collector';
import { backOff, type ShipDeps, ship } from '../../../lib/fleet/ship';
import { chainOf, held, makeLog, type Rig } from '../audit/log-rig';
import { decodeOtlp, rejecting } from '../audit/otlp-decode';

type Answer = (response: ServerResponse, take: () => void, records: number) => void;

const taken: Answer = (response, take) => {
  take();
  response.end('{}');
};
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end();
const FAULTS: Answer[] = [
  taken,
  taken,
  status(503, { 'retry-after': '7' }),
  status(429),
  status(500),
  status(404),
  // Cut off before anything was read, and after everything was stored.
  (response) => response.socket?.destroy(),
  (response, take) => {
    take();
    response.socket?.destroy();
  },
];

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A receiver of OTLP/HTTP logs that reads with the code of OpenTelemetry. It keeps what it says it took, by the record's own place. */
async function receiver(answerOf: () => Answer) {
  const got = new Map<string, { body: string; event: string }>();
  const keys: string[] = [];
  let requests = 0;
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    requests++;
    expect(request.url).toBe('/in/v1/logs');
    expect(request.headers['content-type']).toBe('application/json');
    keys.push(String(request.headers['idempotency-key']));
    const { request: asked, known } = decodeOtlp(text);
    expect(known).toEqual(JSON.parse(text));
    const { logRecords } = asked.resourceLogs[0]?.scopeLogs[0] ?? { logRecords: [] };
    const take = () => {
      for (const { attributes, body, eventName } of logRecords)
        got.set(attributes[0]?.value.stringValue ?? '', { body: body.stringValue, event: eventName });
    };
    answerOf()(response, take, logRecords.length);
  };
  const server = createServer((request, response) => void handle(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { got, keys, requests: () => requests, url: `http://127.0.0.1:${port}/in/` };
}

function partsOf(rig: Rig, url: string, sealed: boolean, refused: string[] = []): ShipDeps {
  const collector = readCollector(url, sealed);
  if (!collector) throw new Error('no collector');
  return {
    db: rig.db,
    collector,
    fetch,
    now: () => rig.time.now,
    random: () => 0.5,
    identities: () => localIdentities(rig.db),
    refused: async (place) => void refused.push(place),
  };
}

/** Every round is a worker of its own: it knows no more than the database. */
async function shipAll(rig: Rig, deps: () => ShipDeps, rounds = 1000): Promise<number[]> {
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const wait = await ship(deps());
    if (wait === 0) return waits;
    waits.push(wait);
    rig.time.now += wait;
  }
  throw new Error('It never ends.');
}

async function filled(count = 40) {
  const rig = makeLog({ epochRecords: 9 });
  for (let i = 0; i < count; i++) await rig.log.append(held({ attachments: i }));
  await rig.log.append({ type: 'policy.changed', policyHash: 'ab', source: 'managed' });
  return rig;
}

describe('shipping', () => {
  it('sealed: whatever fails, the lines of the log arrive, whole and in order, and nobody there can read them', async () => {
    const rig = await filled();
    await packClosedEpochs(rig.db);
    let turn = 0;
    const { got, url } = await receiver(() => FAULTS[turn++ % FAULTS.length] ?? taken);
    // Few at a time, so that faults strike often.
    await rig.db.shipping.put({ id: 'shipping', order: 0, seq: 0, limit: 3, failures: 0, notBefore: 0 });
    await shipAll(rig, () => partsOf(rig, url, true));
    for (let i = 0; i < 10; i++) await rig.log.append(held());
    await shipAll(rig, () => partsOf(rig, url, true));
    const lines = [...got.values()].flatMap(({ body }) => readLine(ndjsonTexts(`${body}\n`)[0] ?? '') ?? []);
    const verifier = createVerifier();
    for (const line of lines) {
      if (line.kind === 'epoch') verifier.epoch(line);
      if (line.kind === 'record') verifier.record(line);
      if (line.kind === 'anchor') verifier.anchor(line);
    }
    const { records, anchors, epochs } = await chainOf(rig);
    expect(verifier.report()).toMatchObject({
      ok: true,
      disclosed: 0,
      opened: 0,
      records: records.length,
      epochs: epochs.length,
      anchors: anchors.length,
      head: records.at(-1)?.hash,
    });
    expect([...got.values()].some(({ body }) => body.includes('payment-cards'))).toBe(false);
  });

  it('plain: every event arrives as an OCSF event', async () => {
    const rig = await filled();
    let turn = 0;
    const { got, url } = await receiver(() => FAULTS[turn++ % FAULTS.length] ?? taken);
    await shipAll(rig, () => partsOf(rig, url, false));
    const { records } = await chainOf(rig);
    expect(got.size).toBe(records.length);
    const findings = [...got.values()].filter(({ event }) => event === 'draftguard.draft.held');
    expect(findings).toHaveLength(40);
    expect(JSON.parse(findings[0]?.body ?? '')).toMatchObject({ class_uid: 2006 });
  });

  it('a collector that is down for days loses nothing; waits grow to an hour and no further', async () => {
    const rig = await filled(5);
    const back = rig.time.now + 3 * 86_400_000;
    const { got, url, requests } = await receiver(() => (rig.time.now < back ? status(503) : taken));
    const waits = await shipAll(rig, () => partsOf(rig, url, true));
    expect(waits[0]).toBe(2500);
    expect(Math.max(...waits)).toBe(1_800_000);
    expect(requests()).toBeLessThan(200);
    expect(got.size).toBeGreaterThan(5);
  });

  it('waits as long as the collector says', async () => {
    const rig = await filled(2);
    const { url } = await receiver(() => status(429, { 'retry-after': '900' }));
    expect(await ship(partsOf(rig, url, true))).toBe(900_000);
    // Asked again at once, it does not ask the collector.
    rig.time.now += 1000;
    expect(await ship(partsOf(rig, url, true))).toBe(899_000);
  });

  it('the same records have the same key, however often they are sent', async () => {
    const rig = await filled(2);
    const answers = [status(500), status(500), taken];
    const { keys, url } = await receiver(() => answers.shift() ?? taken);
    await shipAll(rig, () => partsOf(rig, url, true));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('fewer at a time where they are too much', async () => {
    const rig = await filled(30);
    const sizes: number[] = [];
    const { got, url } = await receiver(() => (response, take, records) => {
      sizes.push(records);
      (records > 6 ? status(413) : taken)(response, take, records);
    });
    await shipAll(rig, () => partsOf(rig, url, false));
    expect(got.size).toBe((await chainOf(rig)).records.length);
    expect(Math.max(...sizes)).toBeGreaterThan(6);
  });

  it('a record that is refused for good is left out and told, and the others go on', async () => {
    const rig = await filled(12);
    const refused: string[] = [];
    const poison = (await chainOf(rig)).records[5];
    const bad = `${poison?.epoch}/${poison?.seq}`;
    const { got, url } = await receiver(() => taken);
    // The server looks into the batch: one record in it makes it refuse the whole.
    const picky: typeof fetch = async (input, init) =>
      String(init?.body).includes(`"${bad}"`) ? new Response(rejecting(1)) : fetch(input, init);
    await shipAll(rig, () => ({ ...partsOf(rig, url, false, refused), fetch: picky }));
    expect(refused).toEqual([`${poison?.epoch}/${poison?.seq}-${(poison?.seq ?? 0) + 1}`]);
    expect(got.size).toBe((await chainOf(rig)).records.length - 1);
    expect(got.has(bad)).toBe(false);
  });

  it('what nobody here can read is passed over in plain mode', async () => {
    const rig = await filled(3);
    const { got, url } = await receiver(() => taken);
    await shipAll(rig, () => ({ ...partsOf(rig, url, false), identities: async () => [] }));
    expect(got.size).toBe(0);
  });
});

it('back-off lies between nothing and an hour, and doubles', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, random) => {
        const wait = backOff(failures, random);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(3_600_000);
      },
    ),
  );
  expect([1, 2, 3].map((failures) => backOff(failures, 1))).toEqual([5000, 10_000, 20_000]);
});

describe('the collector of a build', () => {
  it('is one origin, and without one nothing may be reached', () => {
    const collector = readCollector('https://otel.kontor.example:4318/tenant/', true);
    expect(collector).toEqual({
      url: 'https://otel.kontor.example:4318/tenant',
      origin: 'https://otel.kontor.example:4318',
      sealed: true,
    });
    expect(pagePolicy(collector)).toContain('connect-src https://otel.kontor.example:4318;');
    expect(readCollector('', false)).toBeNull();
    expect(pagePolicy(null)).toContain("connect-src 'none';");
  });

  it.each([
    'otel.example',
    'http://otel.example',
    'ftp://x',
    'https://u:p@x.example',
    'https://x.example/?a=1',
  ])('is not %s', (address) => expect(() => readCollector(address, false)).toThrow(/collector/));
});
