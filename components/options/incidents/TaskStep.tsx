import type { Task } from '../../../lib/incidents/record';
import { TASK_GROUPS, type TaskGroup, usuallyDue } from '../../../lib/incidents/tasks';
import { nameOf } from '../../ui/labels';
import { MomentField } from '../../ui/MomentField';
import { TextField } from '../../ui/TextField';
import { t } from '../../ui/t';
import { SaveButton } from './SaveButton';
import type { StepProps } from './step';

const GROUPS = Object.keys(TASK_GROUPS) as TaskGroup[];

/** What is to be done, by whom and until when. */
export function TaskStep({ control: { edited, edit, send }, view: { incident } }: StepProps) {
  const tasks = edited.tasks ?? incident.tasks;
  const disabled = incident.closed !== null;
  const { aware } = incident.facts;
  const set = (id: Task['id'], part: Partial<Task>) =>
    edit({ tasks: tasks.map((task) => (task.id === id ? { ...task, ...part } : task)) });
  const fillDates = (from: number) =>
    edit({ tasks: tasks.map((task) => ({ ...task, due: task.due ?? usuallyDue(task.id, from) })) });
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send({ type: 'pages.incidents.tasks', id: incident.id, tasks }, 'tasks');
      }}
    >
      <p>{t('incident_tasks_help')}</p>
      {aware !== null && !disabled && (
        <button type="button" onClick={() => fillDates(aware)}>
          {t('incident_tasks_dates')}
        </button>
      )}
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`tasks-${group}`}>
          <h3 id={`tasks-${group}`}>{nameOf('incident_tasks', group)}</h3>
          <ul className="tasks">
            {tasks
              .filter(({ id }) => (TASK_GROUPS[group] as readonly string[]).includes(id))
              .map((task) => (
                <TaskItem
                  key={task.id}
                  task={task}
                  disabled={disabled}
                  onChange={(part) => set(task.id, part)}
                />
              ))}
          </ul>
        </section>
      ))}
      <SaveButton disabled={disabled} />
    </form>
  );
}

interface ItemProps {
  task: Task;
  disabled: boolean;
  onChange(part: Partial<Task>): void;
}

function TaskItem({ task: { id, owner, due, done }, disabled, onChange }: ItemProps) {
  const name = nameOf('incident_task', id);
  return (
    <li>
      <fieldset className="choices" disabled={disabled}>
        <legend>{name}</legend>
        <label className="check">
          <input
            type="checkbox"
            checked={done !== null}
            onChange={({ target }) => onChange({ done: target.checked ? Date.now() : null })}
          />
          {t('incident_task_done')}
        </label>
        <div className="fields">
          <div className="stack">
            <label htmlFor={`owner-${id}`}>{t('incident_task_owner')}</label>
            <TextField
              id={`owner-${id}`}
              maxLength={200}
              value={owner}
              onChange={({ target }) => onChange({ owner: target.value })}
            />
          </div>
          <div className="stack">
            <MomentField
              {...{ id: `due-${id}`, label: t('incident_task_due'), value: due }}
              onChange={(moment) => onChange({ due: moment })}
            />
          </div>
        </div>
      </fieldset>
    </li>
  );
}
