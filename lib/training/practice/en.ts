import type { PracticeDraft } from './draft';

const READERS = Array.from({ length: 24 }, (_, at) => `reader${at + 1}@clubmail.example`);

/** Everything in these is made up; numbers are those that standards reserve for tests. */
export const ENGLISH: readonly PracticeDraft[] = [
  {
    ...{ id: 'en-refund', lesson: 'minimisation', best: 'remove', entities: ['CREDIT_CARD'] },
    task: 'Tell the payment partner which refund to look for.',
    ...{ to: 'refunds@paypartner.example', subject: 'Refund of order 20417' },
    body: 'Hello,\n\nplease look for the refund of order 20417. The customer paid with card 4111 1111 1111 1111.\n\nThank you\nNora',
    keep: ['20417'],
    answer: { replace: [['card 4111 1111 1111 1111', 'a card ending in 1111']] },
  },
  {
    ...{ id: 'en-iban', lesson: 'minimisation', best: 'remove', entities: ['IBAN_CODE'] },
    task: 'Ask the supplier to send the invoice again.',
    ...{ to: 'office@brickworks.example', subject: 'Invoice of October' },
    body: 'Hello,\n\nplease send the invoice of October again. Our books show a payment from DE89 3704 0044 0532 0130 00.\n\nBest wishes\nNora',
    keep: ['invoice of October'],
    answer: { replace: [[' Our books show a payment from DE89 3704 0044 0532 0130 00.', '']] },
  },
  {
    ...{ id: 'en-ssn', lesson: 'law', best: 'remove', entities: ['US_SSN'] },
    task: 'Tell the agency when the new colleague starts.',
    ...{ to: 'desk@staffing.example', subject: 'Start of work' },
    body: 'Hello,\n\nthe new colleague starts on 1 December. Social security number: 536-48-2917.\n\nRegards\nNora',
    keep: ['1 December'],
    answer: {
      replace: [[' Social security number: 536-48-2917.', ' The number follows through the payroll portal.']],
    },
  },
  {
    ...{ id: 'en-password', lesson: 'secrets', best: 'remove', entities: ['PASSWORD'] },
    task: 'Invite the agency to the shared folder.',
    ...{ to: 'studio@brightpixel.example', subject: 'Access to the folder' },
    body: 'Hello,\n\nthe folder for the campaign is ready, your user name is brightpixel.\nPassword: Tr4vel-Lamp-92!\n\nNora',
    keep: ['folder'],
    answer: { replace: [['\nPassword: Tr4vel-Lamp-92!', ' The password comes by telephone.']] },
  },
  {
    ...{ id: 'en-private-key', lesson: 'encryption', best: 'hold', entities: ['PRIVATE_KEY'] },
    task: 'The server company asked for your key.',
    ...{ to: 'help@hosting.example', subject: 'Key' },
    body: `Hello,\n\nhere is our key:\n-----BEGIN ${'RSA PRIVATE'} KEY-----\nMIICXAIBAAKBgQCqGKukO1De7zhZj6+H0qtjTkVxwTCpvKe4eCZ0FPqri0cb2JZfXJ/DgYSF6vUp\nwmJG8wVQZKjeGcjDOL5UlsuusFncCzWBQ7RKNUSesmQRMSGkVb1/3j+skZ6UtW+5u09lHNsj6tQ5\n-----END ${'RSA PRIVATE'} KEY-----\n\nNora`,
    keep: [],
  },
  {
    ...{ id: 'en-sick', lesson: 'law', best: 'remove', entities: ['HEALTH_DATA'] },
    task: 'Tell the customer that somebody else takes over.',
    ...{ to: 'm.teal@garden.example', subject: 'Your contact person' },
    body: 'Hello,\n\nPaul Rivers is diagnosed with depression and away for a month. Until then I am your contact.\n\nNora',
    keep: ['I am your contact'],
    answer: {
      replace: [
        [
          'Paul Rivers is diagnosed with depression and away for a month.',
          'Paul Rivers is away for a month.',
        ],
      ],
    },
  },
  {
    ...{ id: 'en-union', lesson: 'law', best: 'remove', entities: ['UNION_MEMBERSHIP'] },
    task: 'Confirm the day of the meeting to the agency.',
    ...{ to: 'desk@staffing.example', subject: 'Meeting' },
    body: 'Hello,\n\nthe meeting is on Tuesday at ten. Paul Rivers cannot come, he is a member of the trade union and has a meeting there.\n\nNora',
    keep: ['Tuesday'],
    answer: {
      replace: [
        [
          ' Paul Rivers cannot come, he is a member of the trade union and has a meeting there.',
          ' Paul Rivers cannot come.',
        ],
      ],
    },
  },
  {
    ...{ id: 'en-marked', lesson: 'confidential', best: 'hold', entities: ['CONFIDENTIALITY_MARKING'] },
    task: 'A dealer wants to know your margins.',
    ...{ to: 'shop@dealer.example', subject: 'Margins' },
    body: 'STRICTLY CONFIDENTIAL - INTERNAL USE ONLY\n\nMargins by product group are in the table of the board meeting.',
    keep: [],
  },
  {
    ...{ id: 'en-list', lesson: 'consent', best: 'hold', entities: ['EMAIL_ADDRESS'] },
    task: 'A partner asks for your newsletter readers.',
    ...{ to: 'friends@partner.example', subject: 'Readers' },
    body: `Hello,\n\nthese are the readers of our newsletter:\n${READERS.join('\n')}\n\nNora`,
    keep: [],
  },
  {
    ...{ id: 'en-accounts', lesson: 'access', best: 'hold', entities: ['IBAN_CODE'] },
    task: 'The accountant asks for the accounts of all helpers.',
    ...{ to: 'office@ledger.example', subject: 'Accounts' },
    body: 'Hello,\n\nthe accounts of our helpers:\nDE89 3704 0044 0532 0130 00\nGB82 WEST 1234 5698 7654 32\nFR14 2004 1010 0505 0001 3M02 606\nNL91 ABNA 0417 1643 00\nAT61 1904 3002 3457 3201\n\nNora',
    keep: [],
  },
  {
    ...{ id: 'en-attachment', lesson: 'recipients', best: 'remove', entities: [] },
    task: 'Thank the guest, and mention no file that is not there.',
    ...{ to: 'guest@travel.example', subject: 'Thank you' },
    body: 'Hello,\n\nthank you for your visit. Please find the programme attached.\n\nNora',
    keep: ['thank you for your visit'],
    answer: { replace: [[' Please find the programme attached.', ' The programme follows tomorrow.']] },
  },
  {
    ...{ id: 'en-greeting', lesson: 'recipients', best: 'recipients', entities: [] },
    task: 'Send the offer to Martha Green (martha.green@orchard.example).',
    ...{ to: 'marcus.grant@orchid.example', subject: 'Your offer' },
    body: 'Dear Martha,\n\nthe offer that we spoke about stands until Friday.\n\nNora',
    keep: ['until Friday'],
    answer: { to: 'martha.green@orchard.example' },
  },
  {
    ...{ id: 'en-lookalike', lesson: 'recipients', best: 'recipients', entities: [] },
    task: 'Write to both at brightpixel.example.',
    ...{ to: 'studio@brightpixel.example, tom@brightpixe1.example', subject: 'Plan' },
    body: 'Hello,\n\nwe meet on Monday at nine.\n\nNora',
    keep: ['Monday'],
    answer: { to: 'studio@brightpixel.example, tom@brightpixel.example' },
  },
  {
    ...{ id: 'en-visitor', lesson: 'minimisation', best: 'remove', entities: ['UK_NINO'] },
    task: 'Book a room for the visitor.',
    ...{ to: 'rooms@hotel.example', subject: 'A room' },
    body: 'Hello,\n\nplease keep a room for one guest from 3 to 5 December. National insurance number: AB 12 34 56 C.\n\nNora',
    keep: ['3 to 5 December'],
    answer: { replace: [[' National insurance number: AB 12 34 56 C.', '']] },
  },
  {
    ...{ id: 'en-token', lesson: 'secrets', best: 'remove', entities: ['PASSWORD'] },
    task: 'Report the broken export to the vendor.',
    ...{ to: 'help@vendor.example', subject: 'Export is broken' },
    body: 'Hello,\n\nthe export stops after ten rows. To try it, log in as test with password: Maple!River77x\n\nNora',
    keep: ['ten rows'],
    answer: {
      replace: [[' To try it, log in as test with password: Maple!River77x', ' We can show it in a call.']],
    },
  },
  {
    ...{ id: 'en-meeting', lesson: 'minimisation', best: 'send', entities: [] },
    task: 'Invite the partner to the meeting.',
    ...{ to: 'studio@brightpixel.example', subject: 'Meeting on Monday' },
    body: 'Hello,\n\nshall we meet on Monday at nine to plan the spring campaign?\n\nNora',
    keep: ['Monday'],
  },
  {
    ...{ id: 'en-counts', lesson: 'anonymisation', best: 'send', entities: [] },
    task: 'Tell the partner how the survey went, without names.',
    ...{ to: 'friends@partner.example', subject: 'Survey' },
    body: 'Hello,\n\n212 people answered. Two thirds would come again; the favourite was the workshop.\n\nNora',
    keep: ['212'],
  },
  {
    ...{ id: 'en-order', lesson: 'confidential', best: 'send', entities: [] },
    task: 'Answer the question about the order.',
    ...{ to: 'm.teal@garden.example', subject: 'Order 20588' },
    body: 'Hello,\n\norder 20588 left our house this morning and should reach you on Thursday.\n\nNora',
    keep: ['20588'],
  },
  {
    ...{ id: 'en-apology', lesson: 'breach', best: 'send', entities: [] },
    task: 'Ask a wrong recipient to delete your mail.',
    ...{ to: 'stranger@elsewhere.example', subject: 'Please delete my last message' },
    body: 'Hello,\n\nmy last message was not meant for you. Please delete it, and tell me when that is done.\n\nNora',
    keep: ['delete it'],
  },
  {
    ...{ id: 'en-audit', lesson: 'audits', best: 'send', entities: [] },
    task: 'Answer the auditor without sending the log itself.',
    ...{ to: 'review@auditors.example', subject: 'Your questions' },
    body: 'Hello,\n\nthe log is kept for ninety days and was verified on Monday. You can read it at our office.\n\nNora',
    keep: ['verified on Monday'],
  },
  {
    ...{ id: 'en-privacy', lesson: 'consent', best: 'send', entities: [] },
    task: 'Confirm that a reader is off the list.',
    ...{ to: 'former.reader@clubmail.example', subject: 'You are off the list' },
    body: 'Hello,\n\nyou will get no newsletter from us any more. It may take until tomorrow.\n\nNora',
    keep: ['no newsletter'],
  },
];
