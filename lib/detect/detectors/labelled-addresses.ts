/** Addresses that a label, a flat or a box gives away, whatever their country writes. */
import { defineDetector } from '../kit/detector';
import { ADDRESS, END, NAME, START, UNIT } from '../kit/street-address';

/** Any house number, any word of a name, a line or two of town, state, code and country behind. */
const HOUSE = '\\d{1,5}[a-z]?';
const WORD = "[\\p{L}][\\p{L}'’.-]{0,24}";
const ANY_TAIL = `(?:,? ?\\n?[> \\t]{0,4},? ?(?:\\d{3,6} ?)?${NAME}(?: ${NAME}){0,2}){0,3}(?:,? \\(?[A-Z][a-z]+\\)?)?(?:,? ?\\n?[> ]{0,4}\\d{4,5}(?:-\\d{4})?(?! ?\\d))?`;

export const labelledAddresses = [
  defineDetector({
    ...ADDRESS,
    id: 'post-box',
    pattern: new RegExp(
      `${START}(?:P\\.? ?O\\.? ?Box \\d{1,6}|Postfach \\d{2,6}(?: \\d{2})?|PSC \\d{1,5},? Box \\d{1,6}|Unit \\d{1,5} Box \\d{1,6}|(?:USNS|USS|USCGC|USNV) ${NAME})(?:[, ]{1,2}\\n?|\\n)?(?:(?:APO|FPO|DPO) (?:AA|AE|AP) \\d{5}(?:-\\d{4})?|${NAME}(?:,? [A-Z]{2})?(?: \\d{5})?)?${END}`,
      'giu',
    ),
    trigger: { words: ['box ', 'postfach', 'usns ', 'uss ', 'uscgc ', 'usnv '] },
    reach: [14, 60],
    examples: {
      find: [
        'home address «PO Box 4182, Marlow, OR 97201»',
        'my address is «PSC 418, Box 2073\nAPO AE 09012»',
      ],
      ignore: ['box 12', 'unit tests'],
    },
  }),
  defineDetector({
    ...ADDRESS,
    id: 'street-address-label',
    // Whatever its country writes: a number and a name, or a name and a number, after words that promise an address.
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:address(?: is|:)|live[sd]? at|resides at|located at|office is at|moved to|return to|deliver(?:ed)? to|ship(?:ped)? to|meet (?:me|you) at|address to|wohnt in|adresse(?: ist| est|:)|anschrift:|domicilio:|dirección:|indirizzo:)[ \\t]{0,4}\\n?[ \\t]{0,4}(?<value>(?:${HOUSE},? (?:${HOUSE} )?${WORD}(?: ${WORD}){0,4}\\.?(?: ${HOUSE}\\.?)?|${WORD}(?: ${WORD}){0,3}\\.? ${HOUSE}\\.?)${UNIT}${ANY_TAIL})${END}`,
      'giu',
    ),
    trigger: {
      words: [
        'address',
        'live at',
        'lives at',
        'resides at',
        'located at',
        'is at',
        'moved to',
        'return to',
        'meet me at',
        'meet you at',
        'deliver to',
        'delivered to',
        'ship to',
        'shipped to',
        'wohnt in',
        'adresse',
        'anschrift',
        'domicilio',
        'dirección',
        'indirizzo',
      ],
    },
    reach: [24, 170],
    validate: ({ value }) =>
      /^\d|\p{Lu}/u.test(value) && !/^(?:\S+ ){0,3}(?:19|20)\d\d\b/.test(value) ? 'plausible' : 'no',
    examples: {
      find: ['She lives at «418 Piroska u. 97, Sopron».', 'my address is «Piroska 98»'],
      ignore: ['lives at home', 'the address is wrong', 'moved to 2030 targets', 'meet me at 9'],
    },
  }),
  defineDetector({
    ...ADDRESS,
    id: 'street-address-unit',
    // A flat gives away the line before it.
    pattern: new RegExp(
      `(?:${START}(?:${HOUSE},? )?(?:${HOUSE} )?${NAME}(?: (?:${NAME}|${HOUSE}\\.?)){0,5},?[ \\t]?(?:\\n[> \\t?]{0,5})?)?(?<![\\p{L}\\d_])(?:[Aa]pt|APT|[Ss]uite|SUITE|[Aa]partment)(?:\\. ?| )#?\\d{1,4}[A-Z]?${END}${ANY_TAIL}`,
      'gu',
    ),
    trigger: { words: ['apt', 'suite', 'apartment'] },
    reach: [80, 100],
    examples: {
      find: ['residence «418 Piroska Apt. 7, Marlow, OR 97201»'],
      ignore: ['the suite 2024', 'apt to fail', 'Office suite'],
    },
  }),
];
