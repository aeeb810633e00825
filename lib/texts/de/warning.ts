import type { warning as english } from '../en/warning';
import type { Translation } from '../translation';

export const warning: Translation<typeof english> = {
  warning: {
    consent: 'Wessen Einwilligung fehlt',
    consent_expired:
      'Die Einwilligung ist abgelaufen ($1). Nehmen Sie diesen Empfänger heraus, oder fragen Sie neu.',
    consent_given: 'Hat zugestimmt ($1).',
    consent_none:
      'Keine Einwilligung bekannt für: $1. Nehmen Sie diesen Empfänger heraus, oder fragen Sie zuerst.',
    consent_withdrawn: 'Hat widerrufen oder widersprochen ($1). Nehmen Sie diesen Empfänger heraus.',
    contact: 'Fragen: $1',
    covered: 'Etwas verdeckt diese Warnung. Machen Sie sie frei, um fortzufahren.',
    edit: 'Zurück und bearbeiten',
    external: 'extern',
    failed:
      'Die Antwort konnte nicht festgehalten werden, deshalb wurde die Nachricht nicht gesendet. Versuchen Sie es noch einmal.',
    found: 'Was gefunden wurde',
    frame_title: 'Warnung von Draftguard',
    gone: 'Diese Frage ist nicht mehr offen. Gehen Sie zu Ihrer Nachricht zurück und senden Sie sie noch einmal.',
    internal: 'intern',
    more_recipients: 'und $1 weitere',
    no_recipients: 'Es konnten keine Empfänger gelesen werden.',
    not_right: 'Stimmt nicht?',
    not_right_thanks: 'Notiert, danke.',
    not_sent: 'Die Nachricht wurde nicht gesendet.',
    notes: '(Hier: $1.)',
    reason_kept:
      'Ihre Begründung wird aufgezeichnet; was Draftguard darin erkennt, wird verdeckt. Ihre Nachricht wird nicht aufgezeichnet.',
    reason_label: 'Warum muss das gesendet werden? (mindestens 10 Zeichen)',
    reason_note:
      'Festgehalten wird nur, dass Sie einen Grund angaben, nie der Wortlaut und nie die Nachricht.',
    recipients: 'Wer sie bekäme',
    send: 'Trotzdem senden',
    send_reason: 'Mit dieser Begründung senden',
    sign_attachment_missing: 'Der Text spricht von einem Anhang, aber es ist nichts angehängt.',
    sign_cloud_link:
      'Der Text verweist auf eine Datei in einer Cloud. Hier hat sie niemand gelesen: Prüfen Sie, ob es die richtige ist und wer sie öffnen kann.',
    sign_internal_thread: 'Ein Gespräch unter Kollegen, unten zitiert, geht an jemanden außerhalb.',
    sign_look_alike: 'Diese Domain sieht einer anderen, an die Sie schreiben, zum Verwechseln ähnlich:',
    sign_many_visible: 'Diese Personen sehen die Adressen der jeweils anderen:',
    sign_mixed_organizations: 'Diese Personen gehören zu verschiedenen Organisationen:',
    sign_private_webmail: 'Das ist ein privates Postfach:',
    sign_salutation: 'Niemand, den das Schreiben anredet, ist unter den Empfängern.',
    sign_unsubscribe_missing:
      'Das geht an viele Menschen außerhalb, sagt aber nicht, wie man sich abmeldet. Fügen Sie eine Zeile mit einem Weg zum Abmelden ein.',
    signs: 'Bitte prüfen Sie die Empfänger',
    times: '$1-mal',
    title_block: 'So kann diese Nachricht nicht gesendet werden',
    title_justify: 'Vor dem Senden ist eine Begründung nötig',
    title_warn: 'Vor dem Senden noch einmal hinsehen',
    unread: 'Was nicht geprüft werden konnte',
    unread_broken: 'Sie ist beschädigt oder lässt sich nicht öffnen.',
    unread_encrypted: 'Die Datei oder ein Teil davon ist mit einem Passwort geschützt.',
    unread_image: 'Sie ist ein Bild oder enthält eines; Text in Bildern wird nicht gelesen.',
    unread_not_seen: 'Sie wurde angehängt, bevor Draftguard sie sehen konnte, oder stammt von anderswo.',
    unread_ratio: 'Sie wird beim Entpacken viel größer als üblich, wie eine schädliche Datei.',
    unread_timeout: 'Das Lesen hat zu lange gedauert.',
    unread_too_deep: 'Sie enthält zu tief verschachtelte Archive.',
    unread_too_large: 'Sie ist zu groß, um ganz gelesen zu werden.',
    unread_too_many_entries: 'Sie enthält zu viele Dateien.',
    unread_unknown_type: 'Draftguard liest Dateien dieser Art nicht, oder sie enthält eine solche.',
    where_attachment: 'in einem Anhang',
    where_body: 'im Text',
    where_subject: 'im Betreff',
    why: 'Warum das wichtig ist',
  },
};
