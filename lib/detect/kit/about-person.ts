/**
 * Whether a word is said of a person: special categories of personal data (GDPR Art. 9) are none in "a talk about
 * depression" or "the Catholic church". English, German, French and Spanish.
 */
import type { Candidate, Validation } from './detector';

const either = (...lists: string[]) => lists.join('|');

/** Whom an organisation writes about. */
const ROLES = either(
  'patients?|employees?|colleagues?|candidates?|applicants?|workers?|drivers?|members? of staff|mother|father|sons?|daughters?|wife|husband|partner|child|kid|brother|sister|student|apprentice|manager|client|tenant',
  'patient(?:in|en)?|mitarbeiter(?:in)?|mitarbeitende[rn]?|kolleg(?:e|in|en)|bewerber(?:in|s)?|fahrer(?:in)?|mutter|vater|sohn|tochter|ehefrau|ehemann|kind|bruder|schwester|auszubildende[rn]?|azubi|klient(?:in)?|schüler(?:in)?',
  'patiente?|salariée?|employée?|collègue|candidate?|chauffeur|mère|père|fils|fille|épouse|mari|enfant|frère|sœur|soeur|apprentie?|stagiaire|cliente?',
  'paciente|emplead[oa]|compañer[oa]|candidat[oa]|chófer|conductor[a]?|trabajador[a]?|madre|padre|hij[oa]|espos[oa]|marido|herman[oa]|alumn[oa]|client[ae]',
);
const TITLES = 'mr|mrs|ms|miss|dr|herrn?|frau|m\\.|mme|mlle|monsieur|madame|sr|sra|señor[a]?|don|doña';
const PRONOUNS = either('he|she|i|who', 'er|sie|ich|die|der', 'il|elle|je|qui', 'él|ella|yo|que|quien');
const BE =
  "is|am|'m|was|has been|been|be|are|were|identif(?:y|ies) as|c[ao]me out as|as|ist|bin|war|wurde|sei|als|est|suis|était|a été|es|soy|era|fue|está|estoy|ha sido";
const HAVE =
  "has had|had|has|have|a eu|a fait|ha tenido|erlitt|'ve|takes?|suffers? from|hat|habe|hatte|nimmt|leidet an|leide an|a|ai|avait|prend|tiene|tengo|tuvo|toma|padece|sufre|lleva";
/** What may stand between the verb and the word. */
const FILLERS = either(
  'a|an|the|only|very|openly|practi[sc]ing|devout|strict|also|still|born|in|as|treated|being|diagnosed|with|for|from|of|mild|severe|chronic|moderate|newly',
  'eine?[nmrs]?|gläubige?[rns]?|praktizierende?[rn]?|bekennende?[rn]?|streng|offen|auch|seit|wegen|an|mit|schwere?[nrs]?|leichte?[nrs]?|chronische?[nrs]?|erkrankt|diagnostiziert',
  'une?|de|du|la|le|très|ouvertement|aussi|atteinte?|du|pour|soignée?|traitée?',
  'un|una|muy|abiertamente|también|del|por|en|tratad[oa]|diagnosticad[oa]',
);
const EDGE = '(?<![\\p{L}\\p{N}])';
const GAP = '[^.!?;\\n]{0,24}';

const SAID = new RegExp(
  [
    // "He is", "ich bin", "elle est", "Mrs Kaur is a": a subject, a verb, few words.
    `${EDGE}(?:${PRONOUNS}|${ROLES}|${TITLES})(?:\\.? ?${GAP}[ '])??(?:${BE}|${HAVE})(?: (?:${FILLERS})){0,4} ?$`,
    // Spanish leaves its subject out, English glues it to the verb.
    `${EDGE}(?:i'm|i've|he's|she's|j'ai|soy|estoy|tengo|padezco|because (?:he|she) is|parce qu'(?:il|elle) est|porque es)(?: (?:${FILLERS})){0,4} ?$`,
    // "our Muslim colleague" has it the other way round; "un collègue bisexuel", "der Patient: ...".
    `${EDGE}(?:${ROLES}):? ?$`,
    // A German clause ends in its verb: "weil sie lesbisch ist".
    `${EDGE}(?:weil|dass|da|der|die) (?:er|sie|ich)?(?: (?:${FILLERS})){0,2} ?$`,
  ].join('|'),
  'iu',
);
const ARTICLE =
  '(?:^|\\P{L})(?:[Tt]he|[Aa]n?|[Dd]er|[Dd]ie|[Dd]as|[Ll]a|[Ll]e|[Ee]l|[Oo]ur|[Uu]nsere?|[Nn]otre)';
/** "Tony Bell is", "Ronny Beck:", with two names or one right before the verb. */
const NAMED = new RegExp(
  `(?:\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){1,2} ?[:,(] ?(?:[^.!?\\n]{0,24}[,:] ?)?|(?<!${ARTICLE} )\\p{Lu}\\p{L}+,? (?:${BE}|${HAVE})(?: (?:${FILLERS})){0,4} ?)$`,
  'u',
);
const BEHIND = new RegExp(
  `^(?: (?:ist|war|bin|sei)(?!\\p{L})| (?:man|woman|person|${ROLES})(?!\\p{L}))`,
  'iu',
);
/** A sentence, but not a title, ends before the words that count. */
const SENTENCE_END =
  /(?:(?<!\d|(?:^|[^\p{L}])(?:mr|mrs|ms|dr|hr|fr|st|sr|sra|geb|born))[.!?]["')»]?\s|\n\s*\n)/giu;

/** What stands in the same sentence before the value, up to 40 characters. */
export function sentenceBefore(before: string): string {
  let from = 0;
  for (const end of before.matchAll(SENTENCE_END)) from = end.index + end[0].length;
  return before.slice(from);
}

/** Whether the value is said of a person, right there. */
export function saidOfPerson({ before, after }: Omit<Candidate, 'value'>): Validation {
  const lead = sentenceBefore(before);
  return SAID.test(lead) || NAMED.test(lead) || BEHIND.test(after) ? 'checked' : 'no';
}

const IN_VIEW = new RegExp(
  `${EDGE}(?:${TITLES}|${ROLES}|he|she|his|her|him|my|i am|i'm|i've|i was|ich bin|je suis|j'étais|soy|fui|seine?[nmrs]?|ihr(?:e[nmrs]?)?|meine?[nmrs]?|er|ich|il|elle|son|sa|ses|mon|ma|ella|él|su|sus|mi|mis)(?![\\p{L}])`,
  'iu',
);
const NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;
/** "Rolf kandidiert", "Josef, Zeuge Jehovas". */
const NAME_BEFORE = new RegExp(`(?<!${ARTICLE} )\\p{Lu}\\p{Ll}+,? $`, 'u');

/** Whether a person is meant anywhere in the sentence around the value. */
export function personInView({ before, after }: Omit<Candidate, 'value'>): boolean {
  const lead = sentenceBefore(before);
  const [rest = ''] = after.split(/[.!?]\s|\n/, 1);
  return (
    saidOfPerson({ before, after }) === 'checked' ||
    IN_VIEW.test(lead) ||
    NAME.test(lead) ||
    NAME_BEFORE.test(lead) ||
    IN_VIEW.test(rest) ||
    NAME.test(rest)
  );
}
