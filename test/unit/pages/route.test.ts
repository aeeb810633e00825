import { expect, it } from 'vitest';
import { routeOf } from '../../../lib/pages/route';

it.each([
  ['', 'overview', ''],
  ['#', 'overview', ''],
  ['#policy', 'policy', ''],
  ['#/policy', 'policy', ''],
  ['#incidents/new', 'incidents', 'new'],
  ['#help/marks%20and%20keys', 'help', 'marks and keys'],
  ['#a/b/c', 'a', 'b/c'],
  // Links to the sections of the one long page that the options were.
  ['#consent', 'consent', ''],
  ['#audit', 'audit', ''],
  ['#sites', 'policy', 'sites'],
  ['#protected', 'policy', 'protected'],
  ['#about', 'overview', 'about'],
  // What people make of links.
  ['#%E0%A4%A', '%E0%A4%A', ''],
  ['#constructor', 'constructor', ''],
])('%j leads to %s, %j', (hash, page, at) => {
  expect(routeOf(hash)).toEqual({ page, at });
});
