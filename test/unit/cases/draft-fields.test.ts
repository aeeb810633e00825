/** What the log may know of a draft, by the policy's level of detail. */
import { describe, expect, it, vi } from 'vitest';
import { auditEvent } from '../../../lib/audit/event';
import { draftFields, redacted } from '../../../lib/cases/draft-fields';
import { createEngine } from '../../../lib/detect/engine/engine';
import { createKeyedHash } from '../../../lib/detect/engine/value-key';
import { DETECTORS } from '../../../lib/detect/registry';
import { policyOf } from '../policy/fixtures';

vi.mock('wxt/browser', () => ({ browser: {} }));

const SSN = ['536', '48', '2917'].join('-');
const CARD = '4111 1111 1111 1111';
const engine = createEngine({
  detectors: DETECTORS,
  terms: [],
  keyedHash: createKeyedHash(new Uint8Array(32)),
});

function factsAt(detail: number) {
  const policy = policyOf({
    organization: { internalDomains: ['kontor.example'] },
    audit: { worksCouncil: false, detail },
  });
  const body = `Her number is ${SSN}, again ${SSN}, card ${CARD}.`;
  const to = (address: string) => ({ field: 'to' as const, address, name: 'Jane Roe' });
  const draft = {
    webmail: 'gmail' as const,
    subject: 'Offer',
    body,
    attachments: [],
    recipients: [to('a@out.example'), to('b@out.example'), to('c@kontor.example'), to(''), to('d@odd one')],
  };
  const verdict = { action: 'warn' as const, rules: [], trace: () => [], digest: 'ab', policyHash: 'cd' };
  const scan = { draft, data: [], verdict, findings: engine.scan(body, 'body') };
  return draftFields(scan, policy, 'click');
}

describe('facts', () => {
  it('are counts at level 0', () => {
    const facts = factsAt(0);
    expect(facts).not.toHaveProperty('domains');
    expect(facts).not.toHaveProperty('masked');
    expect(facts.recipients).toEqual({ internal: 1, external: 4 });
    expect(JSON.stringify(facts)).not.toMatch(/example|Jane|2917|1111/);
  });

  it('have domains outside at level 1, and no address', () => {
    const facts = factsAt(1);
    expect(facts.domains).toEqual(['out.example']);
    expect(facts).not.toHaveProperty('masked');
    expect(JSON.stringify(facts)).not.toMatch(/a@|kontor|Jane|2917|1111/);
  });

  it('have masked values at level 2, each once', () => {
    const { masked } = factsAt(2);
    const values = masked?.filter(({ entity }) => entity === 'US_SSN' || entity === 'CREDIT_CARD');
    expect(values?.map(({ entity }) => entity).sort()).toEqual(['CREDIT_CARD', 'US_SSN']);
    expect(JSON.stringify(masked)).not.toContain(SSN);
    expect(JSON.stringify(masked)).not.toContain(SSN.replaceAll('-', ''));
  });

  it.each([0, 1, 2])('of level %i are what the log takes', (detail) => {
    expect(auditEvent.safeParse({ type: 'draft.held', ...factsAt(detail) }).error).toBeUndefined();
  });
});

it('say how each rule was decided, without the words of an exception', () => {
  const rule = {
    title: 'T',
    explain: 'E',
    law: [],
    findings: [],
    attachments: [],
    signs: [],
    consent: [],
  };
  const rules = [
    { ...rule, id: 'a', action: 'warn' as const, unknown: ['recipients' as const], notes: [] },
    {
      ...rule,
      id: 'b',
      action: 'log' as const,
      unknown: [],
      notes: [
        {
          kind: 'exception' as const,
          id: 'press',
          owner: 'Mara Lindner',
          expires: '2026-12-31',
          reason: 'Case of Jane Roe',
        },
        { kind: 'cap' as const, mode: 'coach' as const, action: 'warn' as const },
      ],
    },
  ];
  const verdict = { action: 'warn' as const, rules, trace: () => [], digest: 'ab', policyHash: 'cd' };
  const draft = { webmail: 'gmail' as const, recipients: [], subject: '', body: '', attachments: [] };
  const facts = draftFields({ draft, data: [], verdict, findings: [] }, policyOf({}), 'click');
  expect(facts.trace).toEqual([
    { rule: 'a', action: 'warn', unknown: ['recipients'], reduced: [] },
    { rule: 'b', action: 'log', unknown: [], reduced: ['cap', 'exception'] },
  ]);
  expect(JSON.stringify(facts)).not.toMatch(/Mara|Jane/);
});

it('a reason is kept without what it names', () => {
  const reason = `The bank asked for ${CARD} and ${SSN} by phone`;
  const text = redacted(reason, engine.scan(reason, 'body'));
  expect(text).toMatch(/^The bank asked for •+\S* and •+\S* by phone$/);
  expect(redacted('x'.repeat(900), [])).toHaveLength(500);
});

it('a reason keeps nothing of values that lie within each other', () => {
  const reason = 'For Jane Roe at 12 Elm Street, Springfield, thanks';
  const common = { detector: 'x', entity: 'X', category: 'personal', part: 'body', valueKey: 'k' } as const;
  const found = [
    { ...common, start: 4, end: 42, confidence: 0.9, masked: '••••' },
    { ...common, start: 16, end: 18, confidence: 0.6, masked: '••••••••••••' },
  ];
  expect(redacted(reason, found)).toBe('For ••••, thanks');
});
