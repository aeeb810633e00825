/** Texts of ways to deploy a policy. */
export const policyDeploy = {
  policy_deploy: {
    at_editor: 'what to enter in the Group Policy editor, value by value',
    at_firefox: '/etc/firefox/policies/policies.json, or the folder "distribution" beside the program',
    at_google: 'Devices > Chrome > Apps & extensions > Draftguard > Policy for extensions',
    at_intune: 'Devices > Configuration > a custom profile; or the omaSettings of Microsoft Graph',
    at_mac: 'your device management, as a custom profile',
    at_templates: 'the PolicyDefinitions folder of the central store',
    help: 'Makes the files that bring a policy to browsers. Paste a policy or a signed one, or leave the field empty for the one in force.',
    key: 'Key of the signed policy: organisation/key id/public key',
    note_google:
      'Set "Installation policy" to "Force install + pin to browser toolbar" and "Incognito mode" to "Disallow" on the same page.',
    note_incognito:
      'An administrator cannot put an extension into private windows, so this switches them off in Chrome, Chromium and Edge. Switch off guest mode and other browsers by your own means.',
    note_private_firefox:
      'Firefox runs the extension in private windows too (private_browsing; Firefox 136 or ESR 128.8).',
    note_reload:
      'Chromium-based browsers take a change within seconds to 15 minutes, without a restart; see chrome://policy.',
    note_restart: 'Firefox reads its policies when it starts.',
    note_windows:
      'On a Windows that no domain or Intune manages, only extensions from the store can be forced.',
    place: '$1 belongs here: $2',
    run: 'Download files',
    source: 'Address that forces the installation (may stay empty)',
    target: 'For',
    target_chrome_intune: 'Chrome by Intune (OMA-URI)',
    target_chrome_linux: 'Chrome on Linux',
    target_chrome_mac: 'Chrome on macOS (profile)',
    target_chrome_windows_admx: 'Chrome on Windows, administrative template (ADMX)',
    target_chrome_windows_reg: 'Chrome on Windows, registry file',
    target_chromium_linux: 'Chromium on Linux',
    target_edge_intune: 'Edge by Intune (OMA-URI)',
    target_edge_linux: 'Edge on Linux',
    target_edge_mac: 'Edge on macOS (profile)',
    target_edge_windows_admx: 'Edge on Windows, administrative template (ADMX)',
    target_edge_windows_reg: 'Edge on Windows, registry file',
    target_firefox: 'Firefox on Linux, Windows and macOS (policies.json)',
    target_firefox_mac: 'Firefox on macOS (profile)',
    target_google_admin: 'Google Admin console',
    text: 'Policy as JSON',
    title: 'Deploy this policy',
  },
} as const;
