import { roundcubeMatrix } from './routes/matrix';

roundcubeMatrix();
