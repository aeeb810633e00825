/** Data of a body that tells one person from all others: fingers, faces, eyes, voices, genes (GDPR Art. 4(13), (14)). */
import { personInView } from '../kit/about-person';
import { type Candidate, defineDetector, type Validation } from '../kit/detector';

/** What is kept of people, and by whom. */
const KEPT =
  /(?<!\p{L})(?:stored|enrol\p{L}*|registered|recorded|saved|scanned|each|every|all|both|staff|of both|gespeichert|eingelernt|erfasst|jede[rmn]?|beider|mitarbeitern?|enregistr\p{L}*|gardé|conserv\p{L}*|chaque|deux|registrad\p{L}*|guardad\p{L}*|cada|ambos|liegen|lagen)(?!\p{L})/iu;
/** Keys, locks and carbon have prints, too. */
const THINGS =
  /^ (?:of|for) (?:the |our |this |your )?(?:\p{L}+ )?(?:keys?|certificates?|files?|documents?|servers?|hosts?)|^ (?:unseres|des|der) (?:schlüssel|zertifikat|datei)|^ (?:de|du|des) (?:la |le |notre |nuestra )?(?:clé|clef|clave|certificat|serveur)/iu;

function ofPerson(candidate: Candidate): Validation {
  const { before, after } = candidate;
  if (THINGS.test(after)) return 'no';
  return personInView(candidate) || KEPT.test(before) || KEPT.test(after) ? 'checked' : 'no';
}

export const biometrics = [
  defineDetector({
    id: 'biometric-data',
    entity: 'BIOMETRIC_DATA',
    category: 'personal',
    region: 'global',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${[
        'finger ?prints?(?: (?:templates?|scans?|data))?|(?:face|facial|iris|retina|palm|hand|vein) (?:scans?|templates?|recognition data)|facial recognition|voice ?prints?|(?:dna|genetic) (?:profiles?|samples?|tests?|results?)',
        'fingerabdr(?:uck|ücke)|(?:gesichts|iris|netzhaut|hand)scans?|handvenen(?:muster|scans?)?|stimmprofile?|dna-(?:profile?|proben?)|gentests?|gendaten',
        "empreintes? digitales?|reconnaissance faciale|scans? de l'iris|empreintes? vocales?|profils? (?:adn|génétiques?)|tests? génétiques?",
        'huellas? (?:dactilar(?:es)?|digitales?)|reconocimiento facial|escáner(?:es)? de iris|perfil(?:es)? (?:de adn|genéticos?)|pruebas? genéticas?',
      ].join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    trigger: {
      words: [
        'fingerprint',
        'finger print',
        'fingerabdr',
        ' scan',
        'sscan',
        'scans de',
        'template',
        'recognition',
        'voiceprint',
        'voice print',
        'dna ',
        'dna-',
        'genetic ',
        'irisscan',
        'netzhaut',
        'handscan',
        'handvenen',
        'stimmprofil',
        'gentest',
        'gendaten',
        'empreinte',
        'reconnaissance faciale',
        'profil',
        'génétique',
        'huella',
        'reconocimiento facial',
        'perfil',
        'de iris',
        'genética',
      ],
    },
    reach: [26, 34],
    validate: ofPerson,
    confidence: { bare: 0, withContext: 0, withCheck: 0.7 },
    why: {
      en: 'A stolen password can be changed, a finger cannot.',
      de: 'Ein gestohlenes Passwort lässt sich ändern, ein Finger nicht.',
    },
    law: ['GDPR Art. 9(1)', 'GDPR Art. 4(13)-(14)', '740 ILCS 14 (BIPA)'],
    examples: {
      find: [
        'the «fingerprint templates» of both index fingers',
        'stored the «face scan» of every employee',
        'Die «Handvenenmuster» liegen im Leser',
        'nous avons enregistré les «empreintes digitales» de Rita Mousse',
        'la «huella dactilar» de Rita Musgo',
      ],
      ignore: [
        'The fingerprint of our key is 7A 2F',
        'The scan of the invoice is attached',
        'the DNA of our team is cake',
        "l'empreinte carbone du colis",
        'la huella de carbono',
        'genetic algorithms for planners',
      ],
    },
  }),
];
