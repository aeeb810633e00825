/** What a decision needs to know of this device: its place in roll-outs, and how often it has warned today. */
import { dayOf } from '../base/calendar';
import { localZone } from '../base/clock-time';
import { ringOf } from '../policy/decision/rollout';
import type { Clock } from '../policy/envelope';
import { installation, warned } from '../stored/items/device';

export interface Device {
  /** 0 to 100; the same for good. */
  ring(): Promise<number>;
  warningsToday(clock: Clock): Promise<number>;
  /** Counts a warning, by the id of its case: told twice it counts once. */
  noteWarning(clock: Clock, id: string): Promise<void>;
  clock(): Clock;
}

/** An answer may come again within moments; by then few others were given. */
const LAST = 20;

export function createDevice(now: () => number): Device {
  let ring: Promise<number> | null = null;
  const findRing = async (): Promise<number> => {
    const known = await installation.get();
    if (known) return ringOf(known);
    const made = crypto.randomUUID();
    await installation.set(made);
    return ringOf(made);
  };
  const warnedOn = async (clock: Clock) => {
    const day = dayOf(clock.now, clock.zone);
    const stored = await warned.get();
    return stored?.day === day ? stored : { day, count: 0, last: [] };
  };
  return {
    ring: () => {
      ring ??= findRing();
      return ring;
    },
    warningsToday: async (clock) => (await warnedOn(clock)).count,
    noteWarning: async (clock, id) => {
      const { day, count, last } = await warnedOn(clock);
      if (last.includes(id)) return;
      await warned.set({ day, count: count + 1, last: [id, ...last].slice(0, LAST) });
    },
    clock: () => ({ now: now(), zone: localZone() }),
  };
}
