import { defineLanguage } from './language';

/** German. */
export const de = defineLanguage({
  code: 'de',
  greetings: [
    'hallo',
    'hi',
    'hey',
    'liebe[rs]?',
    'guten (?:morgen|tag|abend)',
    'moin',
    'servus',
    'grüezi',
    'sehr geehrter?',
    'werte[rs]?',
  ],
  courtesy: ['herr', 'herrn', 'frau', 'dr', 'prof', 'professor', 'professorin'],
  nobody:
    'alle allerseits zusammen kollege kollegin kollegen kolleginnen damen herren herr frau kundin kunde kundinnen kunden welt runde leute freunde freund freundin eltern mitglieder mitglied leser leserinnen nachbarn nachbar nachbarin teilnehmer teilnehmerinnen mitarbeiter mitarbeiterinnen gaste redaktion personalabteilung team doktor professor professorin bewerber bewerberin interessent interessentin patient patientin'.split(
      ' ',
    ),
  attached: [
    'angehängt(?:e[nrs]?)?',
    'anbei',
    'im anhang',
    'beigefügt(?:e[nrs]?)?',
    'in der anlage',
    'als anlage',
    'anliegend(?:e[nrs]?)?',
    'siehe (?:anhang|anlage)',
    'beiliegend(?:e[nrs]?)?',
    'die anlagen?',
    'den anhang',
    's\\. ?anl(?:age)?\\.?',
  ],
  not: ['ohne', 'kein(?:e[nr]?)?', 'nicht'],
  footer: [
    'bestimmt(?:en)? (?:für|empfänger)',
    'vorgesehene[nr]? empfänger',
    'rechtmäßige[nr]? empfänger',
    'irrtümlich',
    'vertrauliche informationen',
    'unbefugt',
    'vernichten sie',
    'löschen sie',
  ],
  wrote: ['am … schrieb'],
  from: ['von'],
  sent: ['gesendet', 'datum'],
  separators: [
    'ursprüngliche nachricht',
    'originalnachricht',
    'weitergeleitete nachricht',
    'original-nachricht',
  ],
});
