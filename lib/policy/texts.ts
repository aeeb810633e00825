/** A rule's texts in a person's language. */
import type { PolicyRule } from './schema';

/** Title and explanation in the language, in its main language ("pt" for "pt-BR"), or as the policy writes them. */
export function textsIn(
  { title, explain, texts }: Pick<PolicyRule, 'title' | 'explain' | 'texts'>,
  language: string,
): { title: string; explain: string } {
  const [main] = language.split('-');
  const found =
    texts.find((each) => each.language === language) ?? texts.find((each) => each.language === main);
  return found ? { title: found.title, explain: found.explain || explain } : { title, explain };
}
