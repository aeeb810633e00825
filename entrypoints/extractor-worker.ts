import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerFiles } from '../lib/extract/worker';

/** Parsers of attachments run here and nowhere else: one can be ended when it hangs. */
export default defineUnlistedScript(() => answerFiles(self as never));
