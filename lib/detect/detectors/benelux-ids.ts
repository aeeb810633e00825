/** Netherlands and Belgium: citizen service number, national number. */
import { digitAt, hasDay, weighted } from '../kit/digits';
import { defineId, digits, form } from '../kit/identifier';

const LAW = ['GDPR Art. 4(1)', 'GDPR Art. 87'];

/** Year, month, day, counter; the rest of 97, for those born since 2000 with a 2 before the number. */
function isBelgian(number: string): boolean {
  const check = Number(number.slice(9));
  const body = number.slice(0, 9);
  const month = Number(number.slice(2, 4)) % 20;
  const known =
    (month === 0 && number.slice(4, 6) === '00') ||
    hasDay(String(month).padStart(2, '0') + number.slice(4, 6), 0, 2);
  return (
    known &&
    (97 - (Number(body) % 97) === check || (number < '40' && 97 - (Number(`2${body}`) % 97) === check))
  );
}

export const beneluxIds = [
  defineId({
    id: 'nl-bsn',
    entity: 'NL_BSN',
    region: 'NL',
    pattern: form('\\d{9}|\\d{4}\\.\\d{2}\\.\\d{3}|\\d{4} \\d{2} \\d{3}|\\d{3} \\d{3} \\d{3}', 'g'),
    trigger: digits(9),
    check: (number) =>
      number !== '000000000' && (weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) - digitAt(number, 8)) % 11 === 0,
    words: [
      'bsn',
      'bsn-nummer',
      'burgerservicenummer',
      'sofinummer',
      'sofi-nummer',
      'citizen service number',
    ],
    confidence: [0, 0.9, 0.35],
    why: {
      en: 'A BSN opens tax, health and benefit records in the Netherlands.',
      de: 'Eine BSN öffnet in den Niederlanden Steuer-, Gesundheits- und Sozialakten.',
    },
    law: [...LAW, 'UAVG Art. 46'],
    examples: {
      find: ['BSN «284173952»', 'burgerservicenummer: «6104.72.835»'],
      ignore: ['BSN 284173950', 'order 284173950', 'bsn 2841739'],
    },
  }),
  defineId({
    id: 'be-national-number',
    entity: 'BE_NATIONAL_NUMBER',
    region: 'BE',
    pattern: form('\\d{2}([. ]?)\\d{2}\\1\\d{2}[- ]?\\d{3}[. ]?\\d{2}', 'g'),
    trigger: digits(11),
    check: (number) => isBelgian(number),
    words: [
      'rijksregisternummer',
      'rijksregister',
      'rrn',
      'insz',
      'niss',
      'registre national',
      'numero national',
      'national number',
      'bis-nummer',
    ],
    confidence: [0, 0.95, 0.75],
    why: {
      en: "A national number holds its owner's date of birth and opens nearly every record in Belgium.",
      de: 'In der belgischen Nationalnummer steht das Geburtsdatum; sie öffnet fast jede Akte.',
    },
    law: LAW,
    examples: {
      find: ['rijksregisternummer «84.07.19-238.35»', 'NISS «03041511738»'],
      ignore: ['84.07.19-238.00', '84.19.07-238.11', 'factuur 84071923800'],
    },
  }),
];
