/** Cards of marks: at most one is open; it goes when the person points elsewhere or goes on writing. */
import type { Mark } from '../background/check-messages';
import type { Fix } from '../cases/dialog';
import type { AnsweredMessage } from '../cases/told';
import type { Link, Written } from './link';
import { type Place, type ShownCard, showCard } from './ui/card';

type By = 'pointer' | 'key';

export interface Cards {
  /** Opens the card of a mark; what was chosen in it, or null. */
  open(written: Written, mark: Mark, place: Place, by: By): Promise<Fix | null>;
  /** Closes a card that was opened by pointing and is pointed at no more, or, by key, any card. */
  leave(by: By): void;
  /** Delivers what was chosen. */
  deliver(message: AnsweredMessage): void;
}

interface OpenCard {
  id: string;
  mark: Mark;
  by: By;
  shown: ShownCard;
  answer: PromiseWithResolvers<Fix | null>;
}

export function createCards(document: Document, link: Pick<Link, 'card'>): Cards {
  let open: OpenCard | null = null;
  const close = (card: OpenCard, fix: Fix | null) => {
    if (open === card) open = null;
    card.shown.close();
    card.answer.resolve(fix);
  };
  /** How the card was asked for that is about to open; null once the person has turned elsewhere. */
  let asked: { by: By } | null = null;
  const leave = (by: By) => {
    if (asked && (by === 'key' || asked.by === 'pointer')) asked = null;
    if (open && (by === 'key' || (open.by === 'pointer' && !open.shown.hovered()))) close(open, null);
  };
  return {
    open: async (written, mark, place, by) => {
      if (open?.mark.start === mark.start && open.by === by) return null;
      const { start, end } = mark;
      const focus = by === 'key';
      const own = { by };
      asked = own;
      const reply = await link.card(written, { start, end, focus });
      // Meanwhile a warning may have opened: a card over it would be nobody's.
      if (!reply.ok || asked !== own) return null;
      asked = null;
      if (open) close(open, null);
      const shown = showCard(document, reply.id, place, focus, () => leave('pointer'));
      const card = { id: reply.id, mark, by, shown, answer: Promise.withResolvers<Fix | null>() };
      open = card;
      return card.answer.promise;
    },
    leave,
    deliver: ({ id, fix }) => {
      if (open?.id === id) close(open, fix);
    },
  };
}
