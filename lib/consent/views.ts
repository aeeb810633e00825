/** What the Consent page is shown. */
import type { KnownConsent, Purpose } from '../policy/envelope';
import type { Law } from '../policy/grounds';
import type { ConsentImport } from '../stored/db';
import type { Encoding } from './encoding';
import type { Mapping } from './fields';
import type { ConsentRecord } from './record';

export interface ConsentView {
  imports: ConsentImport[];
  /** Entries of the suppression list of this device. */
  suppressed: number;
  law: Law;
  validMonths: number;
  /** Lists that the policy brings. */
  lists: { label: string; purpose: Purpose; count: number }[];
  policySuppressed: number;
}

export interface ConsentPreview {
  header: string[];
  rows: string[][];
  mapping: Mapping;
  encoding: Encoding;
}

export interface ConsentFound {
  records: (ConsentRecord & {
    /** ms since the Unix epoch: when it ends by itself, and by when other systems must have stopped. */
    ends: number | null;
    stopBy: number | null;
  })[];
  suppressed: boolean;
  states: KnownConsent;
}
