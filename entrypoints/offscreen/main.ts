/** Chrome's service worker cannot start a worker; this page, which nobody sees, does it for the background. */
import { browser } from 'wxt/browser';
import { createExtractor } from '../../lib/extract/host';
import { type ExtractReply, extractMessage } from '../../lib/extract/message';
import { spawnExtractor } from '../../lib/extract/spawn';

const extract = createExtractor(spawnExtractor);

browser.runtime.onMessage.addListener((raw: unknown, sender, sendResponse) => {
  // Content scripts' messages come by here too; only the background is answered.
  const fromBackground =
    sender.id === browser.runtime.id &&
    sender.tab === undefined &&
    sender.url === browser.runtime.getURL('/background.js');
  const parsed = extractMessage.safeParse(raw);
  if (!fromBackground || !parsed.success) return false;
  void extract(parsed.data.file).then(sendResponse, () => sendResponse(null satisfies ExtractReply));
  return true;
});
