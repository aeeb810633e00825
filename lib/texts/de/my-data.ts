import type { myData as english } from '../en/my-data';
import type { Translation } from '../translation';

export const myData: Translation<typeof english> = {
  mydata: {
    amount: 'Wie viel',
    consents: 'Einträge über Einwilligungen anderer Menschen, versiegelt',
    consents_until:
      'Bis die Liste zurückgenommen oder der Mensch auf der Seite „Einwilligungen“ gelöscht wird.',
    consents_why: 'Um zu wissen, wem geschrieben werden darf. Sie handeln von Empfängern, nicht von Ihnen.',
    correspondents: 'Domains außerhalb, an die Sie schreiben, versiegelt, ohne Adressen',
    correspondents_until: '180 Tage nach der letzten Nachricht an eine Domain; höchstens 500 Domains.',
    correspondents_why:
      'Um Sie vor einer Domain zu warnen, die nur so aussieht wie eine, an die Sie oft schreiben.',
    council_off: 'Aus: Ihre Organisation darf mehr aufzeichnen, als der Betriebsrats-Modus erlaubt.',
    council_on:
      'An: Die Stufe ist 0, und nichts über Ihre Mail wird länger als 180 Tage aufbewahrt. Eine Änderung wird aufgezeichnet und hier gezeigt.',
    device:
      'Eine Zufallszahl dieses Geräts, der Schlüssel Ihres Pseudonyms, und wie oft es heute gewarnt hat',
    device_until: 'So lange Draftguard installiert ist. Gezählt wird nur ein Tag.',
    device_why:
      'Um Regeln erst für einige Geräte einzuschalten, um Ihre Adresse aus dem Protokoll zu halten, und um Sie nicht öfter als so oft am Tag zu warnen.',
    export: 'Eine Kopie für Sie',
    export_help:
      'Eine JSON-Datei mit allem auf dieser Seite und den Einträgen des Protokolls. Dass eine Kopie gezogen wurde, wird im Protokoll vermerkt.',
    export_locked:
      'Die Einträge des Protokolls sind nicht darin: Sie zu lesen braucht die Passphrase. Exportieren Sie sie auf der Seite „Protokoll“.',
    export_no_reader:
      'Die Einträge des Protokolls sind nicht darin: Dieses Gerät hat keinen Schlüssel, der sie liest. Fragen Sie Ihre Organisation danach.',
    export_run: 'Meine Daten herunterladen',
    fields: 'Feld für Feld',
    fields_council: 'Was ein Eintrag im Betriebsrats-Modus enthält',
    fields_council_help:
      'Mehr als das kann nicht aufgezeichnet werden, solange der Modus an ist, was immer eine Richtlinie sonst sagt.',
    fields_help:
      'Jeder Eintrag hat außerdem seine Zeit, auf die Minute. Dieselbe Liste steht in den Datenschutz-Unterlagen auf der Seite „Richtlinie“.',
    fields_now: 'Was ein Eintrag auf der geltenden Stufe enthält ($1)',
    incidents: 'Vorfälle',
    incidents_until:
      'Bis sie gelöscht werden, wenn sie abgeschlossen sind, oder die Erweiterung entfernt wird.',
    incidents_why:
      'Was schiefging, wie damit umgegangen wurde und wer informiert wurde; das Gesetz verlangt ein solches Verzeichnis (Artikel 33 Absatz 5 DSGVO). Versiegelt.',
    intro:
      'Das ist alles, was Draftguard auf diesem Gerät aufbewahrt: was, warum und bis wann. Was Sie in einer Mail schreiben, bewahrt es nie auf.',
    item_name: 'Name',
    item_personal: 'Über wen',
    item_readers: 'Wer es lesen kann',
    items: 'Jedes für sich',
    kept: 'Einträge über Ihre Mail bleiben',
    ledger: 'Anzahlen dessen, was gespeichert ist',
    ledger_until: 'Solange Draftguard installiert ist.',
    ledger_why:
      'Um zu bemerken, wenn der Browser etwas verloren hat: Eine geleerte Liste darf nicht als keine gelten.',
    level: 'Detailstufe',
    level_of: '$1. $2',
    log: 'Einträge im Protokoll, versiegelt',
    log_until:
      'Über Ihre Mail: $1 Tage. Über Richtlinien und das Protokoll selbst: $2 Tage. Dann wird der Inhalt gelöscht; ein Rest ohne Inhalt bleibt, damit niemand das Protokoll kürzen kann.',
    log_why:
      'Um zu zeigen, dass Regeln eingehalten wurden, um Regeln zu finden, die falsch warnen, und um einem Missgeschick nachzugehen.',
    managed: 'Die Richtlinie Ihrer Organisation, wie sie zuletzt ankam',
    managed_until: 'Bis eine neuere ankommt.',
    managed_why:
      'Um die Regeln zu kennen, bevor der Browser sie gesagt hat, und um mit den letzten guten fortzufahren, wo neuere fehlerhaft sind.',
    name: 'Ihr Name',
    name_nobody: 'Wem es gehört, kann daraus niemand feststellen.',
    name_pseudonym:
      'Wird nirgends aufgezeichnet, ebenso wenig Ihre Adresse. Das Protokoll sagt nur, dass zwei Ereignisse vom selben Konto stammen, mit einem Pseudonym, das dieses Gerät selbst gemacht hat.',
    name_two:
      'Zwei Schlüsselinhaber Ihrer Organisation können gemeinsam, und nur gemeinsam, feststellen, wem es gehört; sie brauchen einen Grund, und es wird in ein Register eingetragen.',
    never_0:
      'Aufgezeichnet werden Kennungen, Anzahlen, Klassen, Ergebnisse, Antworten und Zeiten auf die Minute. Nie, was Sie schrieben, an wen, oder Ihre Gründe.',
    never_1:
      'Aufgezeichnet werden auch Domains von Empfängern außen und die Gründe, die Sie angeben, wobei Erkanntes maskiert wird. Nie, was Sie schrieben, und keine ganzen Adressen.',
    never_2:
      'Aufgezeichnet werden auch Domains von Empfängern außen, die Gründe, die Sie angeben, und von dem, was gefunden wurde, die letzten Zeichen. Nie, was Sie schrieben, und keine ganzen Adressen.',
    only_time: 'nur, dass es geschah',
    policy: 'Ihre eigene Richtlinie',
    policy_until: 'Bis Sie das Feld dort leeren.',
    policy_why: 'Sie haben sie auf der Seite „Richtlinie“ festgelegt.',
    protected: 'Dateien mit geschützten Daten: Hashes von Listen und Dokumenten',
    protected_until: 'Bis sie auf der Seite „Richtlinie“ entfernt werden.',
    protected_why:
      'Um zu bemerken, wenn Daten von Kunden Ihrer Organisation oder Auszüge aus ihren Dokumenten hinausgehen sollen.',
    questions: 'Warnungen und Karten, die offen sind, im Arbeitsspeicher',
    questions_until:
      'Bis sie beantwortet oder geschlossen sind oder der Browser es ist. Nichts davon wird auf die Platte geschrieben.',
    questions_why:
      'Um zu zeigen, was gefunden wurde, maskiert, und um einmal durchzulassen, was Sie nach der Frage gesendet haben.',
    reads: 'Wer die Einträge lesen kann',
    reads_collector: 'das Protokollsystem Ihrer Organisation unter $1',
    reads_device: 'wer dieses Browserprofil benutzen kann',
    reads_nobody: 'niemand',
    reads_organization: 'Inhaber von Schlüsseln Ihrer Organisation: $1',
    reads_passphrase: 'auf diesem Gerät, wer die Passphrase kennt',
    rules: 'Nach welchen Regeln',
    session: 'Dateien, die Sie angehängt haben: ihr Text, im Arbeitsspeicher',
    session_until: 'Bis der Browser geschlossen wird. Nichts davon wird auf den Datenträger geschrieben.',
    session_why:
      'Um Anhänge zu prüfen, bevor sie hinausgehen, und um die letzten Prüfungen im Fenster der Symbolleiste zu zeigen.',
    since: '(seit $1)',
    sites: 'Websites, die Sie hinzugefügt haben',
    sites_until: 'Bis Sie sie auf der Seite „Richtlinie“ entfernen.',
    sites_why: 'Um zu wissen, welches Webmail zu überwachen ist.',
    stores: 'Was gespeichert ist',
    suppressed: 'Menschen, denen nicht geschrieben werden darf, als Hashes mit Schlüssel',
    suppressed_until: 'Bis sie auf der Seite „Einwilligungen“ von der Liste genommen werden.',
    suppressed_why: 'Um ein Versprechen an jemanden zu halten, der widersprochen hat.',
    title: 'Meine Daten',
    training: 'Beurteilungen und importierte Protokolle',
    training_until:
      'Ein importiertes Protokoll, bis es auf der Seite Training entfernt wird; Beurteilungen, bis die Erweiterung entfernt wird.',
    training_why:
      'Was Prüfende zu Warnungen gesagt haben, und Exporte von Protokollen, die hier für Schulungen importiert wurden, unter Pseudonymen. Versiegelt. Ihre Antworten in Übungsentwürfen werden nicht gespeichert.',
    unknown: 'lässt sich nicht öffnen',
    until: 'Bis wann',
    what: 'Was',
    who_decides: 'Entschieden von',
    why: 'Warum',
  },
};
