/**
 * The gate's cheap sieve: which requests are worth asking about. It errs to the side of asking; the adapter's
 * request parser in the isolated world decides what is a send.
 */
const GMAIL_SYNC = /\/sync(?:\/u\/\d+)?\/i\/s(?:[?#]|$)/;
const GMAIL_SEND = /"\^(?:pfg|scheduled)"/;
const GMAIL_SAVE = /"\^r_bt"/;
const OUTLOOK = /\/service\.svc(?:[?#]|$)|\/graphql(?:[?#]|$)/i;
const OUTLOOK_SAVE = /SaveOnly/;
const OUTLOOK_SEND = /SendAndSaveCopy|SendOnly|"operationName"\s*:\s*"[^"]*send/i;

/** Whether the body of a request to this URL should be looked at. */
export function suspectUrl(url: string): boolean {
  return GMAIL_SYNC.test(url) || OUTLOOK.test(url);
}

export function suspectBody(url: string, body: string): boolean {
  return GMAIL_SYNC.test(url)
    ? GMAIL_SEND.test(body)
    : OUTLOOK_SEND.test(body) || /[?&]action=SendItem\b/i.test(url);
}

/** A draft save, worth telling: a later send may leave out what it carries. */
export function saveBody(url: string, body: string): boolean {
  return (GMAIL_SYNC.test(url) ? GMAIL_SAVE : OUTLOOK_SAVE).test(body);
}

/** Roundcube's compose form on its way to the server; draft saves and the move to a new window are not. */
export function suspectForm(fields: [string, string][]): boolean {
  const map = new Map(fields);
  return map.get('_action') === 'send' && map.get('_draft') !== '1';
}
