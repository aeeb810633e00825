import type { TextProblem } from '../../lib/pages/policy-text';
import { t } from '../ui/t';

/** What is wrong with a policy: where, and why. */
export function ProblemList({ problems }: { problems: readonly TextProblem[] }) {
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.message}`}>
          <Problem problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function Problem({ problem: { path, message, notJson } }: { problem: TextProblem }) {
  if (notJson)
    return notJson.line ? t('policy_bad_json_at', notJson.line, notJson.column) : t('policy_bad_json');
  return (
    <>
      {path ? <code>{path}</code> : t('policy_whole')}: <span lang="en">{message}</span>
    </>
  );
}
