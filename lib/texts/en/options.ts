/** Texts of the options as a whole. */
export const options = {
  options: {
    about: 'About and privacy',
    about_contact: 'Questions: $1',
    about_local:
      'Everything happens on this device. Draftguard has no server, sends nothing to anyone, and its pages may not open a network connection.',
    about_log:
      'The audit log holds ids, counts, classes, verdicts, answers and times to the minute. It never holds what you wrote, to whom, or your reasons.',
    about_log_1:
      'The audit log holds ids, counts, classes, verdicts, answers and times to the minute, and by your organisation’s policy also domains of recipients and the reasons that you give. It never holds what you wrote or full addresses.',
    about_log_2:
      'The audit log holds ids, counts, classes, verdicts, answers and times to the minute, and by your organisation’s policy also domains of recipients, the reasons that you give, and the last characters of what was found. It never holds what you wrote or full addresses.',
    about_read:
      'On this device the log can be read by whoever can use this browser profile, unless it has a passphrase or your organisation has switched reading off.',
    about_sealed:
      'Messages are read on this device only. Your organisation’s build sends the records of the audit log to $1, sealed so that only the readers of the log can open them; it may connect to nothing else.',
    about_shipped:
      'Messages are read on this device only. Your organisation’s build sends the records of the audit log to $1, where they can be read; it may connect to nothing else.',
    failed: 'This could not be loaded. Reload the page.',
    loading: 'Loading …',
    nav: 'Pages',
    no_page: 'No such page',
    no_page_help: 'The link leads nowhere. It may be of another version.',
    not_for_you:
      'Your organisation has given this page to other roles. If you need it, ask whoever looks after Draftguard.',
    page_failed: 'This page could not be shown. Reload it; if that does not help, restart the browser.',
    page_title: '$1 – Draftguard',
    protected: 'Protected data',
    protected_added: '“$1” is imported. Drafts are searched for it from now on.',
    protected_by_policy: 'from the policy',
    protected_damaged: 'The file is cut short or was changed on its way. Copy it again, or build it anew.',
    protected_documents: '(fingerprints, documents: $1)',
    protected_failed: 'This did not work. Nothing was changed.',
    protected_foreign:
      'This is no file of protected data. Choose a file that “edm build” or “fingerprint” made.',
    protected_help:
      'Lists of people (.dgedm) and fingerprints of documents (.dgfp) that your organisation made with the command line. Drafts are searched for them on this device; the files hold hashes, no list and no text.',
    protected_label: 'Import a .dgedm or .dgfp file',
    protected_made: 'built $1',
    protected_missing:
      'is missing or damaged. Import it again; until then messages are held, or leave unsearched where the policy says so for failures.',
    protected_newer:
      'The file was made for a newer Draftguard. Update Draftguard, or build the file with this version.',
    protected_none:
      'No protected data yet. Build a file with “draftguard edm build” or “draftguard fingerprint”; once it is imported, drafts are searched for what is in it.',
    protected_reading: 'Reading and checking $1 …',
    protected_remove: 'Remove',
    protected_remove_named: 'Remove $1',
    protected_removed: '“$1” is removed.',
    protected_rows: '(list, rows: $1)',
    protected_too_large: 'The file is larger than 256 MB. Split the list.',
    protected_unreadable: 'What the file says of itself does not fit what is in it. Build it anew.',
    site_add: 'Add site',
    site_added: '$1 is watched now. Reload its open pages.',
    site_allow: 'Allow',
    site_allow_named: 'Allow $1',
    site_allowed: 'watched',
    site_bad_site: 'This is not a web address such as https://mail.example.org.',
    site_failed: 'The site could not be changed. Try again.',
    site_from_build: 'from this build',
    site_from_policy: 'from the policy',
    site_label: 'Address, such as https://mail.example.org',
    site_not_allowed: 'not watched: the browser has not allowed it',
    site_remove: 'Remove',
    site_remove_named: 'Remove $1',
    site_removed: '$1 was removed.',
    site_site_known: 'Draftguard watches this site anyway.',
    site_site_not_allowed: 'The browser was not allowed to let Draftguard work there, so nothing was added.',
    sites: 'Roundcube sites',
    sites_help:
      'Gmail and Outlook on the web are always watched. Add the address of your Roundcube here; the browser will ask for permission.',
    sites_none: 'No site was added. If you use Roundcube, copy the address of its inbox here.',
    skip: 'Skip to content',
    title: 'Draftguard',
    to_overview: 'To the overview',
    version: 'Version $1',
  },
} as const;
