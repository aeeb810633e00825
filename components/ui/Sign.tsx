/** Signs drawn here: a glyph that no font of the system has would be an empty box. */
import './sign.css';

const PATHS = {
  lock: 'M5 7V5a3 3 0 0 1 6 0v2h1v7H4V7zm1.5 0h3V5a1.5 1.5 0 0 0-3 0z',
  triangle: 'M8 2l6.5 12h-13z',
  warning: 'M8 1.5L15 14.5H1zM7.2 6v4h1.6V6zm0 5.2v1.6h1.6v-1.6z',
  letter: 'M1 3.5h14v9H1zm1.6 1.3L8 9l5.4-4.2zM2.3 6v5.2h11.4V6L8 10.5z',
  ring: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.6a4.9 4.9 0 1 0 0 9.8 4.9 4.9 0 0 0 0-9.8zM8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  diamond: 'M8 1l6 7-6 7-6-7z',
  bangs: 'M3.8 2h2.4v8H3.8zm0 9.6h2.4V14H3.8zM9.8 2h2.4v8H9.8zm0 9.6h2.4V14H9.8z',
} as const;
export type SignName = keyof typeof PATHS;

/** It says nothing that the text beside it does not. */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg className="drawn" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fillRule="evenodd" />
    </svg>
  );
}
