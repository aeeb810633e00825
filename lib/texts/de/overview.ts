import type { overview as english } from '../en/overview';
import type { Translation } from '../translation';

export const overview: Translation<typeof english> = {
  overview: {
    accept_loss: 'Ich weiß Bescheid',
    counting: 'Wird gezählt …',
    force: 'In Kraft',
    health: 'Ist alles in Ordnung?',
    week: 'In letzter Zeit',
    week_closed: 'Was geschah, können nur die Leser sehen, die Ihre Organisation benannt hat.',
    week_days: 'Ergebnisse der letzten $1 Tage:',
    week_locked:
      'Das Protokoll hat eine Passphrase: Geben Sie sie auf der Seite „Protokoll“ ein, um zu sehen, was geschah.',
    week_none:
      'In den letzten $1 Tagen wurde keine Nachricht angehalten oder aufgezeichnet. Sobald es geschieht, sehen Sie es hier.',
    mend_audit_unavailable: 'Protokoll öffnen',
    mend_lost_consents: 'Einwilligungen',
    mend_lost_log: 'Protokoll öffnen',
    mend_lost_protected: 'Neu importieren',
    mend_lost_settings: 'Richtlinie ansehen',
    mend_no_policy_held: 'Nachsehen, warum',
    mend_no_policy_open: 'Nachsehen, warum',
    mend_policy_pending: 'Richtlinie ansehen',
    mend_policy_refused: 'Nachsehen, warum',
    mend_site_not_allowed: 'Erlauben',
    next: 'Was Sie als Nächstes tun können',
    no_policy: 'Es ist keine Richtlinie in Kraft.',
    problem_audit_unavailable:
      'Das Protokoll lässt sich nicht öffnen. Starten Sie den Browser neu; hilft das nicht, schaffen Sie Platz auf dem Datenträger.',
    problem_lost_consents:
      'Einwilligungen oder die Sperrliste sind verloren. Importieren Sie sie neu; Regeln, die nach Einwilligungen fragen, urteilen nicht, bis Sie gesagt haben, dass Sie Bescheid wissen.',
    problem_lost_log:
      'Das Protokoll oder seine Schlüssel sind verloren; ein neues hat begonnen. Bewahren Sie auf, was vorher exportiert wurde.',
    problem_lost_protected:
      'Geschützte Daten dieses Geräts fehlen oder sind beschädigt. Ohne sie wird keine Nachricht beurteilt.',
    problem_lost_settings:
      'Die Einstellungen dieses Geräts sind verloren: die eigene Richtlinie und Websites, und was von der Richtlinie der Organisation bekannt war. Legen Sie sie neu fest.',
    problem_no_policy_held:
      'Die Richtlinie, die Ihre Organisation festgelegt hat, ist fehlerhaft, und es gibt keine frühere. Bis sie berichtigt ist, verlässt keine Nachricht diesen Browser.',
    problem_no_policy_open:
      'Die Richtlinie, die Ihre Organisation festgelegt hat, ist fehlerhaft, und es gibt keine frühere. Bis sie berichtigt ist, gehen Nachrichten ungeprüft hinaus, wie es die Richtlinie für Fehler vorsieht.',
    problem_policy_pending:
      'Der Browser hat noch nicht gesagt, ob Ihre Organisation eine Richtlinie festlegt. Bis dahin verlässt keine Nachricht diesen Browser.',
    problem_policy_refused: 'Eine Richtlinie wurde abgelehnt; was stattdessen gilt, steht nebenan.',
    problem_site_not_allowed: 'Eine Website wird nicht überwacht, weil der Browser es nicht erlaubt hat.',
    records: 'Einträge im Protokoll: $1.',
    rules: 'Regeln: $1.',
    sites: 'Gmail und Outlook im Web werden überwacht, dazu weitere Websites: $1.',
    source: 'Festgelegt von: $1, seit $2.',
    step_consents: 'Eine Liste importieren, wem geschrieben werden darf',
    step_domains: 'Nennen Sie Ihre eigenen Mail-Domains, damit Kollegen nicht als außen zählen',
    step_help: 'Lesen, wie Draftguard arbeitet',
    step_my_data: 'Sehen, was über Sie gespeichert ist',
    step_practice: 'An erfundenen Mails üben',
    title: 'Übersicht',
    to_audit: 'Protokoll öffnen',
    to_policy: 'Was die Richtlinie verlangt',
    to_sites: 'Roundcube-Seiten',
    well: 'Draftguard arbeitet, und das Protokoll lässt sich schreiben.',
  },
};
