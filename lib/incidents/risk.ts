/**
 * Proposes how likely a breach is a risk for people (GDPR Art. 33 and 34), from questions that follow EDPB Guidelines
 * 9/2022, section IV: kind and volume of data, how easily people are known by it, how bad the harm may be, who they are, and
 * who has the data now. It proposes; a person decides. What is not known is never taken for harmless.
 */
import type { Assessment, DataKind, Facts, Level } from './record';
import { RISK_QUESTIONS, type RiskQuestion } from './risk-questions';

type Answers = Assessment['answers'];

/** Why the level is what it is; texts `incident_why_…`. */
export const REASONS = [
  ...(['unreadable', 'anonymous', 'returned', 'no-people'] as const),
  ...([
    'serious-harm',
    'sensitive',
    'many',
    'vulnerable',
    'strangers',
    'possible',
    'open-questions',
  ] as const),
] as const;
export type Reason = (typeof REASONS)[number];

export interface Proposal {
  level: Level;
  reasons: Reason[];
  /** Questions without an answer. */
  open: RiskQuestion[];
}

const SENSITIVE: readonly DataKind[] = ['government-id', 'financial', 'secret', 'health', 'special'];
/** People from which a breach counts as large here; the law names no number. */
export const MANY = 100;

export function proposeLevel(answers: Answers, { data, people }: Pick<Facts, 'data' | 'people'>): Proposal {
  const questions = Object.keys(RISK_QUESTIONS) as RiskQuestion[];
  const open = questions.filter((question) => answers[question] === null);
  const { readable, identifiable, recipient, deleted, vulnerable, harm } = answers;
  const serious = harm === 'serious';

  if (readable === 'no') return { level: 'unlikely', reasons: ['unreadable'], open };
  if (identifiable === 'no') return { level: 'unlikely', reasons: ['anonymous'], open };
  const onlyBusiness = data.length > 0 && data.every((kind) => kind === 'business');
  if (onlyBusiness && people === 0) return { level: 'unlikely', reasons: ['no-people'], open };
  const returned = recipient === 'trusted' && deleted === 'yes';
  if (returned && (harm === 'none' || harm === 'annoyance'))
    return { level: 'unlikely', reasons: ['returned'], open };

  const signs: Reason[] = [
    ...(data.some((kind) => SENSITIVE.includes(kind)) ? (['sensitive'] as const) : []),
    ...(people !== null && people >= MANY ? (['many'] as const) : []),
    ...(vulnerable === 'yes' ? (['vulnerable'] as const) : []),
    ...(recipient === 'unknown' || recipient === 'public' ? (['strangers'] as const) : []),
  ];
  const high = !returned && (serious || signs.length >= 3 || (recipient === 'public' && signs.length >= 2));
  const reasons: Reason[] = [...(serious ? (['serious-harm'] as const) : []), ...signs];
  if (high) return { level: 'high', reasons, open };
  const unknown = open.length > 0 || Object.values(answers).includes('unknown');
  return {
    level: 'risk',
    reasons: [
      ...reasons,
      ...(reasons.length === 0 ? (['possible'] as const) : []),
      ...(unknown ? (['open-questions'] as const) : []),
    ],
    open,
  };
}
