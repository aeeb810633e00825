import type { guard as english } from '../en/guard';
import type { Translation } from '../translation';

export const guard: Translation<typeof english> = {
  guard: {
    checking: 'Draftguard prüft diese E-Mail noch. Sie ist noch nicht gesendet.',
    close: 'Schließen',
    consents_lost:
      'Die Liste der Einwilligungen auf diesem Gerät ist verloren, und eine Regel fragt danach, deshalb wurde diese Nachricht nicht gesendet. Ihr Entwurf bleibt erhalten. Die Einstellungen von Draftguard sagen, was zu tun ist.',
    failed:
      'Draftguard konnte diese Nachricht nicht prüfen, deshalb wurde sie nicht gesendet. Ihr Entwurf bleibt erhalten. Versuchen Sie es noch einmal; bleibt es so, laden Sie den Tab neu oder fragen Sie Ihre Administration.',
    hidden:
      'Die Seite hat die Warnung von Draftguard entfernt, deshalb wurde die Nachricht nicht gesendet. Ihr Entwurf bleibt erhalten.',
    not_fixed:
      'Draftguard hat nichts geändert, weil sich der Entwurf inzwischen geändert hat. Drücken Sie noch einmal auf Senden, um zu sehen, was jetzt gefunden wird.',
    not_moved:
      'Das Webmail hat die Änderung der Empfänger nicht oder nicht ganz übernommen. Es wurde nichts gesendet; bitte sehen Sie in An, Cc und Bcc nach und ändern Sie sie von Hand.',
    not_reached:
      'Hier ließ sich nicht alles ändern: Was in einem eingeklappten Zitat oder in der Adresse eines Links steht, ändern Sie bitte von Hand. Es wurde nichts gesendet.',
    not_shown:
      'Draftguard liest eine Nachricht, die erneut gesendet wird, dort, wo sie angezeigt wird. Diese wird nicht angezeigt und wurde deshalb angehalten. Öffnen Sie die Nachricht und senden Sie sie dann erneut.',
    orphaned:
      'Draftguard wurde aktualisiert, während diese Seite offen war. Ihre Nachricht wurde nicht gesendet. Speichern Sie den Entwurf, laden Sie den Tab neu und senden Sie dann noch einmal.',
    policy_pending:
      'Der Browser hat noch nicht gesagt, welche Richtlinie Ihre Organisation festlegt, deshalb wurde nichts gesendet. Ihr Entwurf bleibt erhalten. Versuchen Sie es in einigen Sekunden noch einmal.',
    policy_refused:
      'Die Richtlinie, die Ihre Organisation festgelegt hat, ist fehlerhaft, deshalb konnte diese Nachricht nicht geprüft werden und wurde nicht gesendet. Ihr Entwurf bleibt erhalten. Sagen Sie es Ihrer Administration: Die Einstellungen von Draftguard nennen den Fehler.',
    protected_data:
      'Geschützte Daten dieses Geräts fehlen oder sind beschädigt, deshalb konnte diese Nachricht nicht darauf durchsucht werden und wurde nicht gesendet. Ihr Entwurf bleibt erhalten. Importieren Sie die Daten in den Einstellungen von Draftguard neu, oder sagen Sie es Ihrer Administration.',
    reading: 'Draftguard liest noch die Anhänge. Die Nachricht wurde noch nicht gesendet.',
    schedule_again:
      'Diese E-Mail darf gesendet werden. Bitte wählen Sie die spätere Zeit noch einmal: Das Menü hat sich inzwischen geschlossen.',
    too_large:
      'Diese Nachricht ist zu groß, um geprüft zu werden, deshalb wurde sie nicht gesendet. Ihr Entwurf bleibt erhalten. Kürzen oder teilen Sie sie.',
    unreadable:
      'Draftguard konnte nicht lesen, was diese Seite senden wollte, und hat es angehalten. Ihre Nachricht liegt in den Entwürfen.',
  },
  card: {
    all: 'Alle $1 markierten Stellen dieses Entwurfs',
    close: 'Schließen',
    frame_title: 'Draftguard: was hier markiert ist',
  },
  fix: {
    legend: 'Im Entwurf beheben (Stellen: $1)',
    lines: 'Liste herausnehmen …',
    lines_more: 'und $1 weitere',
    lines_shown: 'Diese Zeilen fielen weg ($1), sonst nichts:',
    lines_yes: 'Diese Zeilen herausnehmen ($1)',
    mask: 'Schwärzen',
    placeholder: 'Platzhalter einsetzen',
    remove: 'Löschen',
  },
  recipient: { remove: 'Entfernen', to_bcc: 'In Bcc verschieben' },
  recipients: { all_to_bcc: 'Alle $1 sichtbaren externen Empfänger in Bcc verschieben' },
};
