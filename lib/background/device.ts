/** What a decision needs to know of this device: its place in roll-outs, and how often it has warned today. */
import { browser } from 'wxt/browser';
import { dayOf } from '../calendar';
import { localZone } from '../clock-time';
import { ringOf } from '../policy/decision/rollout';
import type { Clock } from '../policy/envelope';

export interface Device {
  /** 0 to 100; the same for good. */
  ring(): Promise<number>;
  warningsToday(clock: Clock): Promise<number>;
  /** Counts a warning, by the id of its case: told twice it counts once. */
  noteWarning(clock: Clock, id: string): Promise<void>;
  clock(): Clock;
}

interface Warned {
  /** The day as the device's calendar has it. */
  day: string;
  count: number;
  /** The cases that were counted last. */
  last: string[];
}

/** An answer may come again within moments; by then few others were given. */
const LAST = 20;

async function get<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.local.get(key))[key] as T | undefined;
}

export function createDevice(now: () => number): Device {
  let ring: Promise<number> | null = null;
  const findRing = async (): Promise<number> => {
    const known = await get<string>('installation');
    if (known) return ringOf(known);
    const made = crypto.randomUUID();
    await browser.storage.local.set({ installation: made });
    return ringOf(made);
  };
  const warned = async (clock: Clock): Promise<Warned> => {
    const day = dayOf(clock.now, clock.zone);
    const stored = await get<Warned>('warned');
    return stored?.day === day ? { ...stored, last: stored.last ?? [] } : { day, count: 0, last: [] };
  };
  return {
    ring: () => {
      ring ??= findRing();
      return ring;
    },
    warningsToday: async (clock) => (await warned(clock)).count,
    noteWarning: async (clock, id) => {
      const { day, count, last } = await warned(clock);
      if (last.includes(id)) return;
      const now: Warned = { day, count: count + 1, last: [id, ...last].slice(0, LAST) };
      await browser.storage.local.set({ warned: now });
    },
    clock: () => ({ now: now(), zone: localZone() }),
  };
}
