/**
 * The gate's cheap sieve: which requests are worth asking about. It errs to the side of asking; the adapter's
 * request parser in the isolated world decides what is a send.
 */
import { matcher } from './intrinsics';

const isGmail = matcher(/\/sync(?:\/u\/\d+)?\/i\/s(?:[?#]|$)/);
const sendsGmail = matcher(/"\^(?:pfg|scheduled)"/);
const savesGmail = matcher(/"\^r_bt"/);
const isOutlook = matcher(/\/service\.svc(?:[?#]|$)|\/graphql(?:[?#]|$)/i);
const isOutlookSend = matcher(/[?&]action=SendItem\b/i);
const sendsOutlook = matcher(/SendAndSaveCopy|SendOnly|"operationName"\s*:\s*"[^"]*send/i);
const isRoundcubeResend = matcher(/[?&]_action=bounce\b/);
const savesOutlook = matcher(/SaveOnly/);

/** Whether the body of a request to this URL should be looked at. */
export function suspectUrl(url: string): boolean {
  return isGmail(url) || isOutlook(url) || isRoundcubeResend(url);
}

export function suspectBody(url: string, body: string): boolean {
  if (isGmail(url)) return sendsGmail(body);
  return sendsOutlook(body) || isOutlookSend(url) || isRoundcubeResend(url);
}

/** A draft save, worth telling: a later send may leave out what it carries. */
export function saveBody(url: string, body: string): boolean {
  return isGmail(url) ? savesGmail(body) : savesOutlook(body);
}

/** Roundcube's compose form on its way to the server; draft saves and the move to a new window are not. */
export function suspectForm(fields: readonly [string, string][]): boolean {
  let action = '';
  let draft = '';
  for (let at = 0; at < fields.length; at++) {
    const name = fields[at]?.[0];
    const value = fields[at]?.[1] ?? '';
    if (name === '_action') action = value;
    if (name === '_draft') draft = value;
  }
  return action === 'send' && draft !== '1';
}
