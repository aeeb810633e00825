import { useState } from 'react';
import type { Entry } from '../../../lib/incidents/record';
import { dateTime, nameOf } from '../../ui/labels';
import { TextArea } from '../../ui/TextField';
import { t } from '../../ui/t';
import type { StepProps } from './step';

/** Fields of each part, as an entry names them. */
const NAMES: Readonly<Record<string, string>> = {
  facts: 'incident_field',
  tasks: 'incident_task',
  notified: 'incident_notified',
  assessment: 'incident_level',
  closed: 'incident_outcome',
};

function detailOf({ kind, text }: Entry): string {
  if (kind === 'note') return text;
  const family = NAMES[kind];
  if (!family || text === '') return '';
  return text
    .split(',')
    .map((id) => nameOf(family, id))
    .join(', ');
}

/** What was done when. Entries are only added. */
export function TimelineStep({ control: { send }, view: { incident, entries } }: StepProps) {
  const [note, setNote] = useState('');
  return (
    <>
      <p>{t('incident_timeline_help')}</p>
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.prev} ${entry.at}`}>
            <time dateTime={new Date(entry.at).toISOString()}>{dateTime(entry.at)}</time>{' '}
            <strong>{nameOf('incident_entry', entry.kind)}</strong> {detailOf(entry)}
          </li>
        ))}
      </ol>
      {!incident.closed && (
        <form
          autoComplete="off"
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            const change = { type: 'pages.incidents.note', id: incident.id, text: note } as const;
            if (note.trim() !== '') void send(change).then((written) => written && setNote(''));
          }}
        >
          <label htmlFor="incident-note">{t('incident_note')}</label>
          <TextArea
            id="incident-note"
            rows={2}
            required
            maxLength={4000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <button type="submit">{t('incident_note_add')}</button>
        </form>
      )}
    </>
  );
}
