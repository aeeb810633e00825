/** Every detector there is. A new family is one file in detectors/ and one line here. */

import { accessCodes } from './detectors/access-codes';
import { alpineIds } from './detectors/alpine-ids';
import { asiaIds } from './detectors/asia-ids';
import { asiaPacificRegisters } from './detectors/asia-pacific-registers';
import { atlanticIds } from './detectors/atlantic-ids';
import { banking } from './detectors/banking';
import { beneluxIds } from './detectors/benelux-ids';
import { biometrics } from './detectors/biometrics';
import { campaigns } from './detectors/campaigns';
import { cloudTokens } from './detectors/cloud-tokens';
import { commonwealthIds } from './detectors/commonwealth-ids';
import { configSecrets } from './detectors/config-secrets';
import { connectionStrings } from './detectors/connection-strings';
import { creditCard } from './detectors/credit-card';
import { cryptoAddresses } from './detectors/crypto-addresses';
import { dates } from './detectors/dates';
import { deHealth } from './detectors/de-health';
import { deIds } from './detectors/de-ids';
import { deRegisters } from './detectors/de-registers';
import { diagnoses } from './detectors/diagnoses';
import { eastEuropeanIds } from './detectors/east-european-ids';
import { email } from './detectors/email';
import { esIds } from './detectors/es-ids';
import { ethnicOrigin } from './detectors/ethnic-origin';
import { health } from './detectors/health';
import { httpAuth } from './detectors/http-auth';
import { iban } from './detectors/iban';
import { indiaIds } from './detectors/india-ids';
import { itIds } from './detectors/it-ids';
import { jwt } from './detectors/jwt';
import { keywordTokens } from './detectors/keyword-tokens';
import { koreaIds } from './detectors/korea-ids';
import { labelledAddresses } from './detectors/labelled-addresses';
import { latinAmericaIds } from './detectors/latin-america-ids';
import { locations } from './detectors/locations';
import { markings } from './detectors/markings';
import { metrics } from './detectors/metrics';
import { mrz } from './detectors/mrz';
import { network } from './detectors/network';
import { nordicIds } from './detectors/nordic-ids';
import { passwords } from './detectors/passwords';
import { paymentTokens } from './detectors/payment-tokens';
import { phone } from './detectors/phone';
import { phoneLabels } from './detectors/phone-labels';
import { aiTokens, codeTokens, platformTokens } from './detectors/platform-tokens';
import { politics } from './detectors/politics';
import { postalCodes } from './detectors/postal-codes';
import { privateKeys } from './detectors/private-keys';
import { religion } from './detectors/religion';
import { serviceTokens } from './detectors/service-tokens';
import { sexualOrientation } from './detectors/sexual-orientation';
import { streetAddresses } from './detectors/street-addresses';
import { trPhone } from './detectors/tr-phone';
import { tradeUnions } from './detectors/trade-unions';
import { ukIds } from './detectors/uk-ids';
import { ukNino } from './detectors/uk-nino';
import { urls } from './detectors/urls';
import { usHealth } from './detectors/us-health';
import { usIds } from './detectors/us-ids';
import { usSsn } from './detectors/us-ssn';
import { vat } from './detectors/vat';
import { vehicles } from './detectors/vehicles';
import { webhooks } from './detectors/webhooks';
import type { Detector } from './kit/detector';

export const DETECTORS: readonly Detector[] = [
  ...email,
  ...phone,
  ...phoneLabels,
  ...creditCard,
  ...iban,
  ...usSsn,
  ...ukNino,
  ...usIds,
  ...usHealth,
  ...ukIds,
  ...deIds,
  ...deHealth,
  ...deRegisters,
  ...esIds,
  ...itIds,
  ...atlanticIds,
  ...beneluxIds,
  ...alpineIds,
  ...nordicIds,
  ...eastEuropeanIds,
  ...commonwealthIds,
  ...indiaIds,
  ...koreaIds,
  ...asiaIds,
  ...asiaPacificRegisters,
  ...latinAmericaIds,
  ...vat,
  ...banking,
  ...cryptoAddresses,
  ...mrz,
  ...vehicles,
  ...trPhone,
  ...network,
  ...urls,
  ...dates,
  ...locations,
  ...streetAddresses,
  ...labelledAddresses,
  ...postalCodes,
  ...diagnoses,
  ...health,
  ...religion,
  ...tradeUnions,
  ...politics,
  ...sexualOrientation,
  ...ethnicOrigin,
  ...biometrics,
  ...privateKeys,
  ...jwt,
  ...cloudTokens,
  ...paymentTokens,
  ...accessCodes,
  ...configSecrets,
  ...connectionStrings,
  ...httpAuth,
  ...keywordTokens,
  ...passwords,
  ...aiTokens,
  ...codeTokens,
  ...platformTokens,
  ...serviceTokens,
  ...webhooks,
  ...markings,
  ...metrics,
  ...campaigns,
];
