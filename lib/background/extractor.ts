/** The extractor as the background reaches it: in Chrome by way of an offscreen page, in Firefox directly. */
import { browser } from 'wxt/browser';
import { createExtractor, type Extract, extractorFailed } from '../extract/host';
import type { ExtractMessage, ExtractReply } from '../extract/message';
import { spawnExtractor } from '../extract/spawn';

export function connectExtractor(): Extract {
  if (import.meta.env.FIREFOX) return createExtractor(spawnExtractor);
  let opening: Promise<void> | null = null;
  const open = async () => {
    const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    if (contexts.length > 0) return;
    await browser.offscreen.createDocument({
      url: '/offscreen.html',
      reasons: ['WORKERS'],
      justification: 'Reads attachments on the device, in a worker that can be ended when a file hangs it.',
    });
  };
  return async (file) => {
    opening ??= open().finally(() => {
      opening = null;
    });
    await opening;
    const message: ExtractMessage = { type: 'extract.read', file };
    const reply = (await browser.runtime.sendMessage(message)) as ExtractReply;
    if (!reply) throw extractorFailed();
    return reply;
  };
}
