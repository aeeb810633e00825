import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  kind: 'good' | 'amber' | 'bad' | 'plain';
  children: ReactNode;
  /** Takes the focus, where what was pressed is gone. */
  focus?: boolean;
}

const SIGNS = { good: '✓', amber: '!', bad: '!', plain: 'i' } as const;

/** A sentence about what just happened. Its sign says the same as its colour; bad news interrupts, other news waits. */
export function Notice({ kind, children, focus = false }: Props) {
  const own = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other news, the focus anew
  useEffect(() => {
    if (focus) own.current?.focus();
  }, [focus, children]);
  return (
    <div
      ref={own}
      className={`notice ${kind}`}
      role={kind === 'bad' ? 'alert' : 'status'}
      tabIndex={focus ? -1 : undefined}
    >
      <span className="sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <div>{children}</div>
    </div>
  );
}
