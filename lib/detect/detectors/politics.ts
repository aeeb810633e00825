/** How a person votes, and which party is theirs. */
import { defineDetector } from '../kit/detector';
import { anyOf, inView, SPECIAL } from '../kit/special-category';

const PARTIES =
  'labour|tor(?:y|ies)|liberal democrats?|green party|conservatives?|lib dems?|republicans?|democrats?|greens?|reform uk|ukip|snp|cdu|csu|spd|afd|fdp|grünen?|linken?|bsw|piraten|ps|lr|rn|lfi|écologistes|verts|podemos|psoe|pp|vox|sumar|verdes|erc|bildu|pnv';

export const politics = [
  defineDetector({
    ...SPECIAL,
    id: 'political-opinion',
    entity: 'POLITICAL_OPINION',
    pattern: anyOf(
      "(?:a )?(?:card-carrying )?member of (?:the |a )?(?:green|labour|conservative|communist|socialist|democratic|republican|liberal|national|reform|social democratic|left|workers|people's) party(?! committee)",
      `(?:a )?member of (?:the )?(?:${PARTIES})`,
      `(?:votes? (?:for )?|(?:stood|stands|ran|runs|candidate|councillor) for )(?:the )?(?:${PARTIES})`,
      `mitglied (?:der|bei der|bei den|in der|von) (?:${PARTIES}|partei)|wähl(?:t|e) (?:die |den )?(?:${PARTIES})|für die (?:${PARTIES}) im|kandidiert für (?:die |das )?(?:${PARTIES})`,
      `encartée? (?:au|à la|chez les) (?:${PARTIES})|vote (?:à gauche|à droite|(?:pour )?(?:le |les |la )?(?:${PARTIES}))|militante? (?:chez|de|du|des|au|aux) (?:les |la )?(?:parti|${PARTIES})|(?:adhérente?|membre) (?:du|au) (?:parti \\p{L}{3,20}|${PARTIES})`,
      `vota (?:a |al )?(?:los |la )?(?:izquierda|derecha|${PARTIES})|(?:militante de|milita en) (?:el |los |la )?(?:${PARTIES})|(?:afiliad[oa] al|miembro del) (?:partido \\p{L}{3,20}|${PARTIES})`,
    ),
    trigger: {
      words: [
        'member of ',
        'votes ',
        'vote ',
        'vota ',
        'mitglied ',
        'wählt ',
        'wähle ',
        'für die grün',
        'für die link',
        'militant',
        'milita en',
        'encarté',
        'kandidiert',
        'stood for',
        'stands for',
        'ran for',
        'runs for',
        'candidate for',
        'councillor for',
        'adhérent',
        'membre d',
        'membre au',
        'afiliad',
        'miembro del',
      ],
    },
    reach: [24, 60],
    validate: inView,
    why: {
      en: 'How a person votes or thinks of politics is free, and secret.',
      de: 'Wie ein Mensch wählt oder politisch denkt, ist frei und geheim.',
    },
    examples: {
      find: [
        'He «votes Labour», as did his wife',
        'she has been «a member of the Green Party» since then',
        'Er war «Mitglied der CDU»',
        'il «vote à gauche»',
        'él «vota a Podemos»',
      ],
      ignore: [
        'who brings the green salad to the party',
        'the left-wing door',
        'a conservative estimate',
        'the committee votes on Friday',
        'la voie de gauche',
      ],
    },
  }),
];
