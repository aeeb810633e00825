import { needsDelayReason } from '../../../lib/incidents/clock';
import type { Notified } from '../../../lib/incidents/record';
import { nameOf } from '../../ui/labels';
import { MomentField } from '../../ui/MomentField';
import { TextArea, TextField } from '../../ui/TextField';
import { t } from '../../ui/t';
import { clockOfIncident } from './ClockNotice';
import { SaveButton } from './SaveButton';
import type { StepProps } from './step';

/** Who was told when, and why late. */
export function NotifiedStep({ control: { edited, edit, send }, view: { incident } }: StepProps) {
  const notified = edited.notified ?? incident.notified;
  const disabled = incident.closed !== null;
  const set = (part: Partial<Notified>) => edit({ notified: { ...notified, ...part } });
  const name = (field: keyof Notified) => nameOf('incident_notified', field);
  const late = needsDelayReason(clockOfIncident({ ...incident, notified }, Date.now()));
  return (
    <form
      autoComplete="off"
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send({ type: 'pages.incidents.notified', id: incident.id, notified }, 'notified');
      }}
    >
      <p>{t('incident_notified_help')}</p>
      <MomentField
        {...{ id: 'notified-authority', label: name('authority'), value: notified.authority, disabled }}
        from={incident.facts.aware}
        past
        onChange={(authority) => set({ authority })}
      />
      <label htmlFor="notified-reference">{name('reference')}</label>
      <TextField
        id="notified-reference"
        maxLength={200}
        disabled={disabled}
        value={notified.reference}
        onChange={({ target }) => set({ reference: target.value })}
      />
      {(late || notified.delay !== '') && (
        <>
          <label htmlFor="notified-delay">{name('delay')}</label>
          <TextArea
            id="notified-delay"
            rows={3}
            maxLength={4000}
            disabled={disabled}
            value={notified.delay}
            onChange={({ target }) => set({ delay: target.value })}
          />
        </>
      )}
      <MomentField
        {...{ id: 'notified-people', label: name('people'), value: notified.people, disabled }}
        from={incident.facts.aware}
        past
        onChange={(people) => set({ people })}
      />
      <SaveButton disabled={disabled} />
    </form>
  );
}
