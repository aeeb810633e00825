import { count } from './labels';
import { Notice } from './Notice';
import { t } from './t';

interface Props {
  /** Label of the field. */
  name: string;
  /** Characters that it may have. */
  most: number;
}

/** A text that is too long to be taken, and how long it may be. */
export function TooLong({ name, most }: Props) {
  return <Notice kind="bad">{t('text_too_long', name, count(most))}</Notice>;
}
