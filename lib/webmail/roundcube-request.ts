/**
 * What a request to Roundcube means, on whatever route it comes: PHP takes the action from the fields of the body, and else from
 * the address.
 */

import { RECIPIENT_FIELDS } from '../mail/draft';
import type { ParsedRequest, SendRequest } from './adapter';
import { parseAddressList } from './addresses';
import type { Known } from './message-fields';
import { completeMessage } from './message-fields';
import { pairsOf, pairsOfAddress } from './pairs';
import { parseResend } from './roundcube-shown';
import { htmlText } from './text';

const PAIRS = /^[^\s=&]+=/;
/** A form that was written out by hand as one text. */
const NAMES_ACTION = /name="?[ +]*[_. ]action/i;

/** As PHP names a field, and as it names the list of which it is a part. */
const phpName = (name: string) =>
  name
    .trimStart()
    .replace(/[[\0].*$/s, '')
    .replace(/[ .]/g, '_');
const phpFields = (pairs: Iterable<[string, string]>) =>
  new Map([...pairs].map(([name, value]) => [phpName(name), value]));
/** Signs that no action has are dropped. */
const actionIn = (value = '') => value.replace(/[^a-z0-9_.-]/gi, '');
/** As PHP's `empty` says it. */
const isSet = (value = '') => value !== '' && value !== '0';

/** The fields of the body; null where it has some that cannot be read. */
function bodyFields({ fields, body, opaque }: SendRequest): Map<string, string> | null {
  if (fields) return phpFields(fields);
  if (opaque || NAMES_ACTION.test(body ?? '')) return null;
  return phpFields(PAIRS.test(body ?? '') ? pairsOf(new URLSearchParams(body ?? '')) : []);
}

export function parseRoundcubeRequest(request: SendRequest, known: Known): ParsedRequest {
  const address = phpFields(pairsOfAddress(request.url));
  const fields = bodyFields(request);
  const action = actionIn(fields?.get('_action') ?? address.get('_action'));
  if (!fields) {
    // An upload is bytes, and its action stands in its address.
    if (request.body === null && action !== '' && action !== 'send' && action !== 'bounce')
      return { kind: 'other' };
    return { kind: action === 'send' ? 'unreadable' : 'opaque' };
  }
  if (action === 'bounce') return parseResend(request.method, fields, known.related);
  // The same form also moves the compose to a new window (_action=compose) and saves drafts.
  if (action !== 'send' || isSet(fields.get('_draft'))) return { kind: 'other' };
  // Stores a message that has already been sent.
  if (isSet(address.get('_saveonly'))) return { kind: 'other' };
  const message = fields.get('_message');
  const body = message !== undefined && isSet(fields.get('_is_html')) ? htmlText(message) : message;
  const lists = RECIPIENT_FIELDS.map((field) => [
    field,
    parseAddressList(fields.get(`_${field}`) ?? '', field),
  ]);
  // An identity is a number here, and attachments have upload ids only: the page knows their names.
  const said = {
    subject: fields.get('_subject') ?? '',
    ...(body !== undefined && { body }),
    ...Object.fromEntries(lists),
  };
  const draft = completeMessage('roundcube', said, '', known);
  return draft ? { kind: 'send', draft, scheduled: false, saved: [] } : { kind: 'unreadable' };
}
