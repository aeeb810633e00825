import type { policyDeploy as english } from '../en/policy-deploy';
import type { Translation } from '../translation';

export const policyDeploy: Translation<typeof english> = {
  policy_deploy: {
    at_editor: 'was in den Gruppenrichtlinien-Editor einzugeben ist, Wert für Wert',
    at_firefox: '/etc/firefox/policies/policies.json oder der Ordner „distribution“ neben dem Programm',
    at_google: 'Geräte > Chrome > Apps und Erweiterungen > Draftguard > Richtlinie für Erweiterungen',
    at_intune:
      'Geräte > Konfiguration > ein benutzerdefiniertes Profil; oder die omaSettings von Microsoft Graph',
    at_mac: 'Ihre Geräteverwaltung, als eigenes Profil',
    at_templates: 'der Ordner PolicyDefinitions des zentralen Speichers',
    help: 'Erzeugt die Dateien, die eine Richtlinie zu Browsern bringen. Fügen Sie eine Richtlinie ein, auch eine signierte, oder lassen Sie das Feld leer für die geltende.',
    key: 'Schlüssel der signierten Richtlinie: Organisation/Schlüssel-id/öffentlicher Schlüssel',
    note_google:
      'Stellen Sie auf derselben Seite „Installation policy“ auf „Force install + pin to browser toolbar“ und „Incognito mode“ auf „Disallow“.',
    note_incognito:
      'Keine Verwaltung kann eine Erweiterung in private Fenster bringen; deshalb schaltet dies sie in Chrome, Chromium und Edge ab. Schalten Sie den Gastmodus und andere Browser mit eigenen Mitteln ab.',
    note_private_firefox:
      'Firefox führt die Erweiterung auch in privaten Fenstern aus (private_browsing; ab Firefox 136 oder ESR 128.8).',
    note_reload:
      'Browser auf der Grundlage von Chromium übernehmen eine Änderung nach Sekunden bis 15 Minuten, ohne Neustart; siehe chrome://policy.',
    note_restart: 'Firefox liest seine Richtlinien beim Start.',
    note_windows:
      'Auf einem Windows, das weder eine Domäne noch Intune verwaltet, lassen sich nur Erweiterungen aus dem Store erzwingen.',
    place: '$1 gehört hierhin: $2',
    run: 'Dateien herunterladen',
    source: 'Adresse, die die Installation erzwingt (darf leer bleiben)',
    target: 'Für',
    target_chrome_intune: 'Chrome über Intune (OMA-URI)',
    target_chrome_linux: 'Chrome unter Linux',
    target_chrome_mac: 'Chrome unter macOS (Profil)',
    target_chrome_windows_admx: 'Chrome unter Windows, administrative Vorlage (ADMX)',
    target_chrome_windows_reg: 'Chrome unter Windows, Registrierungsdatei',
    target_chromium_linux: 'Chromium unter Linux',
    target_edge_intune: 'Edge über Intune (OMA-URI)',
    target_edge_linux: 'Edge unter Linux',
    target_edge_mac: 'Edge unter macOS (Profil)',
    target_edge_windows_admx: 'Edge unter Windows, administrative Vorlage (ADMX)',
    target_edge_windows_reg: 'Edge unter Windows, Registrierungsdatei',
    target_firefox: 'Firefox unter Linux, Windows und macOS (policies.json)',
    target_firefox_mac: 'Firefox unter macOS (Profil)',
    target_google_admin: 'Google-Admin-Konsole',
    text: 'Richtlinie als JSON',
    title: 'Diese Richtlinie verteilen',
  },
};
