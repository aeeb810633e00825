import { browser } from 'wxt/browser';
import { describeRule } from '../../../lib/policy/describe';
import type { Policy } from '../../../lib/policy/schema';
import { textsIn } from '../../../lib/policy/texts';
import type { Phrase } from '../../../lib/policy/words';
import { nameOf } from '../../ui/labels';
import { t } from '../../ui/t';
import { WORDS } from './words';

function Phrases({ phrases }: { phrases: Phrase[] }) {
  return (
    <ul>
      {phrases.map(({ text, within }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never reordered
        <li key={index}>
          {text}
          {within.length > 0 && <Phrases phrases={within} />}
        </li>
      ))}
    </ul>
  );
}

/** Every rule in plain words. */
export function RuleList({ policy }: { policy: Policy }) {
  const language = browser.i18n.getUILanguage();
  return (
    <details>
      <summary>{t('policy_rules', policy.rules.length)}</summary>
      {policy.rules.map((rule) => {
        const { title, explain } = textsIn(rule, language);
        return (
          <article key={rule.id} className="rule">
            <h2>{title}</h2>
            <p>{explain}</p>
            <dl>
              <dt>{t('policy_consequence')}</dt>
              <dd>{nameOf('policy_then', rule.then)}</dd>
              <dt>{t('policy_rule_when')}</dt>
              <dd>
                <Phrases phrases={describeRule(rule, policy, WORDS)} />
              </dd>
            </dl>
          </article>
        );
      })}
    </details>
  );
}
