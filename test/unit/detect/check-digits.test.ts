/**
 * Our check digits against those of stdnum, which others wrote: made-up numbers with all their possible endings must be
 * taken or refused alike.
 */
import { stdnum } from 'stdnum';
import { expect, test } from 'vitest';
import { DETECTORS } from '../../../lib/detect/registry';

/** # a digit, D and M a day and a month that exist, ? a digit and ! a letter or digit that are tried out. */
const CASES: readonly (readonly [detector: string, theirs: string, shape: string])[] = [
  ['ar-cuit', 'AR.cuit', '20########?'],
  ['at-social-insurance', 'AT.vnr', '1##?DDMM8#'],
  ['au-abn', 'AU.abn', '??#########'],
  ['au-acn', 'AU.acn', '########?'],
  ['au-tfn', 'AU.tfn', '########?'],
  ['be-national-number', 'BE.nn', '8#MMDD#1#??'],
  ['bg-egn', 'BG.egn', '8#MMDD###?'],
  ['br-cnpj', 'BR.cnpj', '############??'],
  ['br-cpf', 'BR.cpf', '#########??'],
  ['ca-sin', 'CA.sin', '4#######?'],
  ['ch-ahv-number', 'CH.ssn', '756#########?'],
  ['cl-rut', 'CL.rut', '1#######-!'],
  ['cn-resident-id', 'CN.ric', '1101011984MMDD###!'],
  ['cz-birth-number', 'CZ.rc', '8#MMDD##??'],
  ['de-pension-number', 'DE.svnr', '12DDMM8#K##?'],
  ['baltic-personal-code', 'EE.ik', '38#MMDD###?'],
  ['es-nie', 'ES.nie', 'Y#######!'],
  ['es-nif', 'ES.dni', '4#######!'],
  ['es-social-security', 'ES.nss', '281#######??'],
  ['fi-personal-identity-code', 'FI.hetu', 'DDMM8#-4##!'],
  ['fr-nir', 'FR.nir', '18#0869######??'],
  ['ie-pps', 'IE.pps', '#######!'],
  ['il-id', 'IL.idnr', '########?'],
  ['in-aadhaar', 'IN.aadhaar', '4##########?'],
  ['kr-brn', 'KR.brn', '12#81####?'],
  ['mx-curp', 'MX.curp', 'BAQL8#MMDDMDFRRS0?'],
  ['nl-bsn', 'NL.bsn', '1#######?'],
  ['no-fodselsnummer', 'NO.fodselsnummer', 'DDMM8#4##??'],
  ['nz-ird', 'NZ.ird', '8######?'],
  ['pl-pesel', 'PL.pesel', '8#MMDD####?'],
  ['pt-nif', 'PT.nif', '2#######?'],
  ['ro-cnp', 'RO.cnp', '18#MMDD1####?'],
  ['se-organisation-number', 'SE.orgnr', '556######?'],
  ['sg-uen', 'SG.uen', '5#######!'],
  ['th-national-id', 'TH.idnr', '11##########?'],
  ['tr-national-id', 'TR.tckimlik', '4########??'],
  ['tw-national-id', 'TW.natid', 'A1#######?'],
  ['za-id-number', 'ZA.idnr', '8#MMDD####08?'],
  ['de-vat-id', 'DE.vat', 'DE1#######?'],
  ['eu-vat-number', 'AT.uid', 'ATU#######?'],
  ['eu-vat-number', 'BE.vat', 'BE04######??'],
  ['eu-vat-number', 'BG.vat', 'BG1#######?'],
  ['eu-vat-number', 'CY.vat', 'CY1#######!'],
  ['eu-vat-number', 'CZ.dic', 'CZ2######?'],
  ['eu-vat-number', 'DK.cvr', 'DK1######?'],
  ['eu-vat-number', 'EE.kmkr', 'EE1#######?'],
  ['eu-vat-number', 'ES.cif', 'ESB#######!'],
  ['eu-vat-number', 'FI.alv', 'FI1######?'],
  ['eu-vat-number', 'FR.tva', 'FR??73282932#'],
  ['eu-vat-number', 'GB.vat', 'GB8######??'],
  ['eu-vat-number', 'GR.vat', 'EL1#######?'],
  ['eu-vat-number', 'HR.oib', 'HR##########?'],
  ['eu-vat-number', 'HU.anum', 'HU1######?'],
  ['eu-vat-number', 'IE.vat', 'IE#######!A'],
  ['eu-vat-number', 'LT.pvm', 'LT#######1?'],
  ['eu-vat-number', 'LU.tva', 'LU######??'],
  ['eu-vat-number', 'LV.pvn', 'LV4#########?'],
  ['eu-vat-number', 'MT.vat', 'MT1#####??'],
  ['eu-vat-number', 'NL.btw', 'NL########?B01'],
  ['eu-vat-number', 'NO.mva', 'NO9#######?MVA'],
  ['eu-vat-number', 'PL.nip', 'PL5########?'],
  ['eu-vat-number', 'PT.nif', 'PT5#######?'],
  ['eu-vat-number', 'RO.cui', 'RO1######?'],
  ['eu-vat-number', 'SE.vat', 'SE556######?01'],
  ['eu-vat-number', 'SK.dph', 'SK202#######'],
];

const ROUNDS = 60;
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The same sequence for the same seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % below;
  };
}

function numbers(shape: string, random: (below: number) => number): string[] {
  const two = (below: number) => String(1 + random(below)).padStart(2, '0');
  let made = [
    shape
      .replace('DD', two(28))
      .replace('MM', two(12))
      .replace(/#/g, () => String(random(10))),
  ];
  while (made.some((number) => /[?!]/.test(number))) {
    made = made.flatMap((number) => {
      const open = /[?!]/.exec(number)?.[0];
      const choices = open === '?' ? LETTERS.slice(0, 10) : LETTERS;
      return open ? [...choices].map((choice) => number.replace(open, choice)) : [number];
    });
  }
  return made;
}

test.each(CASES)('%s agrees with %s', (id, theirs, shape) => {
  const detector = DETECTORS.find((one) => one.id === id);
  const [country = '', name = ''] = theirs.split('.');
  const validator = stdnum[country]?.[name];
  const random = generator(shape.length * 7919);
  const differing: string[] = [];
  let valid = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const value of numbers(shape, random)) {
      const pattern = new RegExp(
        `^(?:${detector?.pattern.source})$`,
        detector?.pattern.flags.replace('g', ''),
      );
      const ours = pattern.test(value) && detector?.validate?.({ value, before: '', after: '' }) !== 'no';
      const both = [value, value.replace(/^[A-Z]{2}/, '')].some((one) => validator?.validate(one).isValid);
      if (both) valid++;
      if (ours !== both) differing.push(`${value}: ${ours ? 'only ours' : 'only theirs'}`);
    }
  }
  expect(validator).toBeDefined();
  expect(valid).toBeGreaterThan(0);
  expect(differing).toEqual([]);
});
