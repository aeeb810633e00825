import { defineMessage } from '../../base/define-message';
import { myData } from '../my-data';
import type { PagesParts } from '../parts';
import type { MyDataView } from '../views';

export const myDataMessages = [
  defineMessage({
    name: 'pages.my-data',
    from: 'pages',
    does: 'Says what is stored on this device, how much of it, and who may read it.',
    body: {},
    serve: (parts: PagesParts): Promise<MyDataView> => myData(parts),
  }),
] as const;
