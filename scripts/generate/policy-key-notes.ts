// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
import { RULE_ACTIONS_NOTE } from '../../lib/policy/actions';
import { CONDITIONS } from '../../lib/policy/conditions';
import { type KeyNote, NOTHING, ON_DEVICE } from '../../lib/policy/managed-key';

/** What docs/policy-keys.md says of each key beside type, default and title. */

const ADDRESSES = 'May name people; everybody whom the policy reaches can read it on the Policy page.';
const SHOWN = 'Shown to people; must not name anybody.';
const OWNER = 'Names somebody who answers for it; everybody whom the policy reaches can read it.';

const STAGES = (path: string): Record<string, KeyNote> => ({
  [path]: {
    effect:
      'Of the stages that have begun and include a device, the strictest counts; before any, rules only log.',
    example: [{ mode: 'audit' }, { mode: 'enforce', from: '2027-01-15', percent: 10 }],
    privacy: 'A device finds its place by a hash of a random number of its own; nobody keeps a list.',
  },
  [`${path}[].mode`]: { example: 'coach', privacy: NOTHING },
  [`${path}[].from`]: {
    effect: 'In UTC. Left out, the stage has begun.',
    example: '2027-01-15',
    privacy: NOTHING,
  },
  [`${path}[].percent`]: { example: 10, privacy: 'A random share; it follows nobody’s role or name.' },
});

const WHEN = 'rules[].when';

