/** All that popup and options page may ask of the background. */
import { consentMessages } from '../../consent/messages';
import { incidentMessages } from '../../incidents/messages';
import { trainingMessages } from '../../training/messages';
import { auditMessages } from './audit';
import { myDataMessages } from './my-data';
import { overviewMessages } from './overview';
import { policyMessages } from './policy';
import { protectedMessages } from './protected';
import { rolesMessages } from './roles';
import { siteMessages } from './sites';
import { statusMessages } from './status';

export const pagesMessages = [
  ...rolesMessages,
  ...overviewMessages,
  ...statusMessages,
  ...policyMessages,
  ...auditMessages,
  ...siteMessages,
  ...protectedMessages,
  ...myDataMessages,
  ...consentMessages,
  ...incidentMessages,
  ...trainingMessages,
] as const;
