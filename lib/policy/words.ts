/** Names of what a policy speaks of, from the texts of the pages. */

type Texts = (key: string) => string;

/** Where a family has its names. */
const FAMILIES: Readonly<Record<string, string>> = { entity: 'warning_entity', sign: 'warning_sign' };

/** A function that names things; what has no text of its own is named by its id, in small letters. */
export function nameWith(t: Texts): (family: string, id: string) => string {
  return (family, id) => {
    const key = `${FAMILIES[family] ?? `policy_${family}`}_${id.replace(/[.-]/g, '_')}`;
    return t(key).replace(/:$/, '') || id.toLowerCase().replaceAll('_', ' ');
  };
}
