import { useState } from 'react';
import type { WarningView } from '../../lib/cases/dialog';
import type { FixWay } from '../../lib/transform/transform';
import { TRANSFORMS } from '../../lib/transform/transform';
import { type TextKey, t } from './t';

interface Props {
  cut: WarningView['cut'];
  onFix(how: FixWay): void;
}

/** One button for each way to replace what was found; the lines of a list are shown before they are taken out. */
export function FixButtons({ cut, onFix }: Props) {
  const [looking, setLooking] = useState(false);
  return (
    <>
      {TRANSFORMS.map((how) => (
        <button key={how} type="button" onClick={(event) => event.isTrusted && onFix(how)}>
          {t(`fix_${how}` as TextKey)}
        </button>
      ))}
      {cut && !looking && (
        <button type="button" onClick={(event) => event.isTrusted && setLooking(true)}>
          {t('fix_lines')}
        </button>
      )}
      {cut && looking && (
        <section className="cut">
          <p role="status">{t('fix_lines_shown', cut.lines)}</p>
          <ul>
            {cut.shown.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may look alike
              <li key={index}>
                <bdi>{line}</bdi>
              </li>
            ))}
            {cut.lines > cut.shown.length && <li>{t('fix_lines_more', cut.lines - cut.shown.length)}</li>}
          </ul>
          <button type="button" onClick={(event) => event.isTrusted && onFix('lines')}>
            {t('fix_lines_yes', cut.lines)}
          </button>
        </section>
      )}
    </>
  );
}
