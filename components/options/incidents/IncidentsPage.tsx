import type { PageProps } from '../page-props';
import { IncidentList } from './IncidentList';
import { IncidentView } from './IncidentView';
import { NewIncident } from './NewIncident';
import './incidents.css';

/** What went wrong, and what is done about it: the register, one incident, a new one. */
export default function IncidentsPage({ at }: PageProps) {
  const [id = '', step = ''] = at.split('/');
  if (id === '') return <IncidentList />;
  if (id === 'new') return <NewIncident />;
  return <IncidentView key={id} id={id} step={step} />;
}
