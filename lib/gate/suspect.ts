/**
 * The gate's one sieve, for all routes: which requests are worth asking about. At the places where messages go, only
 * known harmless shapes pass unasked; the adapter's request parser in the isolated world decides what is a send.
 */
import { decoded, matcher, stringify } from '../base/intrinsics';

/** A request on its way. */
export interface Outgoing {
  /** The whole address. */
  url: string;
  /** The body as text; null where it is none that can be read, or has files beside its fields. */
  text: string | null;
  /** The names and values of a form, however it is sent. */
  fields: readonly (readonly [string, string])[] | null;
  /** Outlook's header for small bodies, URL-encoded. */
  postData: string;
}

const isGmail = matcher(/\/sync(?:\/u\/\d+)?\/i\/s\/?(?:[?#;]|$)/);
const isOutlook = matcher(/\/service\.svc(?:[?#;/]|$)|\/graphql(?:[?#;/]|$)/i);
const isRoundcube = matcher(/[?&](?: |\+|%20)*(?:_|%5f|\.|%2e)(?:task|action)(?:=|%3d|\[|%5b|\0)/i);

const isJson = matcher(/^\s*[[{]/);
/** Without these a label cannot stand in JSON. */
const namesLabel = matcher(/\^(?:pfg|scheduled)|\\u00/i);
const namesSend = matcher(/send|disposition|\\u00/i);
const savesGmail = matcher(/\^r_bt/);
const savesOutlook = matcher(/SaveOnly/);

/** PHP reads a name with a dot or a blank like one with "_", and signs in the value of an action are dropped. */
const namesAction = matcher(/action/i);
const namesActionField = matcher(/(?:_|%5f|\.|%2e)action/i);
const hasTwoActions = matcher(/action[\s\S]*action/i);
const encodesName = matcher(/(?:^|[?&])[^=&]*%(?!5[bd])[^=&]*=/i);
const isOtherAction = matcher(/[?&]_action=(?!(?:send|bounce)(?:[&#]|$))[a-z-]+(?:[&#]|$)/);
const isActionField = matcher(/^[ +]*[_. ]action(?:\[|\0|$)/i);
const isDraftField = matcher(/^[ +]*[_. ]draft(?:\[|\0|$)/i);
const isSendValue = matcher(/^\W*s\W*e\W*n\W*d\W*$|^\W*b\W*o\W*u\W*n\W*c\W*e\W*$/i);
const sendsByAddress = matcher(
  /[?&](?: |\+|%20)*(?:_|%5f|\.|%2e)action(?:[[\0][^=]*)?=(?:send|bounce)(?:[&#]|$)/i,
);

/** Whether messages go to this address. */
export function isEndpoint(address: string): boolean {
  const url = decoded(address);
  return isGmail(url) || isOutlook(url) || isRoundcube(url);
}

/** All that a request says, as one text. */
function everything({ text, fields, postData }: Outgoing): string {
  let all = `${text ?? ''}${decoded(postData)}`;
  for (let at = 0; fields && at < fields.length; at++)
    all += `\n${stringify(fields[at]?.[0])},${stringify(fields[at]?.[1])}`;
  return all;
}

function isHarmlessToRoundcube(url: string, said: string): boolean {
  if (namesAction(said) || encodesName(said) || encodesName(url)) return false;
  return !namesAction(url) || (isOtherAction(url) && !hasTwoActions(url));
}

/** Whether a request must be asked about before it leaves. */
export function maySend(request: Outgoing): boolean {
  const url = decoded(request.url);
  const said = everything(request);
  if (isGmail(url) || isOutlook(url)) {
    if (request.text === null || request.fields) return true;
    const names = isGmail(url) ? namesLabel(said) || namesLabel(url) : namesSend(said) || namesSend(url);
    return names || (said !== '' && !isJson(said));
  }
  // Files in a form are attachments here.
  const isRead = request.text !== null || request.fields !== null;
  if (isRoundcube(url)) return !isRead || !isHarmlessToRoundcube(request.url, said);
  // Roundcube takes its action from the body at any address of its own.
  return namesActionField(said);
}

/** A draft save, worth telling: a later send may leave out what it carries. */
export function maySave(request: Outgoing): boolean {
  const said = everything(request);
  return isGmail(decoded(request.url)) ? savesGmail(said) : savesOutlook(said);
}

/**
 * A form that goes where messages go, or sends by Roundcube: its action stands in a field (the last one counts), or else in the address. Draft saves and the
 * move to a new window are none.
 */
export function suspectForm(url: string, fields: Outgoing['fields'] & object): boolean {
  const whole = decoded(url);
  if (isGmail(whole) || isOutlook(whole)) return true;
  let action: string | null = null;
  let draft = '';
  for (let at = 0; at < fields.length; at++) {
    const name = fields[at]?.[0] ?? '';
    const value = fields[at]?.[1] ?? '';
    if (isActionField(name)) action = value;
    if (isDraftField(name)) draft = value;
  }
  const sends = action === null ? sendsByAddress(url) || sendsByAddress(whole) : isSendValue(action);
  return sends && (draft === '' || draft === '0');
}
