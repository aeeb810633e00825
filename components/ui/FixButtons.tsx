import { TRANSFORMS, type Transform } from '../../lib/transform/transform';
import { type TextKey, t } from './t';

/** One button for each way to replace what was found. */
export function FixButtons({ onFix }: { onFix(how: Transform): void }) {
  return TRANSFORMS.map((how) => (
    <button key={how} type="button" onClick={(event) => event.isTrusted && onFix(how)}>
      {t(`fix_${how}` as TextKey)}
    </button>
  ));
}
