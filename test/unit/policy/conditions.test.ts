// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/** How conditions work together, and what the trace says of them; each by itself is in condition-examples.test.ts. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lib/detect/kit/finding';
import { decide } from '../../../lib/policy/decide';
import { ringOf } from '../../../lib/policy/decision/rollout';
import { tellReason } from '../../../lib/policy/decision/tell';
import type { Clock, ConsentState, Envelope } from '../../../lib/policy/envelope';
import { textsIn } from '../../../lib/policy/texts';
import { ENGLISH } from '../../../scripts/cli/words';
import { CLOCK, draftTo, envelopeOf, finding, policyOf } from './fixtures';

const ORGANIZATION = {
  internalDomains: ['kontor.example'],
  groups: [{ id: 'auditors', label: 'Auditors', addresses: ['eva@audit.example'], domains: ['tax.example'] }],
};

interface Given {
  findings?: Finding[];
  envelope?: Partial<Envelope>;
  to?: string[];
  clock?: Clock;
  policy?: object;
  rule?: object;
}

function judged(
  when: object,
  { findings = [], envelope, to = ['x@outside.example'], clock, policy, rule }: Given,
) {
  return decide({
    findings,
    envelope: envelopeOf(draftTo(...to), envelope),
    policy: policyOf({
      organization: ORGANIZATION,
      ...policy,
      rules: [{ id: 'r', title: 'R', then: 'block', when, ...rule }],
    }),
    policyHash: 'h',
    clock: clock ?? CLOCK,
  });
}
const act = (when: object, given: Given = {}) => judged(when, given).action;
const told = (when: object, given: Given = {}) =>
  judged(when, given)
    .trace()
    .map((each) => tellReason(each, ENGLISH))
    .join();

describe('findings', () => {
  test('counts and distinct counts', () => {
    const twice = [finding(), finding({ start: 50, end: 61 })];
    expect(act({ minFindings: 2 }, { findings: twice })).toBe('block');
    expect(act({ minFindings: 3 }, { findings: twice })).toBe('allow');
    expect(act({ minCount: 2 }, { findings: twice })).toBe('allow');
    expect(told({ minCount: 2, entities: ['US_SSN'], minConfidence: 0.8 }, { findings: twice })).toBe(
      'Rule "r" does not match: 1 US_SSN ≥ 0.8, it needs 2.',
    );
  });

  test('new text or quoted history', () => {
    const draft = { ...draftTo('x@outside.example'), body: 'New\n> 536-48-2917' };
    const quoted = finding({ start: 6, end: 17 });
    const fresh = finding({ start: 0, end: 3 });
    expect(act({ text: 'new' }, { findings: [quoted], envelope: { draft } })).toBe('allow');
    expect(act({ text: 'quoted' }, { findings: [quoted], envelope: { draft } })).toBe('block');
    expect(act({ text: 'new' }, { findings: [fresh], envelope: { draft } })).toBe('block');
    // A mail's plain-text alternative may be either: held, and said.
    const other = finding({ part: 'alternative' });
    expect(told({ text: 'new' }, { findings: [other], envelope: { draft } })).toContain(
      'not known, so taken strictly: where the findings stand',
    );
  });
});

describe('recipients', () => {
  test('fields, domains and groups', () => {
    const to = ['eva@audit.example', 'jo@mail.tax.example', 'x@outside.example'];
    expect(told({ recipients: { groups: ['auditors'], minCount: 2 } }, { to })).toContain(
      '2 recipients of auditors',
    );
    expect(act({ recipients: { groups: ['auditors'], minCount: 3 } }, { to })).toBe('allow');
    expect(act({ recipients: { domains: ['outside.example'] } }, { to })).toBe('block');
    expect(act({ recipients: { domains: ['side.example'] } }, { to })).toBe('allow');
    expect(act({ recipients: { fields: ['bcc'] } }, { to })).toBe('allow');
  });

  test('a condition that is about recipients alone needs no finding; one about nothing is about every finding', () => {
    expect(act({ recipients: { scope: 'external' } })).toBe('block');
    expect(act({})).toBe('allow');
    expect(act({}, { findings: [finding()] })).toBe('block');
  });

  test('a draft of which no recipient could be read may be for anybody', () => {
    const trace = told({ recipients: { scope: 'external', domains: ['rival.example'] } }, { to: [] });
    expect(trace).toContain('not known, so taken strictly: who the recipients are');
  });

  test('signs are told by their names, whether they show or not', () => {
    const when = { signs: ['private-webmail', 'salutation'] };
    expect(told(when, { to: ['bob@gmail.com'] })).toBe(
      'Rule "r" blocks the message: a private mailbox to 1 recipient.',
    );
    expect(told(when)).toBe(
      'Rule "r" does not match: no sign of a private mailbox or a greeting of somebody else.',
    );
  });

  test('a conversation among colleagues that meets somebody outside', () => {
    const body = 'See below.\n\nOn Tue, Jo Weber <jo@kontor.example> wrote:\n> internal only';
    const with_ = (text: string, to: string[]) =>
      act({ signs: ['internal-thread'] }, { envelope: { draft: { ...draftTo(...to), body: text } } });
    expect(with_(body, ['x@outside.example'])).toBe('block');
    expect(with_(body, ['mara@kontor.example'])).toBe('allow');
    expect(with_(body.replace('jo@kontor', 'jo@outside'), ['x@outside.example'])).toBe('allow');
    expect(with_('See below.', ['x@outside.example'])).toBe('allow');
  });
});

