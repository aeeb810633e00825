import { answerTasks } from '../../../lib/audit/desk/worker';
import { openDatabase } from '../../../lib/db';

answerTasks(self, openDatabase('bench'));
