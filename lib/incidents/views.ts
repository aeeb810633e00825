/** What the Incidents page is shown. */
import type { Entry, Incident } from './record';

export interface IncidentView {
  incident: Incident;
  /** What can be read of its timeline, oldest first. */
  entries: Entry[];
  /** Whether that is the timeline as it was written: nothing of it was changed, taken away or put in. */
  whole: boolean;
}
