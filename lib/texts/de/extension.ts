import type { extension as english } from '../en/extension';
import type { Translation } from '../translation';

export const extension: Translation<typeof english> = {
  extension: {
    description:
      'Liest den Entwurf in Gmail, Outlook im Web oder Roundcube und hält Senden an, wenn er so nicht hinausgehen sollte.',
    name: 'Draftguard',
  },
  language: 'de',
  badge: {
    findings: {
      one: 'Draftguard: 1 Fund (F8 zeigt ihn)',
      other: 'Draftguard: $1 Funde (F8 zeigt den nächsten)',
    },
    not_watching:
      'Draftguard bewacht diese Seite nicht, weil es sie nicht versteht. Nachrichten werden noch beim Absenden geprüft.',
    watching: 'Draftguard bewacht diese Seite.',
  },
  copy: {
    done: 'Kopiert.',
    failed: 'Kopieren hat nicht funktioniert: Markieren Sie den Text und kopieren Sie ihn selbst.',
  },
  help: {
    contents: 'Inhalt',
    found: 'Gefundene Abschnitte: $1.',
    nothing: 'Nichts gefunden. Versuchen Sie ein anderes Wort.',
    search: 'In der Hilfe suchen',
    title: 'Hilfe',
  },
  text: { too_long: '„$1“ ist zu lang. Möglich sind höchstens $2 Zeichen.' },
};
