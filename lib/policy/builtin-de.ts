/** The built-in rules in German, by their id. */
export const BUILTIN_DE: Readonly<Record<string, { title: string; explain: string }>> = {
  'private-keys': {
    title: 'Ein privater Schlüssel ist im Begriff, das Haus zu verlassen',
    explain:
      'Wer einen privaten Schlüssel hat, kann sich als sein Besitzer ausgeben, und Mail bewahrt Kopien jahrelang auf. ' +
      'Senden Sie den öffentlichen Schlüssel, oder lassen Sie die andere Seite selbst einen erzeugen. Wurde dieser ' +
      'Schlüssel schon einmal gemailt, ersetzen Sie ihn.',
  },
  'payment-cards': {
    title: 'Eine Kartennummer ist im Begriff, das Haus zu verlassen',
    explain:
      'Kartennummern gehören nicht in gewöhnliche Mail. Senden Sie die letzten vier Ziffern oder einen Bezahl-Link ' +
      'Ihres Zahlungsdienstes.',
  },
  'protected-data': {
    title: 'Geschützte Daten Ihrer Organisation sind im Begriff, das Haus zu verlassen',
    explain:
      'Diese Mail enthält Daten einer Person von einer geschützten Liste oder einen Auszug eines geschützten Dokuments. ' +
      'Prüfen Sie, ob diese Empfänger sie haben dürfen, und senden Sie nicht mehr als nötig.',
  },
  'identifiers-in-bulk': {
    title: 'Eine Liste von Ausweis- oder Kontonummern ist im Begriff, das Haus zu verlassen',
    explain:
      'Nummern mehrerer Menschen in einer Mail lassen sich zusammen missbrauchen. Geben Sie eine geschützte Datei der ' +
      'einen Person, die sie braucht, und lassen Sie Spalten weg, die sie nicht braucht.',
  },
  'special-categories': {
    title: 'Etwas, das das Gesetz besonders schützt, ist im Begriff, das Haus zu verlassen',
    explain:
      'Gesundheit, Glaube, Gewerkschaft, Politik, Herkunft, Körper und Liebe sind Sache der Person. Lassen Sie es weg, ' +
      'oder nennen Sie den Grund aus Artikel 9, aus dem diese Empfänger es wissen dürfen.',
  },
  'personal-data-in-bulk': {
    title: 'Personendaten vieler Menschen sind im Begriff, das Haus zu verlassen',
    explain:
      'Diese Mail enthält Kontakt- oder Ausweisdaten vieler Menschen. Prüfen Sie, ob der Empfänger sie alle haben darf; ' +
      'entfernen Sie, was nicht nötig ist, oder teilen Sie die Liste an einem geschützten Ort.',
  },
  identifiers: {
    title: 'Eine Ausweis- oder Kontonummer ist im Begriff, das Haus zu verlassen',
    explain:
      'Eine solche Nummer lässt sich schwer ändern und leicht missbrauchen. Lassen Sie sie weg, nennen Sie nur die ' +
      'letzten Ziffern, oder senden Sie sie über ein geschütztes Formular.',
  },
  secrets: {
    title: 'Ein Passwort oder Zugangsschlüssel ist im Begriff, das Haus zu verlassen',
    explain:
      'Wer diese Mail liest, kann den Schlüssel benutzen. Teilen Sie ihn über einen Passwortmanager oder einen ' +
      'Einmal-Link, und ersetzen Sie ihn, wenn er schon einmal gemailt wurde.',
  },
  'confidential-business': {
    title: 'Etwas Vertrauliches ist im Begriff, das Haus zu verlassen',
    explain:
      'Der Text trägt einen Vertraulichkeitsvermerk, einen geschützten Begriff, Preise, Kennzahlen, Pläne oder eine ' +
      'Kundenliste. Prüfen Sie, ob diese Empfänger das haben dürfen und ob eine Vereinbarung es deckt.',
  },
  'look-alike-recipient': {
    title: 'Eine Empfängerdomain sieht einer anderen zum Verwechseln ähnlich',
    explain:
      'Ein Buchstabe genügt, um Mail an Fremde zu senden. Vergleichen Sie die Adresse mit einer, die Sie kennen.',
  },
  'somebody-else-greeted': {
    title: 'Der Brief begrüßt jemanden, der ihn nicht bekommt',
    explain:
      'Vielleicht wurde eine Adresse zur falschen Person ergänzt. Prüfen Sie die Empfänger oder die Anrede.',
  },
  'many-see-each-other': {
    title: 'Viele Menschen außerhalb werden die Adressen der anderen sehen',
    explain:
      'Eine Adresse ist ein Personendatum, und jeder in An und Kopie sieht alle. Setzen Sie die Empfänger in Blindkopie.',
  },
  'attachment-forgotten': {
    title: 'Der Text spricht von einem Anhang, und es gibt keinen',
    explain:
      'Hängen Sie die Datei jetzt an und prüfen Sie, dass es die richtige ist; oder ändern Sie den Text, der von ihr spricht.',
  },
  'unreadable-attachments': {
    title: 'Ein Anhang konnte nicht geprüft werden',
    explain:
      'Draftguard weiß nicht, was darin steht. Sehen Sie selbst nach: Ist es die richtige Datei, und dürfen diese ' +
      'Empfänger alles davon haben?',
  },
  'unseen-attachments': {
    title: 'Ein Anhang einer Art, die nicht gelesen wird, wurde gesendet',
    explain: 'Bilder, Ton, Programme und anderswo angehängte Dateien werden nicht gelesen.',
  },
};
