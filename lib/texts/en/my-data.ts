/** Texts of the My data page. */
export const myData = {
  mydata: {
    amount: 'How much',
    consents: 'Records of consent of other people, sealed',
    consents_until: 'Until the list is taken back or the person is erased on the Consent page.',
    consents_why: 'To know who may be written to. They are about recipients, not about you.',
    correspondents: 'Domains outside that you write to, sealed, without addresses',
    correspondents_until: '180 days after the last message to a domain; 500 domains at most.',
    correspondents_why: 'To warn you of a domain that only looks like one that you often write to.',
    council_off: 'Off: your organisation may record more than works-council mode allows.',
    council_on:
      'On: the level is 0 and nothing about your mail is kept longer than 180 days. A change of this is recorded and shown here.',
    device:
      'A random number of this device, the key of your pseudonym, and how many warnings it showed today',
    device_until: 'As long as Draftguard is installed. The count is that of one day.',
    device_why:
      'To switch rules on for some devices first, to keep your address out of the log, and to warn you no more than so often a day.',
    export: 'A copy for you',
    export_help:
      'A JSON file with everything on this page and the records of the log. That a copy was taken is recorded in the log.',
    export_locked:
      'The records of the log are not in it: reading them takes the passphrase. Export them on the Audit page.',
    export_no_reader:
      'The records of the log are not in it: this device has no key that reads them. Ask your organisation for them.',
    export_run: 'Download my data',
    fields: 'Field by field',
    fields_council: 'What a record holds in works-council mode',
    fields_council_help:
      'No more than this can be recorded while the mode is on, whatever else a policy says.',
    fields_help:
      'Each record also has its time, to the minute. The same list is in the data protection documents on the Policy page.',
    fields_now: 'What a record holds at the level in force ($1)',
    incidents: 'Incidents',
    incidents_until: 'Until they are erased, once they are closed, or the extension is removed.',
    incidents_why:
      'What went wrong, how it was handled and who was told; the law asks for such a register (Article 33(5) GDPR). Sealed.',
    intro:
      'This is everything that Draftguard keeps on this device: what, why and until when. It never keeps what you write in a mail.',
    item_name: 'Name',
    item_personal: 'About whom',
    item_readers: 'Who can read it',
    items: 'Each thing by itself',
    kept: 'Records about your mail are kept',
    ledger: 'Counts of what is stored',
    ledger_until: 'As long as Draftguard is installed.',
    ledger_why: 'To notice when the browser has lost something: an emptied list must not pass for none.',
    level: 'Level of detail',
    level_of: '$1. $2',
    log: 'Records of the audit log, sealed',
    log_until:
      'About your mail: $1 days. About policies and the log itself: $2 days. Then the content is erased; a stub without content stays, so that nobody can cut the log.',
    log_why: 'To show that rules were kept, to find rules that warn wrongly, and to look into a mishap.',
    managed: 'Your organisation’s policy, as it last arrived',
    managed_until: 'Until a newer one arrives.',
    managed_why:
      'To know the rules before the browser has said them, and to go on with the last good ones where newer ones are wrong.',
    name: 'Your name',
    name_nobody: 'Nobody can tell from it whose it is.',
    name_pseudonym:
      'Is recorded nowhere, nor is your address. The log says only that two events were written from the same account, by a pseudonym that this device made itself.',
    name_two:
      'Two key holders of your organisation can tell together, and only together, whose it is; they need a reason, and it is entered in a register.',
    never_0:
      'Recorded are ids, counts, classes, verdicts, answers and times to the minute. Never what you wrote, to whom, or your reasons.',
    never_1:
      'Also recorded are domains of recipients outside and the reasons that you give, in which what is recognised is masked. Never what you wrote, or whole addresses.',
    never_2:
      'Also recorded are domains of recipients outside, the reasons that you give, and of what was found the last characters. Never what you wrote, or whole addresses.',
    only_time: 'only that it happened',
    policy: 'Your own policy',
    policy_until: 'Until you empty the field there.',
    policy_why: 'You have set it on the Policy page.',
    protected: 'Files of protected data: hashes of lists and documents',
    protected_until: 'Until they are removed on the Policy page.',
    protected_why:
      'To notice when data of your organisation’s customers or excerpts of its documents are about to leave.',
    questions: 'Warnings and cards that are open, in memory',
    questions_until:
      'Until they are answered or closed, or the browser is. Nothing of it is written to the disk.',
    questions_why:
      'To show what was found, masked, and to let through once what you were asked about and sent.',
    reads: 'Who can read the records',
    reads_collector: 'your organisation’s log system at $1',
    reads_device: 'whoever can use this browser profile',
    reads_nobody: 'nobody',
    reads_organization: 'holders of your organisation’s keys: $1',
    reads_passphrase: 'on this device, whoever knows the passphrase',
    rules: 'Under which rules',
    session: 'Files that you attached: their text, in memory',
    session_until: 'Until the browser is closed. Nothing of it is written to the disk.',
    session_why:
      'To check attachments before they leave, and to show the last checks in the toolbar’s window.',
    since: '(since $1)',
    sites: 'Sites that you have added',
    sites_until: 'Until you remove them on the Policy page.',
    sites_why: 'To know which webmail to watch.',
    stores: 'What is stored',
    suppressed: 'People who must not be written to, as keyed hashes',
    suppressed_until: 'Until they are taken off the list on the Consent page.',
    suppressed_why: 'To keep a promise to someone who has objected.',
    title: 'My data',
    training: 'Reviews and imported logs',
    training_until:
      'An imported log until it is removed on the Training page; reviews until the extension is removed.',
    training_why:
      'What reviewers said of warnings, and exports of logs that a trainer imported here, under pseudonyms. Sealed. Your answers in practice drafts are not stored.',
    unknown: 'cannot be opened',
    until: 'Until when',
    what: 'What',
    who_decides: 'Decided by',
    why: 'Why',
  },
} as const;
