import { auditJobs } from '../../../lib/audit/jobs/table';
import { answerJobs } from '../../../lib/jobs/answer';
import { openDatabase } from '../../../lib/stored/db';

answerJobs(self, auditJobs, openDatabase('bench'));
