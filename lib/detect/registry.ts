/** Every detector there is. A new family is one file in detectors/ and one line here. */
import type { Detector } from './detector';
import { creditCard } from './detectors/credit-card';
import { email } from './detectors/email';
import { iban } from './detectors/iban';
import { phone } from './detectors/phone';
import { ukNino } from './detectors/uk-nino';
import { usSsn } from './detectors/us-ssn';

export const DETECTORS: readonly Detector[] = [
  ...email,
  ...phone,
  ...creditCard,
  ...iban,
  ...usSsn,
  ...ukNino,
];
