/** The person's own policy as the options page edits it. */
import { overBuiltin } from '../policy/managed';
import type { PolicyProblem } from '../policy/problems';
import type { Policy } from '../policy/schema';

export interface TextProblem extends PolicyProblem {
  /** The text is no JSON: where, as far as the browser tells ('' where it does not). */
  notJson?: { line: string; column: string };
}

export type PolicyText =
  /** `policy`: with the keys of the default that it leaves out; null for none. */
  { ok: true; value: unknown; policy: Policy | null } | { ok: false; problems: TextProblem[] };

/** Reads what a person typed. An empty text is no policy (`value: null`); keys left out are those of the default. */
export function readPolicyText(text: string): PolicyText {
  if (text.trim() === '') return { ok: true, value: null, policy: null };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // Chromium writes "(line 1 column 2)", Firefox "at line 1 column 2".
    const [, line = '', column = ''] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    const problem = { path: '', message: 'This is not valid JSON.', notJson: { line, column } };
    return { ok: false, problems: [problem] };
  }
  const parsed = overBuiltin(value);
  return parsed.ok ? { ok: true, value, policy: parsed.policy } : { ok: false, problems: parsed.problems };
}
