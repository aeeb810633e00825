/** Every German text, a file an area; the types say what is missing. */
import { audit } from './audit';
import { consent } from './consent';
import { entities } from './entities';
import { extension } from './extension';
import { guard } from './guard';
import { incidents } from './incidents';
import { myData } from './my-data';
import { options } from './options';
import { overview } from './overview';
import { policy } from './policy';
import { policyCheck } from './policy-check';
import { policyDeploy } from './policy-deploy';
import { policyProblems } from './policy-problems';
import { popup } from './popup';
import { rules } from './rules';
import { trace } from './trace';
import { training } from './training';
import { warning } from './warning';

export const de = {
  ...audit,
  ...consent,
  ...entities,
  ...extension,
  ...guard,
  ...incidents,
  ...myData,
  ...options,
  ...overview,
  ...policy,
  ...policyCheck,
  ...policyDeploy,
  ...policyProblems,
  ...popup,
  ...rules,
  ...trace,
  ...training,
  ...warning,
} as const;
