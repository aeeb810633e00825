import './forms.css';

interface Props {
  label: string;
  /** `to` is a hash. */
  steps: readonly { to: string; name: string; current: boolean }[];
}

/** Places of a page beside each other; each has a link of its own. */
export function Steps({ label, steps }: Props) {
  return (
    <nav aria-label={label} className="steps">
      <ul>
        {steps.map(({ to, name, current }) => (
          <li key={to}>
            <a href={`#${to}`} aria-current={current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
