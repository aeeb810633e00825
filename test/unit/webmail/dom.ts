/** A DOM for adapter tests in Node. */
import { parseHTML } from 'linkedom';

/** linkedom's own DOMParser makes no body around a fragment; a browser's does. */
class BrowserLikeParser {
  parseFromString(html: string): Document {
    const whole = /<body[\s>]/i.test(html)
      ? html
      : `<!doctype html><html><head></head><body>${html}</body></html>`;
    return parseHTML(whole).document as unknown as Document;
  }
}

globalThis.DOMParser ??= BrowserLikeParser as unknown as typeof globalThis.DOMParser;

export function page(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
