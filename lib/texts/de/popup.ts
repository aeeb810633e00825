import type { popup as english } from '../en/popup';
import type { Translation } from '../translation';

export const popup: Translation<typeof english> = {
  popup: {
    a_webmail: 'diesem Webmail',
    failed:
      'Draftguard antwortet nicht. Schließen Sie dieses Fenster und öffnen Sie es erneut; hilft das nicht, starten Sie den Browser neu.',
    findings: 'Funde: $1',
    help: 'Hilfe',
    lesson: 'Eine Lektion von einer halben Minute',
    loading: 'Draftguard wird gefragt …',
    mistake: 'Ich habe etwas versehentlich gesendet',
    mode: 'Modus',
    no_verdicts:
      'Noch keine Nachricht geprüft. Schreiben Sie eine: Sie wird geprüft, bevor sie gesendet wird.',
    not_right: 'Wurde etwas gefunden, das nicht ist, wonach es aussieht?',
    not_right_failed: 'Das ließ sich nicht vermerken. Versuchen Sie es noch einmal.',
    not_watching: 'Diese Seite wird nicht überwacht',
    not_webmail: 'Hier gibt es nichts zu überwachen',
    not_webmail_detail:
      'Diese Seite ist kein Webmail, das Draftguard kennt. Ein Roundcube lässt sich in den Einstellungen hinzufügen.',
    options: 'Einstellungen und Protokoll',
    problem_audit_unavailable:
      'Das Protokoll lässt sich nicht öffnen. Starten Sie den Browser neu; hilft das nicht, schaffen Sie Speicherplatz.',
    problem_blind:
      'Draftguard versteht diese Seite nicht. Nachrichten werden beim Absenden trotzdem geprüft. Laden Sie die Seite neu; bleibt es so, sagen Sie es Ihrer Administration.',
    problem_lost_consents:
      'Einwilligungen oder die Sperrliste sind verloren. Die Einstellungen sagen, was zu tun ist.',
    problem_lost_log: 'Das Protokoll oder seine Schlüssel sind verloren; ein neues hat begonnen.',
    problem_lost_protected:
      'Geschützte Daten dieses Geräts fehlen oder sind beschädigt. Ohne sie wird keine Nachricht beurteilt. Die Einstellungen sagen, was zu tun ist.',
    problem_lost_settings:
      'Die Einstellungen dieses Geräts sind verloren: die eigene Richtlinie und Websites. Legen Sie sie neu fest.',
    problem_no_policy_held:
      'Die Richtlinie, die Ihre Organisation festgelegt hat, ist fehlerhaft. Bis sie berichtigt ist, verlässt keine Nachricht diesen Browser. Die Einstellungen nennen den Fehler.',
    problem_no_policy_open:
      'Die Richtlinie, die Ihre Organisation festgelegt hat, ist fehlerhaft. Bis sie berichtigt ist, gehen Nachrichten ungeprüft hinaus. Die Einstellungen nennen den Fehler.',
    problem_policy_pending:
      'Der Browser hat noch nicht gesagt, ob Ihre Organisation eine Richtlinie festlegt. Bis dahin verlässt keine Nachricht diesen Browser.',
    problem_policy_refused:
      'Eine Richtlinie wurde abgelehnt. Die Einstellungen sagen, warum, und was stattdessen gilt.',
    problem_reload: 'Diese Seite wurde geöffnet, bevor Draftguard da war. Laden Sie sie neu.',
    problems: 'Was nicht stimmt',
    title: 'Draftguard',
    verdicts: 'Letzte Prüfungen auf dieser Seite',
    watching: 'Diese Seite wird überwacht',
    watching_detail: 'Draftguard prüft, was Sie in $1 schreiben, bevor es gesendet wird.',
    ways: 'Mehr',
  },
};
