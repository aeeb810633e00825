/** The words of the data protection documents, English and German. */

export interface DpiaTexts {
  title(organization: string): string;
  generated(hash: string, source: string): string;
  notLegal: string;
  purposes: { title: string; text: string; of: string; law: string };
  processed: {
    title: string;
    lines: readonly string[];
    alone: string;
    shipped(to: string, sealed: boolean): string;
  };
  recorded: { title: string; intro(detail: number): string; event: string; fields: string };
  /** By level of detail. */
  never: readonly [string, string, string];
  /** Everything that is kept on the device. */
  stored: { title: string; intro: string; head: readonly string[] };
  retention: { title: string; days(days: number): string; purge: string };
  readers: {
    title: string;
    local: string;
    noLocal: string;
    keys(count: number): string;
    /** Who can tell whose a pseudonym is. */
    two: string;
    nobody: string;
  };
  /** `to`: where this build sends its audit log; null for nowhere. */
  record: { title: string; rows(to: string | null): readonly [string, string][] };
  annex: {
    title: string;
    council(on: boolean): string;
    lines: readonly string[];
    mode: Readonly<Record<'audit' | 'coach' | 'enforce', string>>;
  };
  exceptions: { title: string; none: string };
  /** What each field of an event holds. */
  fields: Readonly<Record<string, string>>;
}

