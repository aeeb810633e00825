/** What is asked to tell how likely a breach is a risk for people; what follows from the answers is in risk.ts. */

/** Answers from harmless to bad; 'unknown' stands apart. */
export const RISK_QUESTIONS = {
  /** Can whoever has it read it? */
  readable: ['no', 'unknown', 'yes'],
  /** Can they tell whom it is about? */
  identifiable: ['no', 'unknown', 'yes'],
  /** Who has it now? */
  recipient: ['trusted', 'known', 'unknown', 'public'],
  /** Has it been confirmed that it was deleted unused? */
  deleted: ['yes', 'unknown', 'no'],
  /** Children, patients, people in need of protection, people who depend on us? */
  vulnerable: ['no', 'unknown', 'yes'],
  /** The worst that may well happen. */
  harm: ['none', 'annoyance', 'unknown', 'serious'],
} as const;
export type RiskQuestion = keyof typeof RISK_QUESTIONS;
