/** Texts whose keys are made of a family and a name: one for every name that the code knows. */

import { auditEvent } from '../../../lib/audit/event';
import { FORMATS } from '../../../lib/audit/export/formats';
import { ROW_REFUSALS } from '../../../lib/consent/columns';
import { CSV_REFUSALS } from '../../../lib/consent/csv';
import { DATE_ORDERS } from '../../../lib/consent/dates';
import { COLUMN_FIELDS, FIELDS } from '../../../lib/consent/fields';
import { CATEGORIES } from '../../../lib/detect/kit/finding';
import { NOTICES } from '../../../lib/incidents/notices/words';
import {
  DATA,
  ENTRY_KINDS,
  emptyIncident,
  HOW,
  LEVELS,
  OUTCOMES,
  SUBJECTS,
} from '../../../lib/incidents/record';
import { REASONS } from '../../../lib/incidents/risk';
import { RISK_QUESTIONS } from '../../../lib/incidents/risk-questions';
import { TASK_GROUPS, TASKS } from '../../../lib/incidents/tasks';
import { PART_KINDS, RECIPIENT_FIELDS } from '../../../lib/mail/draft';
import { UNREAD_REASONS } from '../../../lib/mail/unread';
import { PROBLEM_PLACES } from '../../../lib/pages/overview';
import { ACTIONS, RULE_ACTIONS } from '../../../lib/policy/actions';
import { CONDITIONS } from '../../../lib/policy/conditions';
import { TEXTS } from '../../../lib/policy/conditions/findings';
import { REDUCTIONS } from '../../../lib/policy/decision/reduction';
import { DEPLOY_TARGETS } from '../../../lib/policy/deploy/deploy';
import { DEPLOY_TEXTS } from '../../../lib/policy/deploy/target';
import { ENTITIES } from '../../../lib/policy/entities';
import { CONSENT_STATES, PURPOSES } from '../../../lib/policy/envelope';
import { SCOPES } from '../../../lib/policy/facts/people';
import { WEEKDAYS } from '../../../lib/policy/facts/time';
import { BASES, LAWS } from '../../../lib/policy/grounds';
import { ODD_TEXTS } from '../../../lib/policy/odd-texts';
import { PROBLEM_TEXTS } from '../../../lib/policy/problem-texts';
import { ON_FAILURE } from '../../../lib/policy/schema';
import { MODES } from '../../../lib/policy/schema/rule';
import { SIGNS } from '../../../lib/recipients/signs';
import { LOSS_TROUBLES } from '../../../lib/stored/losses';
import { STORES } from '../../../lib/stored/stores';
import { COUNTS } from '../../../lib/training/cells';
import { EXPORT_REFUSALS } from '../../../lib/training/export-file';
import { LESSONS } from '../../../lib/training/lessons';
import { BEST, GRADES } from '../../../lib/training/practice/draft';
import { VERDICTS } from '../../../lib/training/quality';
import { FIXES } from '../../../lib/transform/transform';

export const POLICY_TEXTS = [...PROBLEM_TEXTS, ...ODD_TEXTS];

export const key = (family: string, id: string) => `${family}_${id.replace(/[.-]/g, '_')}`;
const types = auditEvent.options.map((option) => option.shape.type.value);

