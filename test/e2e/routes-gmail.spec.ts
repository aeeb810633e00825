import { stageMatrix } from './routes/matrix';

stageMatrix('gmail');
