import type { policyCheck as english } from '../en/policy-check';
import type { Translation } from '../translation';

export const policyCheck: Translation<typeof english> = {
  policy_bundle: {
    beside: 'Setzen Sie entweder diesen Schlüssel oder die einzelnen Schlüssel der Richtlinie, nicht beides.',
    chain: 'Die signierte Richtlinie folgt nicht auf Version $1 dieses Geräts.',
    expired: 'Die signierte Richtlinie galt bis $1; eine neuere fehlt.',
    extension:
      'Die signierte Richtlinie braucht Draftguard $1; dies ist $2. Aktualisieren Sie die Erweiterung.',
    fork: 'Es gibt zwei verschiedene signierte Richtlinien der Version $1.',
    missing:
      'Das fehlt, obwohl sein Schlüssel da ist. Es muss ein Text sein: die signierte Richtlinie. Alles andere lässt der Browser weg.',
    no_key:
      'Der Schlüssel bundleKey fehlt oder hat nicht die Form Organisation/Schlüssel-id/öffentlicher Schlüssel.',
    none: 'Das ist keine signierte Richtlinie; erzeugen Sie eine mit „policy sign“.',
    not_json:
      'Das ist kein gültiges JSON; vielleicht wurde die signierte Richtlinie unterwegs abgeschnitten.',
    not_text: 'Das muss ein Text sein: die Richtlinie, wie sie signiert wurde.',
    not_yet:
      'Die signierte Richtlinie wurde am $1 ausgestellt, und das ist noch nicht gekommen; prüfen Sie die Uhr dieses Geräts.',
    organization: 'Die signierte Richtlinie ist für „$1“, dieses Gerät für „$2“.',
    other_key: 'Die signierte Richtlinie nennt innen einen anderen Schlüssel als außen.',
    payload: 'Was signiert wurde, ist keine Richtlinie: $1',
    revoked_key: 'Der Schlüssel „$1“ wurde widerrufen.',
    rollback: 'Die signierte Richtlinie hat die Version $1; dieses Gerät hatte schon Version $2.',
    signature: 'Die Signatur ist nicht die des Schlüssels „$1“ über diese Richtlinie.',
    tests: 'Die Richtlinie besteht hier ihre eigenen Proben nicht: $1',
    too_long: 'Das ist zu lang; erlaubt sind $1 Zeichen.',
    unknown_key: 'Die Richtlinie ist mit dem Schlüssel „$1“ signiert, dem dieses Gerät nicht vertraut.',
  },
  policy_json: {
    brace: 'hier fehlt eine schließende }',
    bracket: 'hier fehlt eine schließende ]',
    colon: 'davor fehlt ein Doppelpunkt',
    comma: 'davor fehlt ein Komma',
    comment: 'JSON kennt keine Kommentare',
    control: 'in einem Text steht ein Tabulator oder ein anderes Steuerzeichen',
    escape: 'ein Text hat einen umgekehrten Schrägstrich, der nichts bedeutet; schreiben Sie ihn als \\\\',
    key: 'hier muss der Name eines Schlüssels in doppelten Anführungszeichen stehen; nach dem letzten Eintrag steht kein Komma',
    more: 'nach seinem Ende steht noch etwas',
    number: 'eine Zahl ist nicht als Zahl geschrieben',
    number_end: 'eine Zahl endet zu früh',
    quote: 'ein Text endet vor seinem schließenden Anführungszeichen',
    symbol:
      'das ist weder ein Wert noch ein Zeichen, das hierher gehört; ein Text steht in doppelten Anführungszeichen',
    unicode: 'nach \\u müssen in einem Text vier hexadezimale Ziffern stehen',
    value: 'hier fehlt ein Wert; nach dem letzten Eintrag steht kein Komma',
  },
  policy_odd: {
    every_finding: 'sie gilt jedem Fund',
    everywhere: '$1 steht in den meisten Mail-Signaturen; verlangen Sie mehr davon',
    expired: 'Die Ausnahme „$1“ endete am $2; entfernen Sie sie.',
    expires_soon: 'Die Ausnahme „$1“ von $2 endet am $3.',
    near_builtin: 'Die Regel „$1“ steht für sich und ändert keine eingebaute. Meinten Sie „$2“?',
    no_detector: 'kein Detektor findet $1',
    no_effect: 'Die Ausnahme „$1“ ändert nichts für die Regel $2, die ebenso mild ist.',
    nobody_inside: 'es ist keine eigene Domain genannt, also sind alle außen',
    noisy: 'Die Regel „$1“ würde sehr viele Mails anhalten: $2.',
    not: 'was nicht sein darf, ist immer so, wenn das Übrige gilt',
    nothing: 'sie verlangt so gut wie nichts',
    personal: 'eine Mail-Signatur hat personenbezogene Daten; verlangen Sie mehr verschiedene Werte',
    quoted: 'nur der Text der Mail hat Zitate',
    shadowed: 'Die Regel „$1“ entscheidet nie: „$2“ trifft immer auch zu und ist ebenso streng.',
    uncovered:
      'Keine Regel erfasst mehr diese Arten von Daten: $1. Mail damit geht ungefragt und unaufgezeichnet hinaus.',
    uncovered_replaced:
      'Diese Regeln ersetzen alle eingebauten, und keine von ihnen erfasst: $1. Mail damit geht ungefragt und unaufgezeichnet hinaus. Mit "extends": "builtin" gelten die eingebauten Regeln weiter.',
    unreachable: 'Die Regel „$1“ kann nicht zutreffen, wie sie gemeint ist: $2.',
    unsure: 'Funde unter 0.5 sind oft falsch',
  },
  policy_test: { rules: 'Auf „$1“ trifft die Regel $2 nicht zu.', verdict: '„$1“ ergibt $2, nicht $3.' },
};
