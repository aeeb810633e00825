/** What the extension costs the person who writes: the Gmail stage in real Chromium, with it and without it, turn about. */
import { part } from '../../test/e2e/stage';
import { waitFor } from '../../test/rig/wait';
import { draft } from './drafts';
import { type FileFigures, files } from './files';
import { quantile } from './quantile';
import { cold, nextDraft, send } from './send';
import { clean, open, rest, type Side, startSide, YARDSTICK } from './side';

const BUILD = '.output/chrome-mv3';
const ROUNDS = 5;
/** What takes a few milliseconds only is measured more often. */
const SHORT_ROUNDS = 40;
const COLD_ROUNDS = 20;
const KEYS = 40;
/** Between two keys of a fast typist, in ms. */
const KEY_GAP = 90;
const COMPOSES = 200;

/** Seven that the policy minds. */
const MARKED = `Social security numbers: ${Array.from({ length: 7 }, (_, at) => `536-48-29${at + 1}7`).join(', ')}.`;

/** Milliseconds from the key's own time stamp. */
interface Key {
  /** Until the page is told of it: its input delay. */
  delay: number;
  /** Until its letter stands in the draft and everybody was told. */
  acted: number;
  /** Until the first task after the frame that shows it. */
  drawn: number;
}

export interface PersonFigures {
  /** 95th percentiles, with the extension and without. */
  keystroke: Record<keyof Key, [number, number]>;
  /** From the last key of a value to its mark, 95th percentile. */
  mark: number;
  /**
   * From the release of the mouse button over Send to the request, median, with and without; the draft is cleared before. The first
   * of a page, whose code has not run yet, and those in a page in which mail was sent before.
   */
  send: { first: [number, number]; later: [number, number] };
  /**
   * The same for 10 kB that were never scanned, with the worker stopped: 95th percentile, with the extension and with the
   * yardstick, whose worker only says that it has heard.
   */
  cold: [number, number];
  /** From the navigation to DOMContentLoaded, median, with and without. */
  load: [number, number];
  /** Bytes of heap and nodes that stay behind for each compose window that was opened and closed, with and without. */
  growth: { bytes: [number, number]; nodes: [number, number] };
  files: FileFigures[];
}

interface Probe {
  probe: { keys: Key[]; marked: Promise<number> };
}

/** Runs in the page. */
function watchKeys(): void {
  const keys: Key[] = [];
  (window as unknown as Probe).probe = { keys, marked: Promise.resolve(0) };
  const since = ({ timeStamp }: Event) => performance.now() - timeStamp;
  let key = { delay: 0, acted: 0, drawn: 0 };
  let pressed: Event | null = null;
  window.addEventListener(
    'keydown',
    (event) => {
      key = { delay: since(event), acted: 0, drawn: 0 };
      pressed = event;
    },
    { capture: true },
  );
  window.addEventListener('input', () => {
    const [own, event] = [key, pressed];
    if (!event) return;
    own.acted = since(event);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      own.drawn = since(event);
      keys.push(own);
    };
    port2.postMessage(null);
  });
}

async function openWatched(side: Side, text: string): Promise<void> {
  await open(side, text);
  await side.page.evaluate(watchKeys);
}

async function keystrokes({ page, cdp }: Side): Promise<Key[]> {
  await part(page, 'body').press('Control+End');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await part(page, 'body').pressSequentially('the offer is good '.repeat(3).slice(0, KEYS), {
    delay: KEY_GAP,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return page.evaluate(() => (window as unknown as Probe).probe.keys.splice(0));
}

/** Runs in the page. */
const marked = () => CSS.highlights.get('draftguard')?.size ?? 0;

async function mark({ page }: Side): Promise<number> {
  const body = part(page, 'body');
  await body.press('Control+End');
  await body.pressSequentially(' Social security number 536-48-291');
  await rest(page, 500);
  const before = await page.evaluate(marked);
  await page.evaluate((known) => {
    const { probe } = window as unknown as Probe;
    const count = () => CSS.highlights.get('draftguard')?.size ?? 0;
    probe.marked = new Promise((done) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            if (count() > known) done(performance.now() - timeStamp);
            else port2.postMessage(null);
          };
          port2.postMessage(null);
        },
        { once: true },
      );
    });
  }, before);
  await body.press('7');
  const time = await page.evaluate(() => (window as unknown as Probe).probe.marked);
  for (let i = 0; i < 36; i++) await body.press('Backspace');
  await waitFor(async () => (await page.evaluate(marked)) === before, 'the mark goes');
  return time;
}

