/**
 * Asks the browser for its managed storage until it answers. In Chromium 156 the first question after a start takes
 * 2.5 to 9 s, and under load it may never be answered, while one that is put later is answered at once.
 */

export interface ManagedReaderDeps {
  get(): Promise<unknown>;
  now(): number;
  /** Runs something once, so many ms from now. */
  after(ms: number, run: () => void): void;
  /** Every answer that is newer than the last one. */
  onAnswer(raw: unknown): void;
}

export interface ManagedReader {
  /** Somebody waits: asks at once, unless the newest question has been answered, or was put only just now. */
  nudge(): void;
  /** What was answered holds no longer. */
  changed(): void;
}

/** ms until a question is put again; each time twice as long. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
/** ms; a person who types nudges at every key. */
const JUST_NOW = 500;

/** What Firefox says where no policy is installed. */
const NO_POLICY = /manifest not found/i;

export function createManagedReader({ get, now, after, onAnswer }: ManagedReaderDeps): ManagedReader {
  let asked = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  /** The newest question that was answered, and the oldest whose answer will do. */
  let answered = 0;
  let wanted = 1;

  const hear = (question: number, raw: unknown) => {
    // Of two questions the newer one knows more, whichever is answered first.
    if (question < answered) return;
    answered = question;
    onAnswer(raw);
  };
  const ask = () => {
    const question = ++asked;
    askedAt = now();
    get().then(
      (raw) => hear(question, raw),
      // Any other error says nothing about a policy.
      (error: unknown) => {
        if (NO_POLICY.test(String(error))) hear(question, {});
      },
    );
  };
  const askUntilAnswered = (pause: number) => {
    ask();
    after(pause, () => {
      if (answered < wanted) askUntilAnswered(Math.min(2 * pause, LONGEST_PAUSE));
    });
  };
  askUntilAnswered(FIRST_PAUSE);
  return {
    nudge: () => {
      if (answered < wanted && now() - askedAt >= JUST_NOW) ask();
    },
    changed: () => {
      wanted = asked + 1;
      askUntilAnswered(FIRST_PAUSE);
    },
  };
}
