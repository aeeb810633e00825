import { greetsSomebodyElse } from '../salutation';
import { defineSign } from './sign';

export const salutation = defineSign({
  id: 'salutation',
  note: 'somebody else is greeted',
  find: ({ fresh, draft }) =>
    greetsSomebodyElse(
      fresh,
      draft.recipients.filter(({ field }) => field === 'to'),
    ),
  examples: {
    find: [{ to: ['bob.smith@outside.example'], body: 'Hi Sarah,\nsee you at noon.' }],
    ignore: [
      { to: ['bob.smith@outside.example'], body: 'Hi Bob,\nsee you at noon.' },
      { to: ['bob.smith@outside.example'], body: 'Yes.\n> Hi Sarah,' },
    ],
  },
});
