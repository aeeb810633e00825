/** Texts of the guard in the mail page. */
export const guard = {
  guard: {
    checking: 'Draftguard is still checking this email. It has not been sent yet.',
    close: 'Close',
    consents_lost:
      'The list of consents on this device is lost, and a rule asks for it, so this message was not sent. Your draft is kept. The settings of Draftguard say what to do.',
    failed:
      'Draftguard could not check this message, so it was not sent. Your draft is kept. Try again; if it stays like this, reload the tab or ask your administrator.',
    hidden: 'The page took the Draftguard warning away, so the message was not sent. Your draft is kept.',
    not_fixed:
      'Draftguard changed nothing, because the draft has changed meanwhile. Press Send again to see what is found now.',
    not_moved:
      'The webmail did not take over the change of recipients, or not all of it. Nothing was sent; please look at To, Cc and Bcc and change them by hand.',
    not_reached:
      'Not all of it could be changed here: what stands in a folded quote or in the address of a link is yours to change by hand. Nothing was sent.',
    not_shown:
      'Draftguard reads a message that is resent where it is shown, and this one is not, so it was held. Open the message, then resend it.',
    orphaned:
      'Draftguard was updated while this page was open. Your message was not sent. Save the draft and reload this tab, then send again.',
    policy_pending:
      'The browser has not said yet which policy your organisation sets, so nothing was sent. Your draft is kept. Try again in a few seconds.',
    policy_refused:
      'The policy that your organisation has set is wrong, so this message could not be checked and was not sent. Your draft is kept. Tell your administrator: the settings of Draftguard name what is wrong.',
    protected_data:
      'Protected data of this device is missing or damaged, so this message could not be searched for it and was not sent. Your draft is kept. Import the data again in the settings of Draftguard, or tell your administrator.',
    reading: 'Draftguard is still reading the attachments. The message has not been sent yet.',
    schedule_again:
      'This email may be sent. Please choose the later time once more: the menu has closed meanwhile.',
    too_large:
      'This message is too large for Draftguard to check, so it was not sent. Your draft is kept. Shorten it or split it into several messages.',
    unreadable:
      'Draftguard could not read what this page was about to send, so it was held. Your message is in Drafts.',
  },
  card: {
    all: 'All $1 marked places of this draft',
    close: 'Close',
    frame_title: 'Draftguard: what is marked here',
  },
  fix: {
    legend: 'Fix it in the draft (places: $1)',
    lines: 'Take out the list …',
    lines_more: 'and $1 more',
    lines_shown: 'These lines would go ($1), and nothing else:',
    lines_yes: 'Take out these lines ($1)',
    mask: 'Mask',
    placeholder: 'Use placeholders',
    remove: 'Delete',
  },
  recipient: { remove: 'Remove', to_bcc: 'Move to Bcc' },
  recipients: { all_to_bcc: 'Move all $1 visible external recipients to Bcc' },
} as const;
