import { crowd, defineSign } from './sign';

/** From here on mail is bulk mail, whichever field the recipients stand in. */
const BULK = 15;

/** A way out (ePrivacy Directive Art. 13(4), 15 U.S.C. 7704(a)(3), CASL s. 6(2)(c)), in words or as a link. */
const WAY_OUT =
  /unsubscrib|opt[ -]?out|list-unsubscribe|(?<!\p{L})(?:abmeld|abbestell|austragen|widersprech|widerruf)|d[ée]sabonn|d[ée]sinscri|(?<!\p{L})(?:darse de baja|date de baja|cancelar (?:la|su|tu) suscripci)/iu;

export const unsubscribeMissing = defineSign({
  id: 'unsubscribe-missing',
  note: `mail to ${BULK} or more outside that does not say how to be taken off the list`,
  find: ({ outside, draft }) => outside.length >= BULK && !WAY_OUT.test(draft.body),
  examples: {
    find: [{ bcc: crowd(15, 'outside.example'), body: 'our catalogue is here.' }],
    ignore: [
      { bcc: crowd(14, 'outside.example'), body: 'our catalogue is here.' },
      { bcc: crowd(15, 'outside.example'), body: 'To unsubscribe, write to us.' },
      { bcc: crowd(15, 'outside.example'), body: 'Sie können sich jederzeit abmelden.' },
      { bcc: crowd(15, 'outside.example'), body: 'Newsletter abbestellen: https://kontor.example/a' },
      { bcc: crowd(15, 'outside.example'), body: 'Pour vous désabonner, cliquez ici.' },
      { bcc: crowd(15, 'outside.example'), body: 'Puede darse de baja aquí.' },
    ],
  },
});