export const KEY_NOTES: Readonly<Record<string, KeyNote>> = {
  version: { example: 1, privacy: NOTHING },
  mode: {
    effect: 'It caps every rule: in coach mode nothing is blocked, in audit mode nobody is disturbed.',
    example: 'coach',
    privacy: 'In audit mode people are watched without being told at the moment; tell them before.',
  },
  ...STAGES('rollout'),
  organization: { example: { name: 'Kontor GmbH', internalDomains: ['kontor.example'] }, privacy: NOTHING },
  'organization.name': { example: 'Kontor GmbH', privacy: NOTHING },
  'organization.internalDomains': {
    effect: 'Subdomains count too. While none is named, every recipient counts as outside.',
    example: ['kontor.example'],
    privacy: NOTHING,
  },
  'organization.contact': { example: 'privacy@kontor.example', privacy: ADDRESSES },
  'organization.groups': {
    example: [{ id: 'agencies', label: 'Agencies under contract', domains: ['agency.example'] }],
    privacy: ADDRESSES,
  },
  'organization.groups[].id': { example: 'agencies', privacy: NOTHING },
  'organization.groups[].label': { example: 'Agencies under contract', privacy: SHOWN },
  'organization.groups[].addresses': { example: ['eva@audit.example'], privacy: ADDRESSES },
  'organization.groups[].domains': { example: ['agency.example'], privacy: NOTHING },
  extends: {
    effect:
      'With it the built-in rules stay in force: a rule with the id of one of them changes what it names of it (lists and values are replaced, objects are merged, as JSON Merge Patch does), `"then": "off"` switches it off, any other is added. Words that are changed are no longer shown in the built-in translations.',
    example: 'builtin',
    privacy: ON_DEVICE,
  },
  rules: {
    effect:
      'Given without extends, they take the place of all built-in rules; "policy check" names the kinds of data that no rule covers then.',
    example: [
      { id: 'cards', title: 'A card number leaves', then: 'warn', when: { entities: ['CREDIT_CARD'] } },
    ],
    privacy: ON_DEVICE,
  },
  'rules[].id': {
    effect: 'It is what the log records.',
    example: 'cards',
    privacy: 'Recorded; must not name anybody.',
  },
  'rules[].title': { example: 'A card number is about to leave', privacy: SHOWN },
  [WHEN]: {
    effect:
      'All that it names must hold. What is not known (an account, a consent) is taken strictly and said in the trace.',
    example: { entities: ['CREDIT_CARD'], recipients: { scope: 'external' } },
    privacy: ON_DEVICE,
  },
  ...Object.fromEntries(
    CONDITIONS.flatMap(({ notes }) => Object.entries(notes)).map(([path, note]) => [`${WHEN}.${path}`, note]),
  ),
  [`${WHEN}.all`]: {
    effect: 'Up to 5 deep.',
    example: [{ entities: ['US_SSN'] }, { entities: ['PERSON'] }],
    privacy: ON_DEVICE,
  },
  [`${WHEN}.any`]: {
    example: [{ signs: ['look-alike'] }, { entities: ['PRIVATE_KEY'] }],
    privacy: ON_DEVICE,
  },
  [`${WHEN}.not`]: {
    effect: 'With it, one more finding may make a rule milder.',
    example: [{ recipients: { domains: ['partner.example'] } }],
    privacy: ON_DEVICE,
  },
  'rules[].then': {
    effect: RULE_ACTIONS_NOTE,
    example: 'warn',
    privacy: 'From warn on, the answer is recorded.',
  },
  'rules[].explain': { example: 'Send a payment link instead.', privacy: SHOWN },
  'rules[].law': { example: ['GDPR Art. 32'], privacy: NOTHING },
  'rules[].texts': {
    example: [{ language: 'de', title: 'Eine Kartennummer verlässt das Haus' }],
    privacy: SHOWN,
  },
  'rules[].texts[].language': { effect: 'de serves de-AT as well.', example: 'de', privacy: NOTHING },
  'rules[].texts[].title': { example: 'Eine Kartennummer verlässt das Haus', privacy: SHOWN },
  'rules[].texts[].explain': {
    effect: 'Left out, the explanation of the rule is shown.',
    example: 'Senden Sie einen Bezahl-Link.',
    privacy: SHOWN,
  },
  ...STAGES('rules[].rollout'),
  exceptions: {
    effect: 'The trace names an exception that holds and one that has expired.',
    example: [
      {
        id: 'agency',
        rules: ['figures'],
        owner: 'Head of Marketing',
        reason: 'Contract of May',
        expires: '2027-12-31',
      },
    ],
    privacy: OWNER,
  },
  'exceptions[].id': { example: 'agency', privacy: NOTHING },
  'exceptions[].rules': { example: ['figures'], privacy: NOTHING },
  'exceptions[].recipients': {
    effect: 'One stranger among them, and it does not hold.',
    example: { groups: ['agencies'] },
    privacy: NOTHING,
  },
  'exceptions[].recipients.domains': { example: ['agency.example'], privacy: NOTHING },
  'exceptions[].recipients.groups': { example: ['agencies'], privacy: NOTHING },
  'exceptions[].accounts': { example: ['press@kontor.example'], privacy: ADDRESSES },
  'exceptions[].owner': { example: 'Head of Marketing', privacy: OWNER },
  'exceptions[].reason': { example: 'Contract of May 2026', privacy: SHOWN },
  'exceptions[].expires': {
    effect: 'In UTC. "policy check" warns 30 days before.',
    example: '2027-12-31',
    privacy: NOTHING,
  },
  'exceptions[].then': { example: 'log', privacy: 'What is left of the rule is still recorded.' },
  terms: {
    example: [{ id: 'aurora', label: 'Project names', words: ['Project Aurora'] }],
    privacy: 'Everybody whom the policy reaches can read the words.',
  },
  'terms[].id': { example: 'aurora', privacy: NOTHING },
  'terms[].label': { example: 'Project names', privacy: SHOWN },
  'terms[].words': {
    effect: 'Up to 50,000 in all.',
    example: ['Project Aurora'],
    privacy: 'Everybody whom the policy reaches can read them.',
  },
  patterns: {
    effect:
      'Its findings are of the entity CUSTOM_PATTERN. What takes too long on a draft is given up, and onFailure decides.',
    example: [{ id: 'order', label: 'Order numbers', pattern: 'ORD-\\d{6}' }],
    privacy: ON_DEVICE,
  },
  'patterns[].id': { example: 'order', privacy: NOTHING },
  'patterns[].label': { example: 'Order numbers', privacy: SHOWN },
  'patterns[].pattern': {
    effect:
      'RE2: no look-around, no back reference; at most 500 characters, and 100 instructions when compiled.',
    example: 'ORD-\\d{6}',
    privacy: ON_DEVICE,
  },
  'patterns[].ignoreCase': { example: true, privacy: NOTHING },
  'patterns[].category': { example: 'business', privacy: NOTHING },
  'patterns[].confidence': { example: 0.9, privacy: NOTHING },
  requiredData: {
    effect: 'Its ids are those that "edm build" and "fingerprint" were given.',
    example: ['customers'],
    privacy: NOTHING,
  },
  protectedData: {
    effect:
      'In force with the policy and gone with it; nobody can remove it on the device, and nothing is lost with the profile. A file has at most 1 MB (some 60,000 rows), all together 4 MB; with one that is cut, changed or no such file the policy is refused. docs/exact-data-match.md says how to write it.',
    example: [],
    privacy:
      'Whoever reads the policy on the device has the files, and can test guesses on them: see docs/exact-data-match.md.',
  },
  'protectedData[].file': {
    effect: 'What "base64 -w0 FILE" prints.',
    example: 'REdQUk9UDQo…',
    privacy: 'Keyed hashes and their key.',
  },
  'protectedData[].sha256': {
    effect: 'What "sha256sum FILE" prints.',
    example: '9f86d081884c7d65…',
    privacy: NOTHING,
  },
  warningBudget: { example: { perDay: 20 }, privacy: 'Counted on the device and forgotten the next day.' },
  'warningBudget.perDay': {
    effect: 'It never softens justify or block.',
    example: 20,
    privacy: 'Counted on the device and forgotten the next day.',
  },
  consent: {
    effect: 'docs/consent.md says how lists are kept and what each law asks.',
    example: { law: 'eu', validMonths: 24 },
    privacy: 'Decides who may be written to; the lists that people import stay on the device.',
  },
  'consent.law': {
    effect: 'eu: GDPR, ePrivacy and PECR; can-spam: United States; casl: Canada.',
    example: 'eu',
    privacy: NOTHING,
  },
  'consent.validMonths': {
    effect: 'Only under eu, and only for consent: contracts and customers have their own clocks.',
    example: 24,
    privacy: 'Shorter is better: old consent is hard to prove.',
  },
  'consent.lists': {
    effect: 'For short lists; long ones are imported on the Consent page.',
    example: [{ id: 'press', label: 'Press', obtained: '2026-01-15', addresses: ['eva@paper.example'] }],
    privacy: ADDRESSES,
  },
  'consent.lists[].id': { example: 'press', privacy: NOTHING },
  'consent.lists[].label': { example: 'Press', privacy: SHOWN },
  'consent.lists[].purpose': { example: 'marketing', privacy: NOTHING },
  'consent.lists[].basis': {
    effect: 'Which grounds count for which purpose depends on the law.',
    example: 'consent',
    privacy: NOTHING,
  },
  'consent.lists[].obtained': {
    effect: 'Counted by the device’s time zone.',
    example: '2026-01-15',
    privacy: NOTHING,
  },
  'consent.lists[].expires': { example: '2027-01-15', privacy: NOTHING },
  'consent.lists[].addresses': { example: ['eva@paper.example'], privacy: ADDRESSES },
  'consent.suppressed': {
    effect: 'They count as having withdrawn, whatever a list says.',
    example: ['no@thanks.example'],
    privacy: ADDRESSES,
  },
  'consent.suppressedDomains': { example: ['thanks.example'], privacy: NOTHING },
  sites: {
    effect: 'Gmail and Outlook on the web are watched anyway.',
    example: ['roundcube=https://mail.example.org/*'],
    privacy: 'Only mail that is written there is read.',
  },
  roles: {
    effect:
      'They decide which pages of the options are shown and answered: admin changes consent lists and protected data, trainer reviews, auditor opens the audit log. Everybody is an employee; who holds a reader key is the auditor of this device’s log. Without a managed policy all roles are given.',
    example: ['employee', 'trainer'],
    privacy:
      'Give trainer, admin and auditor to those who need them only: they see what others did or agreed to.',
  },
  onFailure: {
    effect: 'hold keeps the message; allow lets it go and records that.',
    example: 'hold',
    privacy: 'Either is recorded, without content.',
  },
  audit: { example: { retentionDays: 30 }, privacy: 'docs/audit-log.md says what is recorded.' },
  'audit.retentionDays': {
    effect: 'At most 180 in works-council mode.',
    example: 30,
    privacy: 'Shorter is better; 30 days serve for warnings.',
  },
  'audit.detail': {
    effect: 'Above 0 only with worksCouncil false.',
    example: 0,
    privacy: 'Each step records more of a person; name the purpose in the works agreement.',
  },
  'audit.readers': {
    example: ['age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg'],
    privacy: 'Who holds the key can read what people did; share it out.',
  },
  'audit.reidentify': {
    effect: 'Without it nobody can. See docs/audit-log.md, "Who wrote".',
    example: {
      first: 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg',
      second: 'age1gn84m8lgun8aej4zlrwaryyw452a3anq9633g577rnr3n7ufr4as4hglhr',
    },
    privacy: 'Both keys, a reason and an entry in a register are needed for each account.',
  },
  'audit.reidentify.first': {
    example: 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg',
    privacy: 'Must not be held by who holds the second key.',
  },
  'audit.reidentify.second': {
    example: 'age1gn84m8lgun8aej4zlrwaryyw452a3anq9633g577rnr3n7ufr4as4hglhr',
    privacy: 'Must not be held by who holds the first key.',
  },
  'audit.localReader': {
    effect: 'Off, only readers can read it.',
    example: false,
    privacy: 'On, whoever uses the browser profile can read its log.',
  },
  'audit.worksCouncil': {
    example: true,
    privacy: 'On by default: no content, no domains, no reasons, at most 180 days.',
  },
  policyBundle: {
    effect: 'Made by "policy sign".',
    example: '{"draftguardPolicy":1,"keyId":"k1","payload":"…","signature":"…"}',
    privacy: 'As of the policy that is in it.',
  },
  policyHash: {
    effect:
      'Written by "policy deploy". Where it does not fit what arrives, the policy is refused; leave it out of a policy that you write by hand.',
    example: 'mode=1f2e3d4c5b6a7988',
    privacy: NOTHING,
  },
  bundleKey: { effect: 'Printed by "policy keygen".', example: 'kontor.example/k1/4f0c…', privacy: NOTHING },
};
