import { useCallback, useEffect, useState } from 'react';
import type { ConsentJob } from '../../../lib/consent/views';
import { ask } from '../../../lib/protocol/client';

/** ms; asking also keeps the background awake while it reads. */
const EVERY = 500;

/** The import that runs or ran last; `follow` looks again now. */
export function useJob(onDone: () => void): { job: ConsentJob | null; follow(): void } {
  const [job, setJob] = useState<ConsentJob | null>(null);
  const [turn, setTurn] = useState(0);
  const running = job?.at === 'running';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks again
  useEffect(() => {
    let current = true;
    const look = async () => {
      const reply = await ask({ type: 'pages.consent.progress' });
      if (!current || !reply.ok) return;
      setJob(reply.job);
      if (running && reply.job?.at === 'done') onDone();
    };
    void look();
    const again = running ? setInterval(() => void look(), EVERY) : undefined;
    return () => {
      current = false;
      clearInterval(again);
    };
  }, [turn, running, onDone]);
  return { job, follow: useCallback(() => setTurn((before) => before + 1), []) };
}
