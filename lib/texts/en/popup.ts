/** Texts of the toolbar’s window. */
export const popup = {
  popup: {
    a_webmail: 'this webmail',
    failed:
      'Draftguard does not answer. Close this window and open it again; if that does not help, restart the browser.',
    findings: 'Findings: $1',
    help: 'Help',
    lesson: 'A lesson of half a minute',
    loading: 'Asking Draftguard …',
    mistake: 'I sent something by mistake',
    mode: 'Mode',
    no_verdicts: 'No message was checked yet. Write one: it is checked before it is sent.',
    not_right: 'Was something found that is not what it seems?',
    not_right_failed: 'This could not be noted. Try again.',
    not_watching: 'This page is not watched',
    not_webmail: 'Nothing to watch here',
    not_webmail_detail:
      'This page is not a webmail that Draftguard knows. A Roundcube can be added in the settings.',
    options: 'Settings and audit log',
    problem_audit_unavailable:
      'The audit log cannot be opened. Restart the browser; if that does not help, free some disk space.',
    problem_blind:
      'Draftguard does not understand this page. Messages are still checked as they leave. Reload the page; if it stays like this, tell your administrator.',
    problem_lost_consents:
      'Consents, or the list of people who must not be written to, are lost. The settings say what to do.',
    problem_lost_log: 'The audit log, or its keys, are lost; a new one has begun.',
    problem_lost_protected:
      'Protected data of this device is missing or damaged. Messages are not judged without it. The settings say what to do.',
    problem_lost_settings: 'The settings of this device are lost: your own policy and sites. Set them again.',
    problem_no_policy_held:
      'The policy that your organisation has set is wrong. Until it is mended, no message leaves. The settings say what is wrong.',
    problem_no_policy_open:
      'The policy that your organisation has set is wrong. Until it is mended, messages leave unchecked. The settings say what is wrong.',
    problem_policy_pending:
      'The browser has not said yet whether your organisation sets a policy. Until it does, no message leaves.',
    problem_policy_refused: 'A policy was refused. The settings say why, and what is in force instead.',
    problem_reload: 'This page was opened before Draftguard was there. Reload it.',
    problems: 'What is wrong',
    title: 'Draftguard',
    verdicts: 'Last checks on this page',
    watching: 'This page is watched',
    watching_detail: 'Draftguard checks what you write in $1 before it is sent.',
    ways: 'More',
  },
} as const;
