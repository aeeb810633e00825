import { defineMessage } from '../../base/define-message';
import type { PagesDeps } from '../deps';
import { myData } from '../my-data';
import type { MyDataView } from '../views';

export const myDataMessages = [
  defineMessage({
    name: 'pages.my-data',
    from: 'pages',
    does: 'Says what is stored on this device, how much of it, and who may read it.',
    body: {},
    serve: (deps: PagesDeps): Promise<MyDataView> => myData(deps),
  }),
] as const;
