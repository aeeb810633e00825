import { DATA, type Facts, HOW, SUBJECTS } from '../../../lib/incidents/record';
import { Choices } from '../../ui/Choices';
import { nameOf } from '../../ui/labels';
import { MomentField } from '../../ui/MomentField';
import { TextArea, TextField } from '../../ui/TextField';
import { t } from '../../ui/t';
import { SaveButton } from './SaveButton';
import type { StepProps } from './step';

const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
const TEXTS = ['recipients', 'consequences', 'measures'] as const;
const NUMBERS = ['people', 'records'] as const;

/** What is known. Nothing must be filled in: what is not known yet is left empty. */
export function FactsStep({ control: { edited, edit, send }, view: { incident } }: StepProps) {
  const facts = edited.facts ?? incident.facts;
  const disabled = incident.closed !== null;
  const set = (part: Partial<Facts>) => edit({ facts: { ...facts, ...part } });
  const name = (field: keyof Facts) => nameOf('incident_field', field);
  const area = (field: 'what' | (typeof TEXTS)[number]) => (
    <div key={field} className="stack">
      <label htmlFor={`fact-${field}`}>{name(field)}</label>
      <TextArea
        id={`fact-${field}`}
        rows={3}
        maxLength={field === 'recipients' ? 2000 : 4000}
        disabled={disabled}
        value={facts[field]}
        onChange={({ target }) => set({ [field]: target.value })}
      />
    </div>
  );
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send({ type: 'pages.incidents.facts', id: incident.id, facts }, 'facts');
      }}
    >
      <p>{t('incident_facts_help')}</p>
      {area('what')}
      <div className="stack">
        <MomentField
          {...{ id: 'fact-happened', label: name('happened'), value: facts.happened, disabled }}
          past
          onChange={(happened) => set({ happened })}
        />
        <MomentField
          {...{ id: 'fact-aware', label: name('aware'), value: facts.aware, disabled }}
          from={facts.happened}
          past
          onChange={(aware) => set({ aware })}
        />
        <p>{t('incident_aware_help')}</p>
        <label htmlFor="fact-how">{name('how')}</label>
        <select
          autoComplete="off"
          id="fact-how"
          disabled={disabled}
          value={facts.how ?? ''}
          onChange={({ target }) => set({ how: (target.value || null) as Facts['how'] })}
        >
          <option value="">{t('incident_not_known')}</option>
          {HOW.map((how) => (
            <option key={how} value={how}>
              {nameOf('incident_how', how)}
            </option>
          ))}
        </select>
      </div>
      <Choices
        {...{
          legend: name('data'),
          name: 'fact-data',
          options: DATA,
          chosen: facts.data,
          many: true,
          disabled,
        }}
        nameOf={(kind) => nameOf('incident_data', kind)}
        onChoose={(kind) => set({ data: toggled(facts.data, kind) })}
      />
      <Choices
        {...{ legend: name('subjects'), name: 'fact-subjects', options: SUBJECTS, chosen: facts.subjects }}
        {...{ many: true, disabled }}
        nameOf={(who) => nameOf('incident_subjects', who)}
        onChoose={(who) => set({ subjects: toggled(facts.subjects, who) })}
      />
      <div className="stack">
        {NUMBERS.map((field) => (
          <div key={field} className="stack">
            <label htmlFor={`fact-${field}`}>{name(field)}</label>
            <TextField
              id={`fact-${field}`}
              type="number"
              min={0}
              max={10_000_000_000}
              step={1}
              disabled={disabled}
              value={facts[field] ?? ''}
              onChange={({ target }) =>
                set({ [field]: target.value === '' ? null : Math.trunc(Number(target.value)) })
              }
            />
          </div>
        ))}
      </div>
      {TEXTS.map(area)}
      <SaveButton disabled={disabled} />
    </form>
  );
}
