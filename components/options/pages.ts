/** The pages of the options, in the order of the navigation. Each is loaded when it is opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { ROLES, type Role } from '../../lib/base/roles';
import type { TextKey } from '../ui/t';
import type { PageProps } from './page-props';

export interface OptionsPage {
  /** As in the hash. */
  id: string;
  title: TextKey;
  component: LazyExoticComponent<ComponentType<PageProps>>;
  /** Who sees it; what the background answers is in lib/base/roles.ts. */
  roles: readonly Role[];
}

const page = (
  id: string,
  title: TextKey,
  load: () => Promise<{ default: ComponentType<PageProps> }>,
  roles: readonly Role[] = ROLES,
): OptionsPage => ({ id, title, component: lazy(load), roles });

export const PAGES: readonly OptionsPage[] = [
  page('overview', 'overview_title', () => import('./overview/OverviewPage')),
  page('policy', 'policy_title', () => import('./policy/PolicyPage')),
  page('consent', 'consent_title', () => import('./consent/ConsentPage'), ['admin']),
  page('audit', 'audit_title', () => import('./audit/AuditPage'), ['admin', 'auditor']),
  page('training', 'training_title', () => import('./training/TrainingPage')),
  page('incidents', 'incidents_title', () => import('./incidents/IncidentsPage')),
  page('my-data', 'mydata_title', () => import('./my-data/MyDataPage')),
  page('help', 'help_title', () => import('./help/HelpPage')),
];
