import { browser } from 'wxt/browser';
import { type TextKey, t } from '../ui/t';

const WAYS: readonly [string, TextKey][] = [
  ['incidents/new', 'popup_mistake'],
  ['training/lessons', 'popup_lesson'],
  ['help', 'popup_help'],
];

/** Ways on from here, each into the options in a tab of its own. */
export function Ways() {
  return (
    <nav aria-label={t('popup_ways')}>
      <ul className="ways">
        {WAYS.map(([hash, text]) => (
          <li key={hash}>
            <a href={browser.runtime.getURL(`/options.html#${hash}`)} target="_blank" rel="noopener">
              {t(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
