/**
 * What the HTML of a mail says beside its text. A recipient gets all of it in the source, and some of it on the screen: values
 * of fields, descriptions, comments that only Outlook shows, style sheets. Everything is read, except for the short list
 * of things here that only say how a mail looks.
 */

/** Attributes that say how a thing looks or works. They are read all the same when their value says more than that. */
const PRESENTATIONAL = new Set(
  (
    'align aria-multiline bgcolor border cellpadding cellspacing class clear color cols colspan contenteditable dir ' +
    'draggable face height hspace id lang nowrap noshade rel role rows rowspan rules scope size span spellcheck start ' +
    'style tabindex target translate type valign vspace width wrap xml:lang'
  ).split(' '),
);
/** Words and small numbers: "center", "100%", "gmail_quote", "font-size: 12px". */
const PLAIN = /^[\w#%.,:;()!"'/+*\s-]*$/;
/** Enough digits for a number that is somebody's; Gmail's own names of classes in quoted mails have one. */
const NUMBER = /\d(?:[\s._/-]?\d){5,}/;
const GMAIL_CLASS = /\bm_-?\d+/g;
/** A colour as the browser writes it is no number of anybody. */
const COLOUR = /#[\da-f]{3,8}\b|rgba?\([\d\s,.%]*\)/gi;
/** A picture's own bytes, or its place in the same mail. */
const PICTURE = /^(?:data:(?:image\/(?!svg)|audio\/|video\/|font\/)|cid:|blob:)/i;
const DATA_TEXT = /^data:[^,]*?(;base64)?,/i;
/** Names of formats, as every mail program writes them. */
const FORMAT =
  /^(?:urn:schemas-microsoft-com:[\w:]*|https?:\/\/(?:www\.w3\.org|schemas\.microsoft\.com|schemas\.openxmlformats\.org)\/[\w./-]*|-\/\/W3C\/\/[\w ./]*|text\/html(?:; ?charset=[\w-]+)?|IE=\w+|[\w-]+=[\d.\w-]+(?:, ?[\w-]+=[\d.\w-]+)+)$/i;

/** Whether a value only names a format, as every mail program does. */
export const isFormat = (value: string) => FORMAT.test(value.trim());

const saysMore = (value: string) => !PLAIN.test(value) || NUMBER.test(value);

/** A value with its percent signs undone; one that cannot be undone stays as it stands. */
function unescaped(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** What a `data:` address holds, where that is text. */
function dataText(value: string): string {
  const head = DATA_TEXT.exec(value);
  if (!head) return value;
  const rest = value.slice(head[0].length);
  if (!head[1]) return unescaped(rest);
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(rest), (letter) => letter.charCodeAt(0)));
  } catch {
    return rest;
  }
}

/**
 * What a style sheet or a `style` attribute says that no browser needs in order to draw it: comments, strings, addresses, own
 * properties, long numbers. Names of fonts are left out.
 */
export function cssText(css: string): string {
  const said: string[] = [];
  const keep = (text: string) => {
    if (text.trim() !== '') said.push(text.trim());
    return ' ';
  };
  const bare = css
    .replace(/\bfont(?:-family)?\s*:[^;{}@]*/gi, (fonts) => (NUMBER.test(fonts) ? fonts : ' '))
    .replace(COLOUR, ' ')
    .replace(/\/\*([\s\S]*?)\*\//g, (_, comment: string) => keep(comment))
    .replace(/url\(\s*(["']?)([^)]*)\1\s*\)/gi, (_, _quote, url: string) => keep(addressText(url)))
    .replace(/"([^"]*)"|'([^']*)'/g, (_, double = '', single = '') => keep(`${double}${single}`));
  for (const piece of bare.split(/[;{}]/))
    if (/--[\w-]+\s*:/.test(piece) || saysMore(piece.replace(/[@>~=[\]^$|<!]/g, ' '))) keep(piece);
  return said.join(' ');
}

/** An address as a person would read it: without its scheme's own words, and with its percent signs undone. */
function addressText(value: string): string {
  const trimmed = value.trim();
  if (PICTURE.test(trimmed)) return '';
  if (/^data:/i.test(trimmed)) return dataText(trimmed);
  if (/^mailto:/i.test(trimmed))
    return unescaped(trimmed.slice('mailto:'.length).replace(/[?&][\w-]{1,20}=/g, ' ')).trim();
  return unescaped(trimmed);
}

/** What an attribute says; '' where it only says how a thing looks. `name` in small letters. */
export function attributeText(name: string, value: string): string {
  if (value.trim() === '' || isFormat(value)) return '';
  if (name === 'style') return cssText(value);
  if (PRESENTATIONAL.has(name) && !saysMore(value.replace(GMAIL_CLASS, '').replace(COLOUR, ''))) return '';
  return markupText(addressText(value));
}

/** What the attributes of an element say, in their order, nothing twice. */
export function attributeTexts(element: Element): string[] {
  const said = new Set<string>();
  for (const { name, value } of element.attributes) {
    const text = attributeText(name.toLowerCase(), value);
    if (text !== '') said.add(text);
  }
  return [...said];
}

const TAG = /<[a-z!/?][^<>]*>/gi;

/** Text that may be markup (a comment that only Outlook shows, a page inside an attribute): also without its tags, which could break a value in two. */
export function markupText(text: string): string {
  if (!text.includes('<')) return text.trim();
  const bare = text.replace(TAG, '').trim();
  return bare === text.trim() || bare === '' ? text.trim() : `${text.trim()} ${bare}`;
}
