import { t } from '../ui/t';
import type { OptionsPage } from './pages';
import './navigation.css';

/** The pages that somebody's roles show. */
export function Navigation({ pages, current }: { pages: readonly OptionsPage[]; current: string }) {
  return (
    <nav aria-label={t('options_nav')}>
      <ul>
        {pages.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
