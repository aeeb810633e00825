import { isFor, TRAINERS } from '../../../lib/base/roles';
import { Steps } from '../../ui/Steps';
import { t } from '../../ui/t';
import type { PageProps } from '../page-props';
import { Lessons } from './Lessons';
import { People } from './People';
import { Practice } from './Practice';
import { Queue } from './Queue';
import { Report } from './Report';
import './training.css';

/** What everybody may do, and what trainers do beside it. */
const PARTS = [
  ['practice', 'training_practice', Practice, false],
  ['lessons', 'training_lessons', Lessons, false],
  ['queue', 'training_queue', Queue, true],
  ['report', 'training_report', Report, true],
  ['people', 'training_people', People, true],
] as const;

/** Practice and lessons for everybody; review, report and imports for trainers. */
export default function TrainingPage({ at, roles }: PageProps) {
  const shown = PARTS.filter(([, , , forTrainers]) => !forTrainers || isFor(TRAINERS, roles));
  const [part] = at.split('/');
  const [current, title, Part] = shown.find(([id]) => id === part) ?? PARTS[0];
  return (
    <>
      <p>{t('training_help')}</p>
      <Steps
        label={t('training_parts')}
        steps={shown.map(([id, key]) => ({ to: `training/${id}`, name: t(key), current: id === current }))}
      />
      <div id={current}>
        <h2>{t(title)}</h2>
        <Part />
      </div>
    </>
  );
}