describe('attachments', () => {
  const draft = {
    ...draftTo('x@outside.example'),
    attachments: [
      { name: 'Prices.XLSX', size: 900, content: { hashes: [], text: '', unread: null } },
      { name: 'scan.png', size: null },
    ],
  };
  test('types, sizes and numbers', () => {
    const of = (attachments: object) => act({ attachments }, { envelope: { draft } });
    expect(of({ types: ['xlsx'] })).toBe('block');
    expect(of({ types: ['.XLSX'], minSize: 900 })).toBe('block');
    expect(of({ types: ['xlsx'], minSize: 901 })).toBe('allow');
    expect(of({ types: ['docx'] })).toBe('allow');
    expect(of({ minCount: 2 })).toBe('block');
    expect(of({ minCount: 3 })).toBe('allow');
    expect(of({ types: ['xlsx'], unread: ['not-seen'] })).toBe('allow');
    expect(of({ types: ['png'], unread: ['not-seen'] })).toBe('block');
  });
  test('a size that the webmail does not tell is held', () => {
    expect(told({ attachments: { types: ['png'], minSize: 1000 } }, { envelope: { draft } })).toContain(
      'not known, so taken strictly: the attachments',
    );
  });
});

describe('consent and account', () => {
  const two = { to: ['a@outside.example', 'b@outside.example'] };
  test('consent: known, and not known', () => {
    const of = (marketing: ConsentState) => ({ marketing, sharing: 'given' as const });
    const when = { recipients: { scope: 'external' }, consent: { states: ['none', 'withdrawn'] } };
    const missing = judged(when, { ...two, envelope: { consent: [of('given'), of('withdrawn')] } });
    expect(missing.rules[0]?.consent).toEqual([
      { address: 'b@outside.example', state: 'withdrawn', purpose: 'marketing' },
    ]);
    const sharing = { ...when, consent: { ...when.consent, purpose: 'sharing' } };
    expect(act(sharing, { ...two, envelope: { consent: [of('none'), of('none')] } })).toBe('allow');
    expect(act(when, { ...two, envelope: { consent: [of('given'), of('given')] } })).toBe('allow');
    expect(told(when, { ...two, envelope: { consent: [of('given'), of('none')] } })).toContain(
      '1 with consent for advertising: not given or withdrawn',
    );
    expect(told(when, two)).toBe(
      'Rule "r" blocks the message, but here it logs it: 2 external recipients; neither this device nor the policy has a list of who has agreed, so it is only recorded.',
    );
  });

  test('account', () => {
    const when = { account: { domains: ['kontor.example'] } };
    const from = (account?: string) =>
      ({ envelope: { draft: { ...draftTo('x@outside.example'), account } } }) as Given;
    expect(act(when, from('jo@team.kontor.example'))).toBe('block');
    expect(act(when, from('jo@home.example'))).toBe('allow');
    expect(told(when, from())).toContain('not known, so taken strictly: the account that writes');
  });
});

describe('all, any, not', () => {
  const ssn = { entities: ['US_SSN'] };
  const card = { entities: ['CREDIT_CARD'] };
  const findings = [finding(), finding({ entity: 'CREDIT_CARD', category: 'financial', valueKey: 'b' })];
  test('combine', () => {
    expect(act({ all: [ssn, card] }, { findings })).toBe('block');
    expect(act({ all: [ssn, card] }, { findings: [finding()] })).toBe('allow');
    expect(act({ any: [ssn, card] }, { findings: [finding()] })).toBe('block');
    expect(act({ ...ssn, not: [card] }, { findings })).toBe('allow');
    expect(act({ ...ssn, not: [card] }, { findings: [finding()] })).toBe('block');
    expect(act({ any: [{ all: [ssn, { not: [card] }] }] }, { findings: [finding()] })).toBe('block');
  });
  test('tell which findings they matched for, and why not', () => {
    expect(judged({ any: [ssn, card] }, { findings }).rules[0]?.findings).toEqual([0, 1]);
    expect(told({ ...ssn, not: [card] }, { findings })).toBe(
      'Rule "r" does not match: it must not be so: 1 CREDIT_CARD ≥ 0.6 to 1 recipient.',
    );
  });
  test('not of what is not known is not known', () => {
    expect(told({ not: [{ account: { domains: ['kontor.example'] } }] })).toContain('taken strictly');
  });
});

