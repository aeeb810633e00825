/** What a translation is made of: the same areas and keys as the English texts, each in the forms of its own language. */

/** Forms by number, as `Intl.PluralRules` names them; the first place to fill is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

type Translated<T> = T extends string ? string : T extends Plural ? Plural : never;

export type Translation<English> = {
  readonly [Area in keyof English]: English[Area] extends string
    ? string
    : { readonly [Key in keyof English[Area]]: Translated<English[Area][Key]> };
};
