/** The table of actions: its order is that of strictness, and each has its words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ACTIONS,
  EXCEPTION_ACTIONS,
  holds,
  isBudgeted,
  marks,
  mayOverride,
  milder,
  needsReason,
  RULE_ACTIONS,
  rankOf,
  stricter,
  whenSpent,
} from '../../../lib/policy/actions';

const LOCALES = ['en', 'de'].map((language) =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')),
);

/** How much an action asks of a person. */
const burden = (action: (typeof ACTIONS)[number]) =>
  [marks(action), holds(action), needsReason(action) || !mayOverride(action), !mayOverride(action)].filter(
    Boolean,
  ).length;

describe.each(ACTIONS)('%s', (action) => {
  test('asks no less of a person than any milder one', () => {
    for (const other of ACTIONS.filter((each) => rankOf(each) < rankOf(action))) {
      expect(burden(other)).toBeLessThanOrEqual(burden(action));
      expect([stricter(action, other), milder(action, other)]).toEqual([action, other]);
      expect([stricter(other, action), milder(other, action)]).toEqual([action, other]);
    }
  });
  test('is softened by a spent budget only where it counts in it', () => {
    expect(rankOf(whenSpent(action)) < rankOf(action)).toBe(isBudgeted(action));
  });
  test('has its words', () => {
    for (const texts of LOCALES)
      for (const key of [`policy_then_${action}`, `policy_action_${action}`, `trace_verb_${action}`])
        expect(texts[key]?.message, key).toBeTruthy();
  });
});

test('what rules and exceptions may ask for is as policies have it', () => {
  expect(RULE_ACTIONS).toEqual(['off', 'log', 'hint', 'warn', 'justify', 'block']);
  expect(EXCEPTION_ACTIONS).toEqual(['log', 'hint', 'warn']);
  expect(ACTIONS.filter(holds)).toEqual(['warn', 'justify', 'block']);
});
