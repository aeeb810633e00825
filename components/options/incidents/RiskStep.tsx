import { type Assessment, LEVELS } from '../../../lib/incidents/record';
import { proposeLevel } from '../../../lib/incidents/risk';
import { RISK_QUESTIONS, type RiskQuestion } from '../../../lib/incidents/risk-questions';
import { Choices } from '../../ui/Choices';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextField';
import { t } from '../../ui/t';
import { SaveButton } from './SaveButton';
import type { StepProps } from './step';

const QUESTIONS = Object.keys(RISK_QUESTIONS) as RiskQuestion[];

/** Questions, what they propose, and what a person decides. */
export function RiskStep({ control: { edited, edit, send }, view: { incident } }: StepProps) {
  const assessment = edited.assessment ?? incident.assessment;
  const disabled = incident.closed !== null;
  const set = (part: Partial<Assessment>) => edit({ assessment: { ...assessment, ...part } });
  const proposal = proposeLevel(assessment.answers, edited.facts ?? incident.facts);
  const answer = (question: RiskQuestion, option: string) =>
    set({ answers: { ...assessment.answers, [question]: option } as Assessment['answers'] });
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send({ type: 'pages.incidents.assess', id: incident.id, assessment }, 'assessment');
      }}
    >
      <p>{t('incident_risk_help')}</p>
      {QUESTIONS.map((question) => (
        <Choices<string>
          key={question}
          legend={nameOf('incident_ask', question)}
          name={`risk-${question}`}
          options={RISK_QUESTIONS[question]}
          nameOf={(option) => nameOf(`incident_${question}`, option)}
          chosen={[assessment.answers[question] ?? '']}
          onChoose={(option) => answer(question, option)}
          disabled={disabled}
        />
      ))}
      <Notice kind="plain">
        <p>
          <strong>{t('incident_proposed', nameOf('incident_level', proposal.level))}</strong>{' '}
          {t(`incident_duty_${proposal.level}`)}
        </p>
        <ul>
          {proposal.reasons.map((reason) => (
            <li key={reason}>{nameOf('incident_why', reason)}</li>
          ))}
        </ul>
      </Notice>
      <div className="stack">
        <label htmlFor="risk-level">{t('incident_decide')}</label>
        <select
          autoComplete="off"
          id="risk-level"
          disabled={disabled}
          value={assessment.level ?? ''}
          onChange={({ target }) => set({ level: (target.value || null) as Assessment['level'] })}
        >
          <option value="">{t('incident_undecided')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {nameOf('incident_level', level)}
            </option>
          ))}
        </select>
        <label htmlFor="risk-reason">{t('incident_decide_reason')}</label>
        <TextArea
          id="risk-reason"
          rows={3}
          maxLength={4000}
          disabled={disabled}
          value={assessment.reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </div>
      <SaveButton disabled={disabled} />
    </form>
  );
}
