/** The data protection documents in German. */
import type { DpiaTexts } from './words';

export const de: DpiaTexts = {
  title: (organization) =>
    `Datenschutz-Unterlagen zu Draftguard${organization ? ` bei ${organization}` : ''}`,
  generated: (hash, source) => `Aus der geltenden Richtlinie erzeugt (${source}, SHA-256 ${hash}).`,
  notLegal: 'Diese Seiten sind Tatsachen für Ihre eigene Bewertung und keine Rechtsberatung.',
  purposes: {
    title: 'Zwecke',
    text: 'Draftguard verhindert, dass Personendaten und Geschäftsgeheimnisse an Menschen gemailt werden, die sie nicht haben dürfen. Jede Regel hat ihren eigenen Zweck:',
    of: 'Regel',
    law: 'Grundlage',
  },
  processed: {
    title: 'Was verarbeitet wird',
    lines: [
      'Empfänger, Betreff, Text und Anhänge einer Nachricht, während sie in einem überwachten Webmail geschrieben wird, auf dem Gerät, im Arbeitsspeicher.',
      'Nichts von ihrem Inhalt wird auf die Platte geschrieben, und nichts davon verlässt das Gerät; was aufbewahrt wird, steht unten.',
      'Listen für den genauen Abgleich und Fingerabdrücke von Dokumenten liegen als Hashes mit Schlüssel auf dem Gerät.',
      'Empfangene Mail wird nicht gelesen, außer was in der Nachricht zitiert ist, die gerade geschrieben wird.',
    ],
    alone: 'Die Erweiterung hat keinen Netzzugang (connect-src „none“).',
    shipped: (to, sealed) =>
      `Diese Fassung sendet die unten aufgeführten Einträge des Protokolls an ${to}${sealed ? ', versiegelt, sodass nur die Leser des Protokolls sie öffnen können' : ', wo sie gelesen werden können'}; auf eine andere Adresse hat sie keinen Zugriff.`,
  },
  recorded: {
    title: 'Was aufgezeichnet wird (Feldliste)',
    intro: (detail) => `Detailstufe: ${detail}. Ein Eintrag je Ereignis, versiegelt:`,
    event: 'Ereignis',
    fields: 'Felder',
  },
  never: [
    'Nie aufgezeichnet: Text, Betreff, Adressen, Namen, Dateinamen, was gefunden wurde, Domänen der Empfänger, angegebene Gründe.',
    'Nie aufgezeichnet: Text, Betreff, Adressen, Namen, Dateinamen, was gefunden wurde.',
    'Nie aufgezeichnet: Text, Betreff, Adressen, Namen, Dateinamen; von dem, was gefunden wurde, nicht mehr als die letzten Zeichen.',
  ],
  stored: {
    title: 'Was auf dem Gerät gespeichert ist',
    intro:
      'Alles, was die Erweiterung aufbewahrt, nach Schlüssel oder Tabelle; was hier nicht steht, wird nicht gespeichert:',
    head: ['Name', 'Zweck', 'Aufbewahrt', 'Wer es lesen kann', 'Über wen'],
  },
  retention: {
    title: 'Aufbewahrung',
    days: (days) =>
      `Einträge über Entwürfe und über das Überwachen werden ${days} Tage aufbewahrt, solche über Richtlinien und das Protokoll selbst zwei Jahre oder so lange, wenn das länger ist.`,
    purge:
      'Danach wird ihr Inhalt gelöscht; ein Rest ohne Inhalt bleibt, damit das Protokoll prüfbar bleibt.',
  },
  readers: {
    title: 'Wer das Protokoll lesen kann',
    local: 'Wer das Browserprofil auf dem Gerät benutzen kann.',
    noLocal: 'Auf dem Gerät niemand.',
    keys: (count) => `Inhaber von ${count} Schlüssel(n) der Organisation.`,
    two: 'Wem ein Pseudonym darin gehört, können zwei Schlüsselinhaber gemeinsam feststellen, mit Grund und Eintrag in einem Register.',
    nobody: 'Wem ein Pseudonym darin gehört, kann niemand feststellen.',
  },
  record: {
    title: 'Auszug für das Verzeichnis der Verarbeitungstätigkeiten (Art. 30 DSGVO)',
    rows: (to) => [
      [
        'Zweck',
        'Verhinderung von Mails an Menschen, die deren Inhalt nicht haben dürfen (Art. 5 Abs. 1 lit. f, Art. 32 DSGVO)',
      ],
      ['Betroffene', 'Beschäftigte, die Mail schreiben; Menschen, von denen eine Mail handelt; Empfänger'],
      ['Datenkategorien', 'Inhalt von Entwürfen (nur im Arbeitsspeicher); Ereignisse ohne Inhalt'],
      ['Empfänger', `${to ? `Der Sammler ${to}` : 'Keine außerhalb'}; Leser des Protokolls wie oben`],
      ['Übermittlung in Drittländer', to ? 'Keine außer an den Sammler: eintragen, wo er steht' : 'Keine'],
      [
        'Maßnahmen',
        `Versiegeltes, verkettetes Protokoll; ${to ? 'Netzzugang nur zum Sammler' : 'kein Netz'}; pseudonyme Einträge; Rollen durch Schlüssel`,
      ],
    ],
  },
  annex: {
    title: 'Anlage zu einer Betriebsvereinbarung',
    council: (on) =>
      `Der Betriebsrats-Modus ist ${on ? 'an: Es werden kein Inhalt, keine Domains und keine Gründe aufgezeichnet, und nichts länger als 180 Tage' : 'AUS: Das bedarf einer eigenen Vereinbarung'}.`,
    lines: [
      'Leistung oder Verhalten einzelner werden nicht ausgewertet; es gibt keine Rangliste und keinen Bericht nach Personen.',
      'Jeder sieht auf der Seite „Richtlinie“, welche Regeln gelten, und im Protokoll, was über ihn aufgezeichnet wurde.',
      'Eine Änderung der Richtlinie wird auf jedem Gerät aufgezeichnet und mit Datum gezeigt.',
      'Private Konten bleiben in Ruhe, wo Regeln die Konten nennen, für die sie gelten.',
    ],
    mode: {
      audit:
        'Modus: Beobachten. Niemand wird gestört; Entscheidungen werden aufgezeichnet. Die Menschen wissen das vorher.',
      coach: 'Modus: Begleiten. Menschen werden gewarnt und entscheiden selbst; nichts wird gesperrt.',
      enforce: 'Modus: Durchsetzen. Regeln können einen Grund verlangen oder eine Nachricht sperren.',
    },
  },
  exceptions: { title: 'Ausnahmen', none: 'Keine.' },
  fields: {
    type: 'Art des Ereignisses',
    webmail: 'Webmail',
    user: 'Pseudonym des Kontos, das schreibt, mit einem Schlüssel dieses Geräts',
    identity: 'dieses Konto, so versiegelt, dass nur zwei Schlüsselinhaber gemeinsam es öffnen können',
    route: 'wie gesendet werden sollte (Klick, Taste …)',
    action: 'Ergebnis',
    rules: 'Kennungen der Regeln, die zutrafen',
    trace: 'was jede Regel tat, was nicht bekannt war und was sie abschwächte',
    entities: 'wie viele Werte welcher Art',
    recipients: 'wie viele Empfänger innen und außen',
    attachments: 'wie viele Anhänge',
    digest: 'Hash des Entwurfs mit Schlüssel; sagt nur, dass zwei Ereignisse denselben Entwurf betreffen',
    policyHash: 'welche Richtlinie',
    look: 'welches Aussehen die Warnung hatte',
    answer: 'Antwort auf die Warnung',
    reasonLength: 'wie lang der Grund war',
    durationMs: 'wie lange die Antwort brauchte',
    code: 'Kennung eines Fehlers oder einer Ablehnung',
    released: 'ob die Nachricht hinausging',
    source: 'woher die Richtlinie kam oder woraus ein Vorfall eröffnet wurde',
    detector: 'Detektor, den ein Mensch für falsch hielt',
    justification: 'der angegebene Grund, in dem alles Erkannte maskiert ist',
    domains: 'Domänen der Empfänger außen',
    masked: 'was gefunden wurde, maskiert',
    reason: 'warum ein Abschnitt des Protokolls begann oder endete',
    readers: 'wie viele Leser',
    extensionVersion: 'Version von Draftguard',
    before: 'Zeit, vor der Einträge gelöscht wurden',
    records: 'wie viele Einträge gelöscht oder Einwilligungen importiert oder zurückgenommen wurden',
    class: 'welche Einträge gelöscht wurden',
    format: 'Form eines Exports',
    sealed: 'ob nur bestimmte Leser einen Export öffnen können',
    events: 'ob ein Export die Ereignisse zeigt',
    place: 'Stelle eines Eintrags im Protokoll',
    lock: 'ob das Lesen auf dem Gerät eine Passphrase braucht',
    what: 'welcher Speicher verloren ging',
    incident: 'zufällige Kennung eines Vorfalls',
    data: 'Arten von Daten eines Vorfalls',
    outcome: 'wie ein Vorfall geschlossen wurde',
    level: 'Risiko eines Vorfalls, wie entschieden oder vorgeschlagen',
    duplicates: 'wie viele Zeilen eines Imports sagten, was andere sagten',
    refused: 'wie viele Zeilen eines Imports abgelehnt wurden',
    purpose: 'wofür eine Einwilligung gilt',
    on: 'ob jemand auf die Sperrliste kam oder von ihr',
  },
};
