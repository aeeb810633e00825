import { defineLanguage } from './language';

/** Italian. */
export const it = defineLanguage({
  code: 'it',
  greetings: [
    'ciao',
    'buongiorno',
    'buonasera',
    'salve',
    'gentil(?:e|issim[oa])',
    'car[oaie]',
    'egregi[oa]?',
  ],
  courtesy: [
    'sig',
    'sig\\.?ra',
    'signor',
    'signora',
    'dott',
    'dott\\.?ssa',
    'dottor',
    'dottoressa',
    'ing',
    'avv',
    'prof',
  ],
  nobody:
    'tutti tutte team squadra collega colleghi colleghe cliente clienti amici signori signore signora signor dottore dottoressa professore professoressa avvocato ingegnere'.split(
      ' ',
    ),
  attached: ['in allegato', 'allegat[oaie]', 'si allega', 'allego', 'alleghiamo', 'vedi allegato'],
  not: ['senza', 'nessun'],
  footer: ['destinatari[oa]?', 'per errore', 'riservat[oaei] e', 'ad uso esclusivo'],
  wrote: ['il (?:giorno )?… ha scritto'],
  from: ['da'],
  sent: ['inviato', 'data'],
  separators: ['messaggio originale', 'messaggio inoltrato'],
});
