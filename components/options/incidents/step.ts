import type { IncidentView } from '../../../lib/incidents/views';
import type { IncidentControl } from './use-incident';

/** What every step of an incident gets. */
export interface StepProps {
  control: IncidentControl;
  view: IncidentView;
}