describe('exceptions', () => {
  const policy = (overrides: object) => ({
    exceptions: [
      {
        id: 'y',
        rules: ['r'],
        owner: 'CISO',
        reason: 'Pilot',
        expires: '2026-11-25',
        recipients: { domains: ['outside.example'] },
        ...overrides,
      },
    ],
  });
  const given = (overrides: object, more: Given = {}): Given => ({
    findings: [finding()],
    policy: policy(overrides),
    ...more,
  });
  test('hold to the end of their last day, and are named', () => {
    expect(told({}, given({}))).toBe(
      'Rule "r" blocks the message, but here it logs it: 1 US_SSN ≥ 0.6 to 1 recipient; ' +
        'exception "y" of CISO holds until 2026-11-25 (Pilot).',
    );
    const after = { now: Date.UTC(2026, 10, 26), zone: 'UTC' };
    expect(told({}, given({}, { clock: after }))).toBe(
      'Rule "r" blocks the message: 1 US_SSN ≥ 0.6 to 1 recipient; exception "y" expired on 2026-11-25.',
    );
  });
  test('are for all recipients or for none', () => {
    expect(act({}, given({}, { to: ['x@outside.example', 'y@rival.example'] }))).toBe('block');
    expect(act({}, given({}, { to: [] }))).toBe('block');
    expect(act({}, given({ recipients: {}, accounts: ['jo@kontor.example'] }))).toBe('block');
    expect(act({}, given({ recipients: { groups: ['auditors'] } }, { to: ['eva@audit.example'] }))).toBe(
      'log',
    );
  });
});

describe('roll-out', () => {
  const stages = [
    { mode: 'coach' },
    { mode: 'enforce', from: '2026-11-25', percent: 20 },
    { mode: 'enforce', from: '2026-12-01' },
  ];
  const at = (month: number, day: number): Clock => ({ now: Date.UTC(2026, month, day), zone: 'UTC' });
  test.each([
    [at(10, 24), 10, 'warn'],
    [at(10, 25), 10, 'block'],
    [at(10, 25), 20, 'warn'],
    [at(11, 1), 99, 'block'],
  ])('of a rule and of the policy: %o, ring %d', (clock, ring, action) => {
    const given = { findings: [finding()], clock, envelope: { ring } };
    expect(act({}, { ...given, rule: { rollout: stages } })).toBe(action);
    expect(act({}, { ...given, policy: { rollout: stages } })).toBe(action);
    expect(act({}, { ...given, rule: { rollout: stages }, policy: { mode: 'audit' } })).toBe('log');
  });
  test('before any stage a rule only logs, and says so', () => {
    expect(
      told({}, { findings: [finding()], rule: { rollout: [{ mode: 'enforce', from: '2027-01-01' }] } }),
    ).toBe(
      'Rule "r" blocks the message, but here it logs it: 1 US_SSN ≥ 0.6 to 1 recipient; ' +
        'in audit mode it only logs it (as far as it is rolled out here).',
    );
  });
  test('rings are spread evenly and stay', () => {
    const rings = Array.from({ length: 2000 }, (_, at) => ringOf(`device ${at}`));
    expect(ringOf('device 7')).toBe(rings[7]);
    for (const share of [10, 50, 90]) {
      const within = rings.filter((ring) => ring < share).length / 20;
      expect(Math.abs(within - share)).toBeLessThan(4);
    }
  });
});

test('a spent warning budget turns warnings into marks, and nothing stricter', () => {
  const policy = { warningBudget: { perDay: 3 } };
  const given = { findings: [finding()], policy, envelope: { warningsToday: 3 } };
  expect(act({}, { ...given, rule: { then: 'warn' } })).toBe('hint');
  expect(act({}, { ...given, rule: { then: 'warn' }, envelope: { warningsToday: 2 } })).toBe('warn');
  expect(act({}, { ...given, rule: { then: 'justify' } })).toBe('justify');
});

test('texts in the person’s language, its main language, or as written', () => {
  const rule = {
    title: 'T',
    explain: 'E',
    texts: [
      { language: 'de', title: 'de', explain: '' },
      { language: 'pt-BR', title: 'br', explain: 'br' },
    ],
  };
  expect(textsIn(rule, 'de-AT')).toEqual({ title: 'de', explain: 'E' });
  expect(textsIn(rule, 'pt-BR').title).toBe('br');
  expect(textsIn(rule, 'pt-PT').title).toBe('T');
});
