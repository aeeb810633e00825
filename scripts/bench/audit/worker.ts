import { answerTasks } from '../../../lib/audit/desk/worker';
import { openDatabase } from '../../../lib/stored/db';

answerTasks(self, openDatabase('bench'));
