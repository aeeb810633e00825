/** The few sentences that the content script says itself, read soon after its start: an orphaned script cannot look them up. */
import { browser } from 'wxt/browser';

export interface GuardTexts {
  orphaned: string;
  failed: string;
  hidden: string;
  unreadable: string;
  notShown: string;
  tooLarge: string;
  policyPending: string;
  policyRefused: string;
  protectedData: string;
  consentsLost: string;
  notFixed: string;
  notReached: string;
  notMoved: string;
  scheduleAgain: string;
  reading: string;
  checking: string;
  close: string;
  count: (n: number) => string;
}

/** Stands for a number in a text that is filled in later. */
const NUMBER = '\u0001';

export function readTexts(): GuardTexts {
  const get = browser.i18n.getMessage;
  const one = get('badge_findings_one', '1');
  // Looked up once: an orphaned script cannot, and this one is shown while somebody types.
  const many = get('badge_findings_other', NUMBER);
  return {
    orphaned: get('guard_orphaned'),
    failed: get('guard_failed'),
    hidden: get('guard_hidden'),
    unreadable: get('guard_unreadable'),
    notShown: get('guard_not_shown'),
    tooLarge: get('guard_too_large'),
    policyPending: get('guard_policy_pending'),
    policyRefused: get('guard_policy_refused'),
    protectedData: get('guard_protected_data'),
    consentsLost: get('guard_consents_lost'),
    notFixed: get('guard_not_fixed'),
    notReached: get('guard_not_reached'),
    notMoved: get('guard_not_moved'),
    scheduleAgain: get('guard_schedule_again'),
    reading: get('guard_reading'),
    checking: get('guard_checking'),
    close: get('guard_close'),
    count: (n) => (n === 1 ? one : many.replace(NUMBER, String(n))),
  };
}
