/**
 * A fleet and its collector, minute by minute: what arrives on an ordinary day, and what comes when the collector was down for hours
 * and everybody has something to send. The waits are those of lib/fleet/ship.ts.
 */
import { backOff, SHIP_EVERY } from '../../lib/fleet/ship';

const DEVICES = 100_000;
/** Events that a busy person's device records on a working day of eight hours. */
const EVENTS = 120;
const HOUR = 60;
const OUTAGE = { from: 3 * HOUR, until: 7 * HOUR };
const MINUTES = 12 * HOUR;
/** Records in one request, at most. */
const BATCH = 256;

export interface FleetFigures {
  devices: number;
  /** In the busiest minute, a second: while the collector is up all the time, and after it was down for four hours. */
  ordinary: { requests: number; records: number };
  outage: { requests: number; records: number };
  /** Tries that met a closed door, in the busiest minute of the outage, a second. */
  knocks: number;
  /** Minutes after the outage until nothing is left over. */
  recovered: number;
}

/** A generator that gives the same every time (Mulberry32), so that the figures do too. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function simulate(isUp: (minute: number) => boolean) {
  const next = random(1);
  const waiting = new Uint16Array(DEVICES);
  const failures = new Uint8Array(DEVICES);
  const notBefore = new Float64Array(DEVICES);
  const minutes = Array.from({ length: MINUTES }, () => ({ requests: 0, records: 0, knocks: 0, behind: 0 }));
  const chance = EVENTS / (8 * HOUR);
  for (const [minute, sum] of minutes.entries())
    for (let device = 0; device < DEVICES; device++) {
      // Working hours end when the day's events are through.
      if (minute < 8 * HOUR && next() < chance) waiting[device] = (waiting[device] ?? 0) + 1;
      // Each browser was started in a minute of its own.
      if (waiting[device] === 0 || (minute + device) % SHIP_EVERY !== 0) continue;
      if ((notBefore[device] ?? 0) > minute) {
        sum.behind++;
        continue;
      }
      if (isUp(minute)) {
        sum.requests += Math.ceil((waiting[device] ?? 0) / BATCH);
        sum.records += waiting[device] ?? 0;
        waiting[device] = 0;
        failures[device] = 0;
      } else {
        sum.knocks++;
        failures[device] = Math.min(250, (failures[device] ?? 0) + 1);
        notBefore[device] = minute + backOff(failures[device] ?? 1, next()) / 60_000;
      }
    }
  return minutes;
}

export function fleetFigures(): FleetFigures {
  const ordinary = simulate(() => true);
  const outage = simulate((minute) => minute < OUTAGE.from || minute >= OUTAGE.until);
  const after = outage.slice(OUTAGE.until);
  const most = (minutes: typeof ordinary, key: 'requests' | 'records' | 'knocks') =>
    Math.round(Math.max(...minutes.map((sum) => sum[key])) / 60);
  return {
    devices: DEVICES,
    ordinary: { requests: most(ordinary, 'requests'), records: most(ordinary, 'records') },
    outage: { requests: most(after, 'requests'), records: most(after, 'records') },
    knocks: most(outage.slice(OUTAGE.from + 10, OUTAGE.until), 'knocks'),
    recovered: after.findLastIndex(({ behind }) => behind > 0) + 1,
  };
}

export function fleetLine({ devices, ordinary, outage, knocks, recovered }: FleetFigures): string {
  return [
    `A fleet of ${devices} devices with ${EVENTS} events a working day each, busiest minute, a second:`,
    `  ordinary: ${ordinary.requests} requests, ${ordinary.records} records`,
    `  while the collector is down: ${knocks} tries`,
    `  after four hours down: ${outage.requests} requests, ${outage.records} records; all is there after ${recovered} minutes`,
  ].join('\n');
}
