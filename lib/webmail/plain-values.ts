/** Values in the HTML of a mail: which say nothing, and what the others say when their wrapping is undone. */

/** Words and small numbers: "center", "100%", "gmail_quote", "font-size: 12px". */
const PLAIN = /^[\w#%.,:;()!"'/+*\s-]*$/;
/** Enough digits for a number that is somebody's; Gmail's own names of classes in quoted mails have one. */
const NUMBER = /\d(?:[\s._/-]?\d){5,}/;
/** Long, of letters of both kinds and digits: what keys and tokens look like, and no name of a style. */
const TOKEN = /\b(?=\w*[A-Z])(?=\w*\d)\w{16,}/;
export const GMAIL_CLASS = /\bm_-?\d+/g;
/** A colour as the browser writes it is no number of anybody. */
export const COLOUR = /#[\da-f]{3,8}\b|rgba?\(\s*\d{1,3}%?(?:[\s,/]+[\d.]{1,6}%?){2,3}\s*\)/gi;

/** Whether a value says no more than how a thing looks or works. */
export const isPlain = (value: string) => PLAIN.test(value) && !NUMBER.test(value) && !TOKEN.test(value);

/** Names of formats, as every mail program writes them. */
const FORMAT =
  /^(?:urn:schemas-microsoft-com:(?:vml|office:\w{1,12}(?::\w{1,12})?)|https?:\/\/www\.w3\.org\/(?:(?:19|20)\d\d\/[a-z\d/]{1,24}|tr\/[a-z\d/.-]{1,60})|https?:\/\/schemas\.(?:microsoft\.com|openxmlformats\.org)\/office\/(?:[a-z]+\/)?(?:20\d\d\/)?(?:\d\d\/)?[a-z]{1,24}|-\/\/W3C\/\/DTD X?HTML [\d.]+ ?[a-z]*\/\/EN|text\/html(?:; ?charset=[\w-]{1,20})?|IE=\w{1,8}|(?:[, ]*(?:width|height|(?:initial|minimum|maximum)-scale|user-scalable|shrink-to-fit|viewport-fit|telephone|date|address|email|url)=[a-z\d.-]{1,12})+)$/i;

/** Whether a value only names a format, as every mail program does. */
export const isFormat = (value: string) => FORMAT.test(value.trim());

/** Percent signs undone, also where only some of them can be, and where they were put twice. */
export function unescaped(value: string): string {
  let text = value;
  for (let times = 0; times < 3 && /%[\da-f]{2}/i.test(text); times++)
    text = text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return latin(
          run
            .slice(1)
            .split('%')
            .map((pair) => Number.parseInt(pair, 16)),
        );
      }
    });
  return text;
}

const latin = (codes: number[]) => String.fromCharCode(...codes);

const DATA = /^data:([^,]*?)(;\s*base64)?\s*,/i;
const MEDIA = /^(?:image\/(?!svg)|audio\/|video\/|font\/)/i;
/** As many letters of base64 as tell a picture from a text. */
const HEAD = 64;
const isText = (bytes: string) => !/[^\t\n\r -~\x80-\xff]/.test(bytes);

/** Bytes of a `data:` address as text; '' where they are a picture's, and not only by their type. */
function base64Text(type: string, data: string): string {
  const bytesOf = (some: string) => {
    const letters = some
      .replace(/[^\w+/-]/g, '')
      .replaceAll('-', '+')
      .replaceAll('_', '/');
    return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
  };
  try {
    if (MEDIA.test(type) && !isText(bytesOf(data.slice(0, HEAD)))) return '';
    const bytes = Uint8Array.from(bytesOf(data), (letter) => letter.charCodeAt(0));
    // UTF-16 of what is mostly ASCII reads as UTF-8 with a zero beside each letter.
    return new TextDecoder().decode(bytes).replaceAll('\0', '');
  } catch {
    return data;
  }
}

const CONTENT_ID = /^cid:/i;
const OWN_BLOB = /^blob:(?:https?:\/\/[\w.:-]+|null)\/[\da-f-]{36}$/i;

/** An address as a person would read it: without its scheme's own words, and with its percent signs undone. */
export function addressText(value: string): string {
  const trimmed = value.trim();
  if (OWN_BLOB.test(trimmed)) return '';
  // Behind the sign stands a part of the mail program's own.
  if (CONTENT_ID.test(trimmed)) {
    const id = unescaped(trimmed.slice(4)).replace(/@[\w.-]*$/, '');
    return isPlain(id) && !/\s/.test(id) ? '' : id;
  }
  const data = DATA.exec(trimmed);
  if (data) {
    const rest = unescaped(trimmed.slice(data[0].length));
    return data[2] ? base64Text(data[1] ?? '', rest) : rest;
  }
  if (/^mailto:/i.test(trimmed))
    return unescaped(trimmed.slice('mailto:'.length).replace(/[?&][\w-]{1,20}=/g, ' ')).trim();
  // A form writes a blank as "+".
  return unescaped(trimmed.replace(/\?[\s\S]*/, (query) => query.replaceAll('+', ' ')));
}
