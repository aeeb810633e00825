/** Every detector there is. A new family is one file in detectors/ and one line here. */
import type { Detector } from './detector';
import { cloudTokens } from './detectors/cloud-tokens';
import { creditCard } from './detectors/credit-card';
import { email } from './detectors/email';
import { iban } from './detectors/iban';
import { jwt } from './detectors/jwt';
import { markings } from './detectors/markings';
import { paymentTokens } from './detectors/payment-tokens';
import { phone } from './detectors/phone';
import { privateKeys } from './detectors/private-keys';
import { ukNino } from './detectors/uk-nino';
import { usSsn } from './detectors/us-ssn';

export const DETECTORS: readonly Detector[] = [
  ...email,
  ...phone,
  ...creditCard,
  ...iban,
  ...usSsn,
  ...ukNino,
  ...privateKeys,
  ...jwt,
  ...cloudTokens,
  ...paymentTokens,
  ...markings,
];