export const FAMILY_TEXTS: readonly string[] = [
  ...POLICY_TEXTS,
  ...DEPLOY_TEXTS,
  ...[...ENTITIES].map((entity) => key('warning_entity', entity)),
  ...LAWS.map((law) => key('consent_law', law)),
  ...BASES.map((basis) => key('consent_basis', basis)),
  ...PURPOSES.map((purpose) => key('consent_purpose', purpose)),
  ...CONSENT_STATES.map((state) => key('warning_consent', state)),
  ...FIELDS.map((field) => key('consent_field', field)),
  ...ROW_REFUSALS.map((why) => key('consent_row', why)),
  ...[...CSV_REFUSALS, 'busy'].map((code) => key('consent_csv', code)),
  ...HOW.map((how) => key('incident_how', how)),
  ...DATA.map((kind) => key('incident_data', kind)),
  ...SUBJECTS.map((who) => key('incident_subjects', who)),
  ...LEVELS.map((level) => key('incident_level', level)),
  ...OUTCOMES.map((outcome) => key('incident_outcome', outcome)),
  ...ENTRY_KINDS.map((kind) => key('incident_entry', kind)),
  ...Object.keys(emptyIncident('', 0).facts).map((field) => key('incident_field', field)),
  ...Object.keys(emptyIncident('', 0).notified).map((field) => key('incident_notified', field)),
  ...NOTICES.map((kind) => key('incident_notice', kind)),
  ...REASONS.map((reason) => key('incident_why', reason)),
  ...Object.entries(RISK_QUESTIONS).flatMap(([question, answers]) => [
    key('incident_ask', question),
    ...answers.map((answer) => key(`incident_${question}`, answer)),
  ]),
  ...Object.keys(TASK_GROUPS).map((group) => key('incident_tasks', group)),
  ...TASKS.map((task) => key('incident_task', task)),
  ...VERDICTS.flatMap((verdict) => [key('training_verdict', verdict), key('training_verdict_help', verdict)]),
  ...COUNTS.map((name) => key('training_count', name)),
  ...EXPORT_REFUSALS.map((code) => key('training', `export_${code}`)),
  ...GRADES.map((each) => key('practice_grade', each)),
  ...BEST.map((each) => key('practice_best', each)),
  ...LESSONS.flatMap((lesson) => [key('lesson_title', lesson), key('lesson_text', lesson)]),
  ...STORES.flatMap((id) => [key('mydata', id), `mydata_${id}_why`, `mydata_${id}_until`]),
  ...Object.keys(PROBLEM_PLACES).flatMap((id) => [key('overview_problem', id), key('overview_mend', id)]),
  ...['domains', 'consents', 'practice', 'my-data', 'help'].map((id) => key('overview_step', id)),
  ...types.map((type) => key('audit_type', type)),
  ...ACTIONS.flatMap((action) => [key('policy_action', action), key('policy_then', action)]),
  ...SIGNS.map((sign) => key('policy_sign_short', sign)),
  ...DEPLOY_TARGETS.map(({ id }) => key('policy_deploy_target', id)),
  ...MODES.map((mode) => key('policy_mode', mode)),
  ...ON_FAILURE.map((each) => key('policy_on_failure', each)),
  ...['managed', 'last-known-good', 'local', 'builtin'].map((source) => key('policy_source', source)),
  ...[
    ...['blind', 'reload', 'audit-unavailable'],
    ...LOSS_TROUBLES,
    ...['policy-pending', 'policy-refused', 'no-policy-held', 'no-policy-open'],
  ].map((code) => key('popup_problem', code)),
  ...['unknown', 'purged', 'sealed', 'damaged'].map((state) => key('audit_state', state)),
  ...['edit', 'send', 'send-with-reason', 'fix', 'timeout', 'closed'].map((answer) =>
    key('audit_answer', answer),
  ),
  ...['foreign', 'damaged', 'newer', 'unreadable', 'too-large', 'failed'].map((code) =>
    key('options_protected', code),
  ),
  ...['bad-site', 'site-known', 'site-not-allowed'].map((code) => key('options_site', code)),
  ...FORMATS.map((format) => key('audit_format', format)),
  ...['record', 'time', 'event', 'recipients', 'action', 'answer', 'column_found'].map((column) =>
    key('audit', column),
  ),
  ...['before', 'after', 'again'].map((field) => key('audit_lock', field)),
  ...REDUCTIONS.map((reduction) => key('audit_reduced', reduction)),
  ...DATE_ORDERS.map((order) => key('consent_dates', order)),
  ...['dates', 'answers'].map((holds) => key('consent_holds', holds)),
  ...COLUMN_FIELDS.map((field) => key('consent_field', field)),
  ...FIXES.map((how) => key('fix', how)),
  ...LEVELS.map((level) => key('incident_duty', level)),
  ...CATEGORIES.map((category) => key('policy_category', category)),
  ...CONSENT_STATES.map((state) => key('policy_consent', state)),
  ...WEEKDAYS.map((day) => key('policy_day', day)),
  ...RECIPIENT_FIELDS.map((field) => key('policy_field', field)),
  ...PART_KINDS.map((part) => key('policy_part', part)),
  ...RULE_ACTIONS.map((action) => key('policy_then', action)),
  ...UNREAD_REASONS.flatMap((reason) => [key('policy_unread', reason), key('warning_unread', reason)]),
  ...ACTIONS.map((action) => key('trace_verb', action)),
  ...CONDITIONS.flatMap(({ unknown }) => (unknown === null ? [] : [key('trace_unknown', unknown)])),
  ...PART_KINDS.map((part) => key('trace_part', part)),
  ...SCOPES.flatMap((scope) => [key('rule_recipients', scope), key('trace_recipients', scope)]),
  ...TEXTS.filter((text) => text !== 'any').flatMap((text) => [
    key('rule_text', text),
    key('trace_text', text),
  ]),
  ...SIGNS.map((sign) => key('warning_sign', sign)),
];
