/** A page of the extension in Firefox. WebDriver BiDi opens one only with system access, and Puppeteer waits for a load that it is not told of: so by the protocol itself. */
import type { Browser } from 'puppeteer-core';

/** Firefox starts with this to let us in. */
export const SYSTEM_ACCESS = '--remote-allow-system-access';

type Send = (method: string, params: object) => Promise<{ result: unknown }>;

export interface FirefoxPage {
  /** The value of an expression in the page, a text. */
  evaluate(expression: string): Promise<string>;
  /** Presses keys, one after the other, wherever the focus is; those without a letter by their WebDriver code points. */
  press(keys: string): Promise<void>;
}

/** WebDriver, section 17.4.2 (keyboard actions). */
export const ENTER = '\uE007';

export async function openFirefoxPage(browser: Browser, url: string): Promise<FirefoxPage> {
  const { connection } = browser as unknown as { connection: { send: Send } };
  const send = connection.send.bind(connection) as Send;
  const tree = (await send('browsingContext.getTree', {})).result as { contexts: { context: string }[] };
  const context = tree.contexts[0]?.context;
  await send('browsingContext.navigate', { context, url, wait: 'none' });
  return {
    async evaluate(expression) {
      const { result } = (await send('script.evaluate', {
        expression,
        awaitPromise: true,
        target: { context },
      })) as { result: { result?: { value?: unknown } } };
      return String(result.result?.value ?? '');
    },
    async press(keys) {
      const actions = [...keys].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
  };
}
