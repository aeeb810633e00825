/** Names and sentences of what a policy speaks of, in any language that has the texts. */

/** A text by its key, with $1, $2 … filled; and names of entities, categories, signs and the like. */
export interface Words {
  t(key: string, ...substitutions: (string | number)[]): string;
  /** Name of one of a family ('category', 'entity', 'sign', 'part', 'unread', 'consent', 'day', 'mode'). */
  name(family: string, id: string): string;
}

/** A phrase, and phrases below it. */
export interface Phrase {
  text: string;
  within: Phrase[];
}

export const phrase = (text: string, within: Phrase[] = []): Phrase => ({ text, within });

type Texts = (key: string) => string;

/** Where a family has its names. */
const FAMILIES: Readonly<Record<string, string>> = { entity: 'warning_entity', sign: 'warning_sign' };

/** A function that names things; what has no text of its own is named by its id, in small letters. */
export function nameWith(t: Texts): Words['name'] {
  return (family, id) => {
    const key = `${FAMILIES[family] ?? `policy_${family}`}_${id.replace(/[.-]/g, '_')}`;
    return t(key).replace(/:$/, '') || id.toLowerCase().replaceAll('_', ' ');
  };
}

/** "a or b" */
export const either = (texts: readonly (string | number)[], { t }: Words): string =>
  texts.join(` ${t('trace_or')} `);

/** "… , it needs 3", where something is missing. */
export const needing = (told: string, needs: number | undefined, { t }: Words): string =>
  needs === undefined ? told : t('trace_needs', told, needs);
