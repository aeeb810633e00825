import { isExternal } from '../outside';
import { defineSign } from './sign';

const ADDRESS = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+\.[\p{L}\p{N}]+/gu;
const AMONG_COLLEAGUES = 'See below.\n\nOn Tue, Jo Weber <jo@kontor.example> wrote:\n> internal only';

/** A conversation among colleagues, quoted below, that somebody outside is added to. */
export const internalThread = defineSign({
  id: 'internal-thread',
  note: 'a conversation among colleagues is quoted to somebody outside',
  find({ quoted, outside, internalDomains }) {
    const named = new Set(quoted.match(ADDRESS)?.map((address) => address.toLowerCase()));
    const inside = [...named].every((address) => !isExternal({ address }, internalDomains));
    return named.size > 0 && inside ? outside : [];
  },
  examples: {
    find: [{ to: ['x@outside.example'], body: AMONG_COLLEAGUES }],
    ignore: [
      { to: ['mara@kontor.example'], body: AMONG_COLLEAGUES },
      { to: ['x@outside.example'], body: AMONG_COLLEAGUES.replace('jo@kontor', 'jo@outside') },
      { to: ['x@outside.example'], body: 'See below.' },
    ],
  },
});
