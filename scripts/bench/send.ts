/** From the release of the mouse over Send to the request of the page. */
import { part } from '../../test/e2e/stage';
import { waitFor } from '../../test/rig/wait';
import { clean, open, rest, type Side } from './side';

interface Sent {
  /** When the mouse button went up. */
  sent: number;
}

/** From the moment the page is told that the mouse button goes up, to that at which the browser begins to fetch. */
export async function send({ page }: Side): Promise<number> {
  await page.evaluate(() => {
    performance.clearResourceTimings();
    // Right before the click, in the same task: nobody of the extension listens to it, and how long the browser takes to bring
    // a click into the page, which is several times as long as what is measured here and varies as much, is left out.
    const note = () => {
      (window as unknown as Sent).sent = performance.now();
    };
    window.addEventListener('mouseup', note, { capture: true, once: true });
  });
  await part(page, 'send').click();
  const started = () =>
    page.evaluate(() => {
      const [request] = performance
        .getEntriesByType('resource')
        .filter(
          ({ name, startTime }) => name.includes('/sync/') && startTime >= (window as unknown as Sent).sent,
        );
      return request ? request.startTime - (window as unknown as Sent).sent : -1;
    });
  await waitFor(async () => (await started()) >= 0, 'the message leaves');
  return started();
}

/** Another draft in the same page, cleared. */
export async function nextDraft({ page }: Side): Promise<void> {
  await page.evaluate(async () => {
    // A file of the stage, which the page serves and the bundler must not look for.
    const file = '/stage/gmail/compose.js';
    const { compose } = await import(file);
    compose(document, document.body, 'new');
  });
  await part(page, 'to').fill('bob@outside.example');
  await part(page, 'body').fill(clean(2000, 1));
  await rest(page, 900);
}

/** The text comes in as the mouse is released, so that nothing can have looked at it before the click. */
export async function cold(side: Side, seed: number): Promise<number> {
  await open(side, 'Hi');
  await rest(side.page, 700);
  await side.cdp.send('ServiceWorker.enable');
  await side.cdp.send('ServiceWorker.stopAllWorkers');
  await part(side.page, 'compose').evaluate(
    (compose, detail) => {
      const insert = () => compose.dispatchEvent(new CustomEvent('stage-template', { detail }));
      compose.addEventListener('mouseup', insert, { capture: true, once: true });
    },
    clean(10_000, seed),
  );
  return send(side);
}
