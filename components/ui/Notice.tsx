import type { ReactNode } from 'react';

interface Props {
  kind: 'good' | 'bad' | 'plain';
  children: ReactNode;
}

const SIGNS = { good: '✓', bad: '!', plain: 'i' } as const;

/** A sentence about what just happened. Its sign says the same as its colour; bad news interrupts, other news waits. */
export function Notice({ kind, children }: Props) {
  return (
    <div className={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <span className="sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <div>{children}</div>
    </div>
  );
}
