/** Who is a member or officer of a trade union. */
import { defineDetector } from '../kit/detector';
import { anyOf, inView, SPECIAL } from '../kit/special-category';

const UNIONS =
  'ver\\.?di|ig metall|ig bau|ig bce|gew|ngg|evg|gdp|unite|unison|gmb|rmt|aslef|nasuwt|teamsters|seiu|uaw|afl-cio|cgt|cfdt|fo|cftc|unsa|sud|ugt|ccoo|comisiones obreras|uso|csif';

export const tradeUnions = [
  defineDetector({
    ...SPECIAL,
    id: 'trade-union',
    entity: 'UNION_MEMBERSHIP',
    pattern: anyOf(
      `(?:(?:trade )?union|${UNIONS}) (?:member|rep(?:resentative)?|official|steward)`,
      `(?:a )?members? (?:of|in) (?:the |a )?(?:(?:trade )?union|${UNIONS})`,
      'shop steward|joined (?:the|a) (?:trade )?union',
      'gewerkschaftsmitglied|gewerkschafter(?:in)?|gewerkschaftlich organisiert|in der gewerkschaft',
      `in der (?:${UNIONS})`,
      `mitglied (?:bei|der|in der|von) (?:der )?(?:gewerkschaft|${UNIONS})`,
      `vertrauens(?:frau|mann|leute) der (?:${UNIONS})`,
      `syndiquée?s?|membre du syndicat|déléguée? (?:syndicale?|${UNIONS})`,
      `adhérente? (?:à|de) (?:la |l')?(?:${UNIONS})`,
      `sindicad[oa]|afiliad[oa] (?:al? |del? )?(?:la )?(?:sindicato|${UNIONS})|miembro del sindicato`,
      `delegad[oa] (?:sindical|de (?:${UNIONS}))`,
    ),
    trigger: {
      words: [
        'union member',
        'union rep',
        'union official',
        ' rep',
        ' steward',
        'in der ',
        'member of ',
        'members of ',
        'member in ',
        'members in ',
        'shop steward',
        'joined the',
        'joined a',
        'gewerkschaft',
        'mitglied ',
        'vertrauens',
        'syndiqu',
        'syndicat',
        'délégué',
        'adhérent',
        'sindica',
        'afiliad',
        'delegad',
      ],
    },
    reach: [24, 44],
    validate: inView,
    why: {
      en: 'Whoever belongs to a union must not be disadvantaged for it.',
      de: 'Wer einer Gewerkschaft angehört, darf deshalb nicht benachteiligt werden.',
    },
    law: [...SPECIAL.law, 'NLRA 29 U.S.C. 158'],
    examples: {
      find: [
        'Our driver Tony Bell is a «union member»',
        'Lynn Hart and Pete Moss are «members of Unite»',
        'Lydia Harms ist «Mitglied bei ver.di»',
        'Lydie Roux est «adhérente à la CFDT»',
        'Pedro Osma es «afiliado a UGT»',
      ],
      ignore: [
        'the union of two sets',
        'the credit union is closed',
        'Geschichte der Gewerkschaften',
        'le syndicat de copropriété',
        'a member of the team said so',
      ],
    },
  }),
];
