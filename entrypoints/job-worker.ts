import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { auditJobs } from '../lib/audit/jobs/table';
import { consentJobs } from '../lib/consent/jobs';
import { answerJobs } from '../lib/jobs/answer';
import { openDatabase } from '../lib/stored/db';

/** Long jobs of the pages run here: to read a million records of the log would stall any page, and Send in the background. */
export default defineUnlistedScript(() => answerJobs(self, { ...auditJobs, ...consentJobs }, openDatabase()));
