import type { training as english } from '../en/training';
import type { Translation } from '../translation';

export const training: Translation<typeof english> = {
  training: {
    agreement: 'Sind sich die Prüfenden einig?',
    agreement_is: 'Paare von Meinungen: $1; gleich in $2; Cohens Kappa $3.',
    agreement_none: 'Das lässt sich noch nicht sagen. Paare von Meinungen: $1.',
    answers: 'Wie Warnungen beantwortet wurden',
    answers_chart: 'Antworten je Woche; die Zahlen je Regel stehen in der Tabelle darunter.',
    answers_none:
      'Nicht gezeigt: Nötig sind Protokolle von mindestens fünf Personen, die eine ganze Woche abdecken.',
    count_back: 'Zurück zum Entwurf',
    count_fixed: 'In der Warnung behoben',
    count_overrides: 'Trotzdem gesendet',
    count_reasons: 'Davon mit Begründung',
    count_reflex: 'Binnen einer Sekunde beantwortet',
    count_stops: 'Beantwortete Warnungen',
    export_broken:
      'Das ist kein Export eines Protokolls, oder er wurde unterwegs verändert; bitten Sie noch einmal darum.',
    export_empty: 'In diesem Protokoll steht noch keine Warnung.',
    export_sealed:
      'Der Export zeigt keine Ereignisse; bitten Sie um einen, der mit Leseschlüssel gemacht wurde.',
    export_too_large: 'Die Datei ist größer als 100 MB; bitten Sie um einen Export über kürzere Zeit.',
    failed: 'Das hat nicht funktioniert. Versuchen Sie es noch einmal.',
    forget: 'Entfernen',
    forget_named: '$1 entfernen',
    help: 'Üben Sie mit erfundenen Entwürfen, und lesen Sie kurze Lektionen. Wer schult, beurteilt eine Stichprobe von Warnungen ohne Namen und sieht, wie gut die Regeln sind.',
    import: 'Exporte importieren (.ndjson)',
    imported: 'importiert. Warnungen: $1.',
    interval: '(95-%-Intervall: $1 bis $2)',
    left: 'Zu beurteilen: $1',
    lessons: 'Lektionen',
    lessons_help: 'Jede dauert weniger als eine Minute.',
    noisy: 'Laute Regeln',
    noisy_change: 'Vorgeschlagene Änderung: von „$1“ zu „$2“.',
    noisy_copy: 'Richtlinie mit dieser Änderung kopieren',
    noisy_help:
      'Mindestens $1 Beurteilungen, und es ist nicht gezeigt, dass die Regel jedes zweite Mal recht hat. Wer die Richtlinie setzt, entscheidet.',
    noisy_low: 'in $1 bis $2 der Warnungen richtig.',
    noisy_open: 'Seite Richtlinie öffnen, wo sie zuerst erprobt werden kann',
    note: 'Notiz (freiwillig; keine Namen)',
    parts: 'Teile dieser Seite',
    people: 'Importierte Protokolle',
    people_help:
      'Bitten Sie um einen Export des Protokolls als NDJSON, der von jemandem mit Leseschlüssel stammt, sodass Ereignisse zu sehen sind. Jede Datei wird geprüft, unter einem Pseudonym aufbewahrt und kann hier entfernt werden. Zahlen, die ein Bericht gezeigt hat, bleiben.',
    people_none: 'Kein Protokoll ist importiert.',
    person: 'von $1 bis $2',
    practice: 'Üben',
    precision: 'Wie oft eine Regel recht hat',
    precision_chart:
      'Anteil richtiger Warnungen je Regel, mit 95-%-Intervall; die Zahlen stehen in der Tabelle darunter.',
    precision_none: 'Noch nichts wurde beurteilt.',
    queue: 'Beurteilen',
    queue_done: 'Nichts wartet auf ein Urteil',
    queue_empty:
      'Wenn Draftguard gewarnt hat oder Sie Protokolle importiert haben, wartet hier eine Stichprobe.',
    queue_help:
      'Ein Zehntel der Warnungen jeder Woche, höchstens 50, durch das Los bestimmt. Sie sehen, was im Protokoll steht: Arten und Anzahlen, nie Text, Namen oder Adressen.',
    queue_none_here:
      'Das Protokoll dieses Geräts kann hier nicht gelesen werden. Gezeigt werden Warnungen aus importierten Protokollen.',
    reason_length: 'Buchstaben der Begründung',
    report: 'Bericht',
    report_help:
      'Zahlen zu Regeln stammen aus Beurteilungen. Zahlen zu Antworten stammen aus importierten Protokollen, von Gruppen ab fünf Personen und in ganzen Wochen; was eine kleinere Gruppe zeigen würde, fehlt. Niemand wird mit jemandem verglichen.',
    right_of: 'Richtig, von $1 beurteilten',
    sampled: 'Warnungen: $1; zum Beurteilen gezogen: $2.',
    save_next: 'Speichern und weiter',
    second:
      'Gefragt ist eine zweite Meinung: Sie sollte von jemand anderem kommen als die erste. Das erste Urteil wird nicht gezeigt.',
    share: '$1 ($2 bis $3)',
    skip: 'Überspringen',
    title: 'Training',
    verdict: 'Ihr Urteil über diese Regel',
    verdict_false_positive: 'Falsch',
    verdict_help_false_positive: 'das Gefundene ist nicht das, wofür es gehalten wurde',
    verdict_help_too_strict: 'es war da, aber dafür sollte niemand aufgehalten werden',
    verdict_help_true_positive: 'es war da, und die Frage hat sich gelohnt',
    verdict_help_unclear: 'aus dem Eintrag nicht zu erkennen',
    verdict_too_strict: 'Zu streng',
    verdict_true_positive: 'Richtig',
    verdict_unclear: 'Unklar',
    waiting: 'Importierte Personen, die warten, bis fünf gemeinsam gezählt werden können: $1',
  },
  practice: {
    best_hold: 'Am besten: nicht per Mail senden; einen geschützten Ort nutzen oder zuerst fragen.',
    best_recipients: 'Am besten: die Empfänger berichtigen, dann senden.',
    best_remove: 'Am besten: herausnehmen, was der Empfänger nicht braucht, dann senden.',
    best_send: 'Nichts darin braucht Schutz: senden.',
    found: 'Im Entwurf: $1',
    grade_leaked: 'Das wäre abgeflossen: So sollte es nicht hinausgehen.',
    grade_lost: 'Nichts ist abgeflossen, aber das Nötige fehlt.',
    grade_not_asked: 'Die geltende Richtlinie fragt bei diesem Entwurf nicht, darum zählt er nicht.',
    grade_right: 'Richtig.',
    grade_safe: 'Nichts ist abgeflossen, aber die Aufgabe war zu schaffen.',
    help: 'Jeder Entwurf ist erfunden. Ändern Sie, was geändert werden sollte, und senden Sie ihn, oder behalten Sie ihn zurück; nichts verlässt diese Seite. Er wird beurteilt wie ein echter Entwurf, und Ihre Antworten werden nicht gespeichert.',
    hold: 'Nicht per Mail senden',
    language: 'Sprache der Entwürfe',
    lesson: 'Lektion: $1',
    next: 'Nächster Entwurf',
    score: 'Richtig: $1 von $2. Das misst Wissen, nicht Verhalten.',
    send: 'Senden',
    task: 'Entwurf $1 von $2:',
  },
  lesson: {
    link: 'Weiterlesen: $1',
    text_access:
      'Zugang gehört zu einer Aufgabe, nicht zu einem Rang. Bevor Sie jemanden in eine Mail oder einen Ordner aufnehmen, fragen Sie, welche Aufgabe damit verbunden ist und bis wann. Listen vieler Menschen gehören dorthin, wo Zugang wieder entzogen werden kann. Eine gesendete Mail holen Sie nicht zurück.',
    text_anonymisation:
      'Anonym sind Daten nur, wenn niemand mit naheliegenden Mitteln herausfinden kann, um wen es geht. Geburtsdatum, Postleitzahl und Beruf reichen oft. Gruppen unter fünf Personen sind leicht zu durchschauen. Wurden Namen nur durch Nummern ersetzt, ist es ein Pseudonym und immer noch personenbezogen.',
    text_audits:
      'Die Organisation muss zeigen können, dass sie Daten schützt. Das Protokoll enthält Arten und Anzahlen, Entscheidungen und Antworten, nie Ihren Text. Es ist versiegelt und wird nach einer Zeit gelöscht; was darin steht, sehen Sie unter Meine Daten. Prüfende erhalten nur, was ihre Frage beantwortet.',
    text_breach:
      'Sagen Sie es sofort: Ein Versehen wird niemandem vorgeworfen, nur Schweigen. Machen Sie das Senden rückgängig, wenn es geht, bitten Sie um Löschung, ändern Sie Passwörter, die darin standen. Eröffnen Sie hier einen Vorfall. Ab Bekanntwerden hat die Organisation 72 Stunden; jede Stunde, die Sie warten, fehlt später.',
    text_confidential:
      'Alles, was Ihrer Organisation nützt, weil andere es nicht wissen: Preise, Margen, Pläne, Kundenlisten, unveröffentlichte Zahlen. Ein Vermerk hilft, sein Fehlen beweist nichts. Fragen Sie vor dem Senden: Würden wir das in der Zeitung drucken? Wenn nicht, prüfen Sie, ob die Empfänger es haben dürfen und eine Vereinbarung es abdeckt.',
    text_consent:
      'Werbung per Mail braucht meist ein Ja der Person: vorher, freiwillig und für diesen Zweck. Es kann jederzeit zurückgenommen werden, so leicht, wie es gegeben wurde. Eine gekaufte oder geliehene Liste enthält kein Ja für Sie. Bewahren Sie den Beleg auf: wer, wann, zu welchem Text.',
    text_encryption:
      'Mail ist für jeden Server auf dem Weg lesbar und bleibt in vielen Kopien. Legen Sie Heikles an einen geschützten Ort und senden Sie den Link, oder verschlüsseln Sie die Datei. Das Passwort geht einen anderen Weg, etwa per Telefon, nie in derselben Mail. Private Schlüssel reisen nie: Senden Sie den öffentlichen.',
    text_law:
      'Personenbezogen ist alles über einen erkennbaren Menschen. Am stärksten geschützt sind Gesundheit, Glaube, Politik, Gewerkschaft, Herkunft, Sexualleben und Biometrie. Weitergeben braucht einen Grund, den das Gesetz nennt, und einen Zweck. Gute Absicht ist kein Grund. Wenn Sie ihn nicht nennen können, lassen Sie die Einzelheit weg.',
    text_minimisation:
      'Fragen Sie, was die Empfänger für ihre Arbeit brauchen, und senden Sie nur das. Die letzten vier Ziffern statt der Karte, ein Vorname statt der Akte, eine Zeile statt der Tabelle. Kürzen Sie alte Verläufe unter Ihrer Antwort. Was nicht in der Mail steht, kann nicht in falsche Hände geraten.',
    text_recipients:
      'Die meisten Pannen sind einfache Versehen: ein falsch ergänzter Name, eine Domain mit einem falschen Buchstaben, alle in Cc statt Bcc, eine Datei, die fehlt oder eine andere ist. Lesen Sie die Empfänger zuletzt, kurz vor dem Senden, und sagen Sie sich, wer jeder davon ist.',
    text_secrets:
      'Wer eine Mail liest, kann das Passwort darin nutzen, heute oder in drei Jahren. Teilen Sie es über einen Passwortmanager, einen Einmal-Link oder am Telefon. Wurde eines gemailt, ändern Sie es jetzt; das hilft mehr als Löschen. Senden Sie nie Schlüssel, um Hilfe zu bekommen: Zeigen Sie das Problem ohne sie.',
    title_access: 'Wer muss es wissen?',
    title_anonymisation: 'Ohne Namen ist nicht anonym',
    title_audits: 'Wozu gibt es ein Protokoll?',
    title_breach: 'Wenn es schiefging',
    title_confidential: 'Was ist vertraulich?',
    title_consent: 'Wann brauche ich eine Einwilligung?',
    title_encryption: 'Abschließen, was reisen muss',
    title_law: 'Was schützt das Gesetz?',
    title_minimisation: 'Weniger senden',
    title_recipients: 'Zweimal auf die Adresse sehen',
    title_secrets: 'Passwörter sind keine Post',
  },
};
