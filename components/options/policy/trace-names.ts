import type { Said } from '../../../lib/policy/decision/said';
import { WORDS } from './words';

/** What a trace says, with the signs by their names: it has their ids, as a policy has. */
export function withNames(each: Said): Said {
  if (typeof each !== 'object') return each;
  if ('of' in each) return { ...each, of: each.of.map(withNames) };
  if (each.text === 'trace_no_sign') return { ...each, with: each.with.map(signNames) };
  return { ...each, with: each.with.map(withNames) };
}

function signNames(each: Said): Said {
  if (typeof each === 'object') return 'of' in each ? { ...each, of: each.of.map(signNames) } : each;
  return WORDS.name('sign_short', String(each));
}
