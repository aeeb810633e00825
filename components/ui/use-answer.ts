import { type DependencyList, useCallback, useEffect, useState } from 'react';
import type { Answer as Answered } from '../../lib/protocol/answer';
import { isLost } from '../../lib/protocol/client';
import type { MessageName, Reply } from '../../lib/protocol/table';

/** What is known of an answer: not yet here, here, or failed; `refresh` asks again and keeps the old one meanwhile. */
export interface Answer<T extends MessageName> {
  data: Reply<T> | null;
  failed: boolean;
  refresh(): void;
}

/** ms until a question that got lost is asked again: a worker that is stopped at that very moment takes it along. */
const AGAIN = 1000;

/** Asks when the component appears and when `dependencies` change. */
export function useAnswer<T extends MessageName>(
  question: () => Promise<Answered<Reply<T>>>,
  dependencies: DependencyList = [],
): Answer<T> {
  const [data, setData] = useState<Reply<T> | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the question depends on
  useEffect(() => {
    let current = true;
    let again: ReturnType<typeof setTimeout>;
    void question().then((reply) => {
      if (!current) return;
      setFailed(!reply.ok);
      if (reply.ok) setData(reply);
      else if (isLost(reply)) again = setTimeout(refresh, AGAIN);
    });
    return () => {
      current = false;
      clearTimeout(again);
    };
  }, [turn, ...dependencies]);
  return { data, failed, refresh };
}
