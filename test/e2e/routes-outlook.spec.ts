import { stageMatrix } from './routes/matrix';

stageMatrix('outlook');
