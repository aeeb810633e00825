/** Cards of marks: at most one is open, and it goes when the person turns elsewhere. */
import { beforeEach, expect, test, vi } from 'vitest';
import { written } from './rig';

const shown: { id: string; focus: boolean; open: boolean }[] = [];
let hovered = false;
vi.mock('../../../lib/guard/ui/card', () => ({
  showCard: (_: Document, id: string, _place: object, focus: boolean) => {
    const card = { id, focus, open: true };
    shown.push(card);
    const close = () => {
      card.open = false;
    };
    return { close, hovered: () => hovered };
  },
}));

const { createCards } = await import('../../../lib/guard/cards');

const FIX = { edits: [], recipients: null };
const markAt = (start: number) => ({ start, end: start + 3, part: 'body', label: 'IBAN_CODE' });

function rig() {
  const card = vi.fn(async () => ({ ok: true, id: `${shown.length}` }) as const);
  const cards = createCards({} as Document, { card });
  const open = (start: number, by: 'pointer' | 'key') =>
    cards.open(written('x'), markAt(start), {} as never, by);
  const opened = () => shown.filter((each) => each.open).map(({ id }) => id);
  return { card, cards, open, opened };
}

beforeEach(() => {
  shown.length = 0;
  hovered = false;
});

test('another card takes the place of the one that is open', async () => {
  const { open, opened } = rig();
  const first = open(0, 'pointer');
  await vi.waitFor(() => expect(opened()).toEqual(['0']));
  void open(9, 'key');
  expect(await first).toBeNull();
  await vi.waitFor(() => expect(opened()).toEqual(['1']));
  expect(shown.map(({ focus }) => focus)).toEqual([false, true]);
});

test('the card of the same mark is not opened twice', async () => {
  const { card, open, opened } = rig();
  void open(0, 'pointer');
  await vi.waitFor(() => expect(opened()).toHaveLength(1));
  expect(await open(0, 'pointer')).toBeNull();
  expect(card).toHaveBeenCalledOnce();
});

test.each([
  ['pointer', 'pointer', false, true],
  ['pointer', 'pointer', true, false],
  ['key', 'pointer', false, false],
  ['key', 'key', false, true],
  ['pointer', 'key', true, true],
] as const)('opened by %s, left by %s, pointed at: %s; it goes: %s', async (by, leftBy, pointedAt, goes) => {
  const { cards, open, opened } = rig();
  void open(0, by);
  await vi.waitFor(() => expect(opened()).toHaveLength(1));
  hovered = pointedAt;
  cards.leave(leftBy);
  expect(opened()).toHaveLength(goes ? 0 : 1);
});

test('what was chosen in this card is handed on, and nothing of another', async () => {
  const { cards, open, opened } = rig();
  const chosen = open(0, 'pointer');
  await vi.waitFor(() => expect(opened()).toHaveLength(1));
  cards.deliver({ type: 'guard.answered', id: 'another', send: false, fix: null });
  expect(opened()).toHaveLength(1);
  cards.deliver({ type: 'guard.answered', id: '0', send: false, fix: FIX });
  expect(await chosen).toEqual(FIX);
  expect(opened()).toEqual([]);
});

test.each([
  ['pointer', 'key', false],
  ['pointer', 'pointer', false],
  ['key', 'key', false],
  ['key', 'pointer', true],
] as const)(
  'one asked for by %s and left by %s before its answer came opens: %s',
  async (by, left, opens) => {
    const { card, cards, open, opened } = rig();
    const answer = Promise.withResolvers<{ readonly ok: true; readonly id: `${number}` }>();
    card.mockImplementationOnce(() => answer.promise);
    const asked = open(0, by);
    // A warning opens, the person goes on writing, or the pointer moves away.
    cards.leave(left);
    answer.resolve({ ok: true, id: '0' });
    if (opens) await vi.waitFor(() => expect(opened()).toEqual(['0']));
    else expect(await asked).toBeNull();
    expect(opened()).toEqual(opens ? ['0'] : []);
  },
);
