import { CSV_REFUSALS } from '../../../lib/consent/csv';
import { nameOf } from '../../ui/labels';
import { t } from '../../ui/t';

const KNOWN: readonly string[] = [...CSV_REFUSALS, 'busy'];

/** Why a file was refused, and what to do. */
export const refusalText = (code: string): string =>
  KNOWN.includes(code) ? nameOf('consent_csv', code) : t('consent_failed');
