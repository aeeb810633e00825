import { defineContentScript } from 'wxt/utils/define-content-script';
import { guardPage } from '../lib/guard/page-guard';
import { ADAPTERS } from '../lib/webmail/registry';
import { STATIC_MATCHES, webmailOf } from '../lib/webmail/sites';

/** The control lock, and the isolated half of the request lock. */
export default defineContentScript({
  matches: STATIC_MATCHES,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main() {
    // An orphaned script goes on holding (and says so), hence no abort when the extension's context ends.
    guardPage(window, ADAPTERS[webmailOf(hostOf(window))], new AbortController().signal);
  },
});

/** The host of the page, also in the about:blank frames and windows that it writes into. */
function hostOf(page: Window): string {
  return new URL(page.origin === 'null' ? page.location.href : page.origin).hostname;
}
