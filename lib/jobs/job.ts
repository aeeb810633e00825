/** Long work that a page starts in a worker, so that neither the page nor the background waits for it; what both sides share. */
import { DraftguardError, type ErrorDetails } from '../base/errors';

/** What a running job has of the page that has started it. */
export interface JobContext<Progress, Question, Answer> {
  /** Says how far it is. */
  progress(progress: Progress): void;
  /** Asks the page, one question at a time. @throws {DraftguardError} why the page has no answer; the signal's reason */
  ask(question: Question): Promise<Answer>;
  /** Aborted when the page cancels the job. */
  signal: AbortSignal;
}

/** @throws {DraftguardError} its code and its details reach the page, its text does not */
export type Job<Deps, Input, Result, Progress = never, Question = never, Answer = never> = (
  deps: Deps,
  input: Input,
  context: JobContext<Progress, Question, Answer>,
) => Promise<Result>;

/** Jobs by their names. Pages take the type of a table only, so that the work itself is in the worker's script alone. */
export type JobTable<Deps> = Readonly<Record<string, Job<Deps, never, unknown, unknown, unknown, never>>>;

export type InputOf<J> = J extends Job<never, infer Input, unknown, never, never, never> ? Input : never;
export type ResultOf<J> = J extends (...given: never) => Promise<infer Result> ? Result : never;
type ContextOf<J> = J extends (deps: never, input: never, context: infer Context) => unknown
  ? Context
  : never;
export type ProgressOf<J> =
  ContextOf<J> extends JobContext<infer Progress, never, unknown> ? Progress : never;
export type QuestionOf<J> =
  ContextOf<J> extends JobContext<never, infer Question, unknown> ? Question : never;
export type AnswerOf<J> = ContextOf<J> extends JobContext<never, never, infer Answer> ? Answer : never;

/** Starts a job; posted to the worker with a port on which all else travels. */
export interface JobStart {
  job: string;
  input: unknown;
}

/** From the job to the page. */
export type FromJob =
  | { kind: 'progress'; progress: unknown }
  | { kind: 'question'; question: unknown }
  | { kind: 'result'; result: unknown }
  | { kind: 'failure'; failure: Failure };

/** From the page to the job. */
export type ToJob =
  | { kind: 'answer'; answer: unknown }
  | { kind: 'no-answer'; failure: Failure }
  | { kind: 'cancel' };

/** What crosses of an error: a sentence of one side is nothing to the other. */
export interface Failure {
  code: string;
  details: ErrorDetails;
}

/** An error of the browser is known by its name. */
export function failureOf(error: unknown): Failure {
  if (error instanceof DraftguardError) return { code: error.code, details: error.details };
  return { code: error instanceof DOMException ? error.name : 'internal-error', details: {} };
}

export const errorOf = ({ code, details }: Failure): DraftguardError =>
  new DraftguardError(code, 'The work could not be done.', { details });
