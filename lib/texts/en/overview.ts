/** Texts of the Overview page. */
export const overview = {
  overview: {
    accept_loss: 'I know',
    counting: 'Counting …',
    force: 'In force',
    health: 'Is all well?',
    week: 'Lately',
    week_closed: 'Only the readers that your organisation has named can see what happened.',
    week_days: 'Verdicts of the last $1 days:',
    week_locked: 'The log has a passphrase: enter it on the Audit page to see what happened.',
    week_none: 'No message was held or recorded in the last $1 days. When one is, you see it here.',
    mend_audit_unavailable: 'Open the audit log',
    mend_lost_consents: 'Consent lists',
    mend_lost_log: 'Open the audit log',
    mend_lost_protected: 'Import it again',
    mend_lost_settings: 'See the policy',
    mend_no_policy_held: 'See why',
    mend_no_policy_open: 'See why',
    mend_policy_pending: 'See the policy',
    mend_policy_refused: 'See why',
    mend_site_not_allowed: 'Allow it',
    next: 'What you can do next',
    no_policy: 'No policy is in force.',
    problem_audit_unavailable:
      'The audit log cannot be opened. Restart the browser; if that does not help, free some disk space.',
    problem_lost_consents:
      'Consents, or the list of people who must not be written to, are lost. Import them again; rules that ask for consent do not judge until you have said that you know.',
    problem_lost_log:
      'The audit log, or its keys, are lost; a new one has begun. Keep what was exported before.',
    problem_lost_protected:
      'Protected data of this device is missing or damaged. Messages are not judged without it.',
    problem_lost_settings:
      'The settings of this device are lost: your own policy and sites, and what was known of the organisation’s. Set them again.',
    problem_no_policy_held:
      'The policy that your organisation has set is wrong, and there is no earlier one. Until it is mended, no message leaves.',
    problem_no_policy_open:
      'The policy that your organisation has set is wrong, and there is no earlier one. Until it is mended, messages leave unchecked, as the policy wants it for failures.',
    problem_policy_pending:
      'The browser has not said yet whether your organisation sets a policy. Until it does, no message leaves.',
    problem_policy_refused: 'A policy was refused; what is in force instead stands beside this.',
    problem_site_not_allowed: 'A site is not watched, because the browser has not allowed it.',
    records: 'Records in the log: $1.',
    rules: 'Rules: $1.',
    sites: 'Gmail and Outlook on the web are watched, and further sites: $1.',
    source: 'Set by: $1, since $2.',
    step_consents: 'Import a list of who may be written to',
    step_domains: 'Name your own mail domains, so that colleagues do not count as outside',
    step_help: 'Read how Draftguard works',
    step_my_data: 'See what is stored about you',
    step_practice: 'Practise on made-up mails',
    title: 'Overview',
    to_audit: 'Open the audit log',
    to_policy: 'What the policy asks',
    to_sites: 'Roundcube sites',
    well: 'Draftguard works, and its log can be written.',
  },
} as const;
