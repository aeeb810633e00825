import { isPrivateWebmail } from '../domains';
import { hostOf } from '../outside';
import { defineSign } from './sign';

export const privateWebmail = defineSign({
  id: 'private-webmail',
  note: 'the mailbox of a private person',
  find: ({ outside }) => outside.filter(({ address }) => isPrivateWebmail(hostOf(address))),
  examples: {
    find: [{ to: ['bob@gmail.com'] }],
    ignore: [{ to: ['bob@outside.example'] }],
  },
});
