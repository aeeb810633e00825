import type { options as english } from '../en/options';
import type { Translation } from '../translation';

export const options: Translation<typeof english> = {
  options: {
    about: 'Über Draftguard und Datenschutz',
    about_contact: 'Fragen: $1',
    about_local:
      'Alles geschieht auf diesem Gerät. Draftguard hat keinen Server, sendet niemandem etwas, und seine Seiten dürfen keine Netzverbindung öffnen.',
    about_log:
      'Das Protokoll enthält Kennungen, Anzahlen, Klassen, Urteile, Antworten und Zeiten auf die Minute. Es enthält nie, was Sie schrieben, an wen, oder Ihre Begründungen.',
    about_log_1:
      'Das Protokoll enthält Kennungen, Anzahlen, Arten, Urteile, Antworten und Zeiten auf die Minute, nach der Richtlinie Ihrer Organisation außerdem Domänen von Empfängern und die Gründe, die Sie angeben. Es enthält nie, was Sie geschrieben haben, und keine vollständigen Adressen.',
    about_log_2:
      'Das Protokoll enthält Kennungen, Anzahlen, Arten, Urteile, Antworten und Zeiten auf die Minute, nach der Richtlinie Ihrer Organisation außerdem Domänen von Empfängern, die Gründe, die Sie angeben, und die letzten Zeichen von Gefundenem. Es enthält nie, was Sie geschrieben haben, und keine vollständigen Adressen.',
    about_read:
      'Auf diesem Gerät kann das Protokoll lesen, wer dieses Browserprofil benutzen kann, außer es hat eine Passphrase oder Ihre Organisation hat das Lesen abgeschaltet.',
    about_sealed:
      'Nachrichten werden nur auf diesem Gerät gelesen. Die Fassung Ihrer Organisation sendet die Einträge des Protokolls an $1, versiegelt, sodass nur die Leser des Protokolls sie öffnen können; andere Verbindungen darf sie nicht öffnen.',
    about_shipped:
      'Nachrichten werden nur auf diesem Gerät gelesen. Die Fassung Ihrer Organisation sendet die Einträge des Protokolls an $1, wo sie gelesen werden können; andere Verbindungen darf sie nicht öffnen.',
    failed: 'Dies konnte nicht geladen werden. Laden Sie die Seite neu.',
    loading: 'Wird geladen …',
    nav: 'Seiten',
    no_page: 'Diese Seite gibt es nicht',
    no_page_help: 'Der Link führt nirgendwohin. Vielleicht ist er von einer anderen Version.',
    not_for_you:
      'Ihre Organisation hat diese Seite anderen Rollen gegeben. Wenn Sie sie brauchen, fragen Sie, wer Draftguard betreut.',
    page_failed:
      'Diese Seite ließ sich nicht anzeigen. Laden Sie sie neu; wenn das nicht hilft, starten Sie den Browser neu.',
    page_title: '$1 – Draftguard',
    protected: 'Geschützte Daten',
    protected_added: '„$1“ ist importiert. Entwürfe werden ab jetzt danach durchsucht.',
    protected_by_policy: 'aus der Richtlinie',
    protected_damaged:
      'Die Datei ist abgeschnitten oder wurde unterwegs verändert. Kopieren Sie sie noch einmal, oder erstellen Sie sie neu.',
    protected_documents: '(Fingerabdrücke, Dokumente: $1)',
    protected_failed: 'Das hat nicht geklappt. Es wurde nichts geändert.',
    protected_foreign:
      'Das ist keine Datei mit geschützten Daten. Wählen Sie eine Datei, die „edm build“ oder „fingerprint“ erstellt hat.',
    protected_help:
      'Personenlisten (.dgedm) und Fingerabdrücke von Dokumenten (.dgfp), die Ihre Organisation mit der Kommandozeile erstellt hat. Entwürfe werden auf diesem Gerät danach durchsucht; die Dateien enthalten Hashwerte, keine Liste und keinen Text.',
    protected_label: 'Eine .dgedm- oder .dgfp-Datei importieren',
    protected_made: 'erstellt $1',
    protected_missing:
      'fehlt oder ist beschädigt. Importieren Sie es neu; bis dahin werden Nachrichten angehalten, oder sie gehen ungeprüft hinaus, wo die Richtlinie es für Fehler so will.',
    protected_newer:
      'Die Datei wurde für ein neueres Draftguard erstellt. Aktualisieren Sie Draftguard, oder erstellen Sie die Datei mit dieser Version.',
    protected_none:
      'Noch keine geschützten Daten. Erzeugen Sie eine Datei mit „draftguard edm build“ oder „draftguard fingerprint“; sobald sie importiert ist, werden Entwürfe darauf durchsucht.',
    protected_reading: '$1 wird gelesen und geprüft …',
    protected_remove: 'Entfernen',
    protected_remove_named: '$1 entfernen',
    protected_removed: '„$1“ ist entfernt.',
    protected_rows: '(Liste, Zeilen: $1)',
    protected_too_large: 'Die Datei ist größer als 256 MB. Teilen Sie die Liste.',
    protected_unreadable: 'Was die Datei über sich sagt, passt nicht zu ihrem Inhalt. Erstellen Sie sie neu.',
    site_add: 'Seite hinzufügen',
    site_added: '$1 wird jetzt überwacht. Laden Sie offene Seiten davon neu.',
    site_allow: 'Erlauben',
    site_allow_named: '$1 erlauben',
    site_allowed: 'überwacht',
    site_bad_site: 'Das ist keine Webadresse wie https://mail.example.org.',
    site_failed: 'Die Seite konnte nicht geändert werden. Versuchen Sie es erneut.',
    site_from_build: 'aus diesem Build',
    site_from_policy: 'aus der Richtlinie',
    site_label: 'Adresse, etwa https://mail.example.org',
    site_not_allowed: 'nicht überwacht: Der Browser hat es nicht erlaubt',
    site_remove: 'Entfernen',
    site_remove_named: '$1 entfernen',
    site_removed: '$1 wurde entfernt.',
    site_site_known: 'Draftguard überwacht diese Seite ohnehin.',
    site_site_not_allowed: 'Der Browser durfte Draftguard dort nicht zulassen; es wurde nichts hinzugefügt.',
    sites: 'Roundcube-Seiten',
    sites_help:
      'Gmail und Outlook im Web werden immer überwacht. Fügen Sie hier die Adresse Ihres Roundcube hinzu; der Browser fragt dann nach der Erlaubnis.',
    sites_none:
      'Keine Seite hinzugefügt. Wenn Sie Roundcube benutzen, kopieren Sie die Adresse seines Posteingangs hierher.',
    skip: 'Zum Inhalt springen',
    title: 'Draftguard',
    to_overview: 'Zur Übersicht',
    version: 'Version $1',
  },
};
