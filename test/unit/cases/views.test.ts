import { expect, test } from 'vitest';
import { cardView } from '../../../lib/cases/views';
import type { Checked } from '../../../lib/checker/checker';
import type { Finding } from '../../../lib/detect/kit/finding';
import type { ProtectedData } from '../../../lib/detect/protected/data';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';

const finding = (detector: string): Finding => ({
  detector,
  entity: 'X',
  category: 'personal',
  part: 'body',
  start: 0,
  end: 3,
  confidence: 1,
  masked: '•••',
  valueKey: 'a',
});
const data = [{ why: () => ({ en: 'Row', de: 'Zeile' }) }] as unknown as ProtectedData[];
const scan = (given: Checked['data']): Checked => ({
  findings: [],
  data: given,
  draft: { webmail: 'gmail', recipients: [], subject: '', body: '', attachments: [] },
  verdict: { action: 'warn', rules: [], trace: () => [], digest: '', policyHash: '' },
});
const why = (detector: string, language: string, given: Checked['data'] = []) =>
  cardView([finding(detector)], [], scan(given), BUILTIN_POLICY, language, false).findings[0]?.why;

test('reasons are in the language of the person where there are such, and else in English', () => {
  expect(why('imei', 'de-AT')).toMatch(/^Eine IMEI unterscheidet/);
  expect(why('imei', 'de')).toMatch(/^Eine IMEI unterscheidet/);
  expect(why('imei', 'fr')).toMatch(/^An IMEI tells/);
  expect([why('edm:a', 'de', data), why('edm:a', 'en', data)]).toEqual(['Zeile', 'Row']);
});
