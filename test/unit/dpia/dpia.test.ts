/** The data protection documents say what is recorded, all of it, in both languages. */
import { describe, expect, test } from 'vitest';
import { EVENT_FIELDS } from '../../../lib/dpia/fields';
import { dpiaKit } from '../../../lib/dpia/kit';
import { DPIA_TEXTS } from '../../../lib/dpia/texts';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { STORED } from '../../../lib/stored/list';
import { policyOf } from '../policy/fixtures';

const kit = (policy = BUILTIN_POLICY, language = 'en') =>
  dpiaKit({ policy, hash: 'ab'.repeat(32), source: 'you', language, collector: null });

const mostDetailed = policyOf({ audit: { worksCouncil: false, detail: 2 } });

test('says where a fleet build sends the log, and that another has no network', () => {
  const facts = { policy: BUILTIN_POLICY, hash: 'ab', source: 'you', language: 'en' };
  const collector = { url: 'https://c.example/x', origin: 'https://c.example', sealed: true };
  expect(dpiaKit({ ...facts, collector })).toMatch(/to https:\/\/c\.example, sealed .* no other address/);
  for (const language of ['en', 'de']) {
    const fleet = dpiaKit({ ...facts, language, collector });
    expect(fleet).not.toMatch(/no network|None outside|kein Netz|Keine außerhalb/);
    // Said twice: of the data, and in the record of processing.
    expect(fleet.match(/https:\/\/c\.example/g)).toHaveLength(2);
  }
  expect(kit()).toContain('no network access');
});

test('lists fields of a level only where it is on', () => {
  expect(kit()).not.toContain('masked (');
  expect(kit()).toContain('domains of recipients, reasons given.');
  expect(kit(mostDetailed)).toContain('masked (what was found');
  expect(kit(mostDetailed)).not.toContain('domains of recipients, reasons given.');
});

describe.each(['en', 'de'] as const)('%s', (language) => {
  test('explains every field of every event, and none that is not there', () => {
    const fields = new Set(['type', ...EVENT_FIELDS.flatMap((each) => each.fields)]);
    expect(Object.keys(DPIA_TEXTS[language].fields).sort()).toEqual([...fields].sort());
    const text = kit(mostDetailed, language);
    for (const { type, fields: of } of EVENT_FIELDS)
      for (const field of of)
        expect(text).toMatch(new RegExp(`\\| \`${type}\` \\| [^\\n]*${field} \\(.{3,}`));
  });
  test('names everything that is stored, with its purpose', () => {
    const text = kit(BUILTIN_POLICY, language);
    for (const { name, purpose } of STORED) expect(text).toContain(`| \`${name}\` | ${purpose[language]} |`);
  });
  test('names every rule in the language, with its ground', () => {
    const text = kit(BUILTIN_POLICY, language);
    for (const rule of BUILTIN_POLICY.rules) {
      const title = language === 'de' ? rule.texts[0]!.title : rule.title;
      expect(text).toContain(title);
    }
    expect(text).toContain('PCI DSS 4.2.2');
  });
});

test('follows the policy', () => {
  const policy = policyOf({
    mode: 'audit',
    organization: { name: 'Kontor | GmbH' },
    rules: [{ id: 'r', title: 'R', then: 'warn' }],
    exceptions: [{ id: 'e', rules: ['r'], owner: 'CISO', reason: 'Pilot', expires: '2027-01-01' }],
    audit: {
      retentionDays: 7,
      localReader: false,
      readers: ['age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg'],
    },
  });
  const text = kit(policy);
  expect(text).toContain('Kontor \\| GmbH');
  expect(text).toContain('are kept for 7 days');
  expect(text).toContain('Nobody on the device.');
  expect(text).toContain('Holders of 1 key(s)');
  expect(text).toContain('Mode: audit.');
  expect(text).toContain('r: Pilot (CISO, 2027-01-01)');
  expect(text).toContain('Works-council mode is on');
});
