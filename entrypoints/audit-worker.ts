import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerTasks } from '../lib/audit/desk/worker';
import { openDatabase } from '../lib/stored/db';

/** The log is read here: decrypting, verifying and exporting a million records would stall any page. */
export default defineUnlistedScript(() => answerTasks(self, openDatabase()));