async function load({ page }: Side): Promise<number> {
  await page.reload();
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return entry ? entry.domContentLoadedEventEnd - entry.responseEnd : 0;
  });
}

async function memory({ page, cdp }: Side, composes: number) {
  await page.evaluate(async (count) => {
    // A file of the stage, which the page serves and the bundler must not look for.
    const file = '/stage/gmail/compose.js';
    const { compose } = await import(file);
    for (let i = 0; i < count; i++) {
      const { close } = compose(document, document.body, 'new');
      // The guard looks at a page once it has rested.
      await new Promise((done) => setTimeout(done, 320));
      close();
    }
    await new Promise((done) => setTimeout(done, 1000));
  }, composes);
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { bytes: value('JSHeapUsedSize'), nodes: value('Nodes') };
}

async function growth(side: Side) {
  await open(side, 'Hi');
  await side.cdp.send('Performance.enable');
  // As many as the browser needs to be done with compiling.
  const before = await memory(side, COMPOSES / 2);
  const after = await memory(side, COMPOSES);
  return { bytes: (after.bytes - before.bytes) / COMPOSES, nodes: (after.nodes - before.nodes) / COMPOSES };
}

/** @throws {Error} when there is no Chromium to measure in */
export async function person(): Promise<PersonFigures> {
  const [own, bare, yardstick] = [await startSide(BUILD), await startSide(null), await startSide(YARDSTICK)];
  const both = async <T>(measure: (side: Side) => Promise<T>): Promise<[T, T]> => [
    await measure(own),
    await measure(bare),
  ];
  const rounds = async <T>(measure: (side: Side) => Promise<T>, count = ROUNDS): Promise<[T[], T[]]> => {
    const all: [T[], T[]] = [[], []];
    for (let i = 0; i < count; i++) {
      const [a, b] = await both(measure);
      all[0].push(a);
      all[1].push(b);
    }
    return all;
  };
  try {
    const text = `${MARKED} ${draft(2000 - MARKED.length - 1, 3)}`;
    await both((side) => openWatched(side, text));
    const keys = await rounds(keystrokes);
    const p95 = (what: keyof Key) =>
      keys.map((each) =>
        quantile(
          each.flat().map((key) => key[what]),
          0.95,
        ),
      ) as [number, number];
    const marks: number[] = [];
    for (let i = 0; i < 4 * ROUNDS; i++) marks.push(await mark(own));
    const firsts = await rounds(async (side) => {
      await open(side, clean(2000, 1));
      await rest(side.page, 900);
      return send(side);
    }, SHORT_ROUNDS);
    const another = async (side: Side) => {
      await nextDraft(side);
      return send(side);
    };
    await rounds(another, SHORT_ROUNDS / 4);
    const laters = await rounds(another, SHORT_ROUNDS);
    const medians = ([a, b]: [number[], number[]]): [number, number] => [quantile(a, 0.5), quantile(b, 0.5)];
    const colds: [number[], number[]] = [[], []];
    for (let i = 0; i < COLD_ROUNDS; i++) {
      colds[0].push(await cold(own, i));
      colds[1].push(await cold(yardstick, i));
    }
    const loads = await rounds(load, SHORT_ROUNDS);
    const [a, b] = await both(growth);
    await open(own, 'Hi');
    const read = await files(own.page.context(), own.page);
    return {
      keystroke: { delay: p95('delay'), acted: p95('acted'), drawn: p95('drawn') },
      mark: quantile(marks, 0.95),
      send: { first: medians(firsts), later: medians(laters) },
      cold: [quantile(colds[0], 0.95), quantile(colds[1], 0.95)],
      load: medians(loads),
      growth: { bytes: [a.bytes, b.bytes], nodes: [a.nodes, b.nodes] },
      files: read,
    };
  } finally {
    await Promise.all([own.close(), bare.close(), yardstick.close()]);
  }
}