const en: DpiaTexts = {
  title: (organization) =>
    `Data protection documents for Draftguard${organization ? ` at ${organization}` : ''}`,
  generated: (hash, source) => `Made from the policy in force (${source}, SHA-256 ${hash}).`,
  notLegal: 'These pages are facts for your own assessment; they are not legal advice.',
  purposes: {
    title: 'Purposes',
    text: 'Draftguard keeps personal data and business secrets from being mailed to people who may not have them. Each rule has its own purpose:',
    of: 'Rule',
    law: 'Ground',
  },
  processed: {
    title: 'What is processed',
    lines: [
      'Recipients, subject, text and attachments of a message while it is written in a watched webmail, on the device, in memory.',
      'Nothing of it is stored, and nothing of it leaves the device.',
      'Lists for exact match and fingerprints of documents are on the device as keyed hashes.',
      'No mail that was received is read, save what is quoted in the message that is being written.',
    ],
    alone: 'The extension has no network access (connect-src "none").',
    shipped: (to, sealed) =>
      `This build sends the records of the audit log, listed below, to ${to}${sealed ? ', sealed so that only the readers of the log can open them' : ', where they can be read'}; it has access to no other address.`,
  },
  recorded: {
    title: 'What is recorded (field list)',
    intro: (detail) => `Level of detail: ${detail}. One record an event, sealed:`,
    event: 'Event',
    fields: 'Fields',
  },
  never: [
    'Never recorded: text, subject, addresses, names, file names, what was found, domains of recipients, reasons given.',
    'Never recorded: text, subject, addresses, names, file names, what was found.',
    'Never recorded: text, subject, addresses, names, file names; of what was found no more than its last letters.',
  ],
  stored: {
    title: 'What is stored on the device',
    intro: 'Everything that the extension keeps, by its key or table; what is not listed is not stored:',
    head: ['Name', 'Purpose', 'Kept', 'Who can read it', 'About whom'],
  },
  retention: {
    title: 'Retention',
    days: (days) =>
      `Records of drafts and of the guard are kept for ${days} days, those about policies and the log itself for two years or as long, if that is longer.`,
    purge:
      'Then their content is erased; a stub without content stays, so that the log can still be verified.',
  },
  readers: {
    title: 'Who can read the log',
    local: 'Whoever can use the browser profile on the device.',
    noLocal: 'Nobody on the device.',
    keys: (count) => `Holders of ${count} key(s) of the organisation.`,
    two: 'Whose a pseudonym in it is, two key holders can tell together, with a reason and an entry in a register.',
    nobody: 'Whose a pseudonym in it is, nobody can tell.',
  },
  record: {
    title: 'Extract for the record of processing (GDPR Art. 30)',
    rows: (to) => [
      ['Purpose', 'Prevention of mails to people who may not have their content (GDPR Art. 5(1)(f), 32)'],
      ['Data subjects', 'Employees who write mail; people of whom a mail speaks; recipients'],
      ['Categories of data', 'Content of drafts (in memory only); event records without content'],
      ['Recipients', `${to ? `The collector at ${to}` : 'None outside'}; readers of the log as above`],
      ['Transfers to third countries', to ? 'None but to the collector: fill in where it stands' : 'None'],
      [
        'Measures',
        `Sealed, chained log; ${to ? 'network access to the collector only' : 'no network'}; pseudonymous records; roles by keys`,
      ],
    ],
  },
  annex: {
    title: 'Annex for a works agreement',
    council: (on) =>
      `Works-council mode is ${on ? 'on: no content, no domains and no reasons are recorded, and nothing longer than 180 days' : 'OFF: this needs its own agreement'}.`,
    lines: [
      'No evaluation of a person’s performance or conduct takes place; there is no ranking and no report by person.',
      'Everybody sees on the Policy page which rules are in force, and in the audit log what was recorded of them.',
      'A change of the policy is recorded on each device and shown with its date.',
      'Private accounts are left alone where rules name the accounts that they are for.',
    ],
    mode: {
      audit: 'Mode: audit. Nobody is disturbed; decisions are recorded. People are told beforehand.',
      coach: 'Mode: coach. People are warned and decide for themselves; nothing is blocked.',
      enforce: 'Mode: enforce. Rules may ask for a reason or block a message.',
    },
  },
  exceptions: { title: 'Exceptions', none: 'None.' },
  fields: {
    type: 'kind of event',
    webmail: 'webmail',
    user: 'pseudonym of the account that writes, by a key of this device',
    identity: 'that account, sealed so that only two key holders together can open it',
    route: 'how it was to be sent (click, key …)',
    action: 'verdict',
    rules: 'ids of the rules that matched',
    trace: 'what each rule did, what was not known, and what made it milder',
    entities: 'how many values of which kind',
    recipients: 'how many recipients inside and outside',
    attachments: 'how many attachments',
    digest: 'keyed hash of the draft, which tells only that two events are of the same draft',
    policyHash: 'which policy',
    look: 'which of its looks the warning had',
    answer: 'answer to the warning',
    reasonLength: 'how long the reason was',
    durationMs: 'how long the answer took',
    code: 'code of a failure or refusal',
    released: 'whether the message left',
    source: 'where the policy came from, or what an incident was opened from',
    detector: 'detector that a person called wrong',
    justification: 'the reason given, in which everything that is recognised is masked',
    domains: 'domains of recipients outside',
    masked: 'what was found, masked',
    reason: 'why an epoch of the log began or ended',
    readers: 'how many readers',
    extensionVersion: 'version of Draftguard',
    before: 'time before which records were erased',
    records: 'how many records were erased, or consents imported or taken back',
    class: 'which records were erased',
    format: 'form of an export',
    sealed: 'whether only certain readers can open an export',
    events: 'whether an export shows the events',
    place: 'place of a record in the log',
    lock: 'whether reading on the device takes a passphrase',
    what: 'which store was lost',
    incident: 'random id of an incident',
    data: 'kinds of data of an incident',
    outcome: 'how an incident was closed',
    level: 'risk of an incident, as decided or proposed',
    duplicates: 'how many rows of an import said what others said',
    refused: 'how many rows of an import were refused',
    purpose: 'what a consent is for',
    on: 'whether somebody was put on the suppression list or taken off',
  },
};

const de: DpiaTexts = {
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
      'Nichts davon wird gespeichert, und nichts davon verlässt das Gerät.',
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

export const DPIA_TEXTS = { en, de } as const;
