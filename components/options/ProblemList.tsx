import { inWords } from '../../lib/policy/facts/sentence';
import { type PolicyProblem, pathText } from '../../lib/policy/problems';
import type { PlacedProblem } from '../../lib/policy/text';
import { t } from '../ui/t';
import { WORDS } from './policy/words';

type Problem = PolicyProblem | PlacedProblem;

/** What is wrong with a policy, or odd about it: where, and why. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>
          <Where problem={problem} /> {inWords(problem.said, WORDS.t)}
        </li>
      ))}
    </ul>
  );
}

/** Line and column in a text that somebody typed, and the keys that lead there. */
function Where({ problem }: { problem: Problem }) {
  const place = 'line' in problem && t('policy_problem_place', problem.line, problem.column);
  if (problem.path.length === 0) return place || `${t('policy_whole')}:`;
  return (
    <>
      {place} <code>{pathText(problem.path)}</code>:
    </>
  );
}
