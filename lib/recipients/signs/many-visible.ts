import { crowd, defineSign } from './sign';

/** From here on a list of visible recipients is one that somebody else could copy. */
const MANY_VISIBLE = 15;

export const manyVisible = defineSign({
  id: 'many-visible',
  note: `${MANY_VISIBLE} or more outside see each other`,
  find({ outside }) {
    const visible = outside.filter(({ field }) => field !== 'bcc');
    return visible.length >= MANY_VISIBLE ? visible : [];
  },
  examples: {
    find: [{ to: crowd(15, 'outside.example') }],
    ignore: [
      { to: crowd(14, 'outside.example') },
      { to: crowd(40, 'kontor.example') },
      { bcc: crowd(15, 'outside.example') },
    ],
  },
});
