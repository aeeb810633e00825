import type { PolicyProblem } from '../../lib/policy/problems';
import { t } from '../ui/t';

/** What is wrong with a policy: where, and why. */
export function ProblemList({ problems }: { problems: PolicyProblem[] }) {
  return (
    <ul>
      {problems.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          {path ? <code>{path}</code> : t('policy_whole')}: {message}
        </li>
      ))}
    </ul>
  );
}
