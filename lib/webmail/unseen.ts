/**
 * What the HTML of a mail says beside its text. A recipient gets all of it in the source, and some of it on the screen: values
 * of fields, descriptions, comments that only Outlook shows, style sheets. Everything is read, except for the short list
 * of things here that only say how a mail looks.
 */
import { memo } from '../base/memo';
import { cssText } from './css-text';
import { addressText, COLOUR, GMAIL_CLASS, isFormat, isPlain } from './plain-values';

/** Attributes that say how a thing looks or works. They are read all the same when their value says more than that. */
const PRESENTATIONAL = new Set(
  (
    'align aria-multiline bgcolor border cellpadding cellspacing class clear color cols colspan contenteditable dir ' +
    'draggable face height hspace id lang nowrap noshade rel role rows rowspan rules scope size span spellcheck start ' +
    'style tabindex target translate type valign vspace width wrap xml:lang'
  ).split(' '),
);
/** Attributes that often have no value. A word in another one was meant as text: `alt=Project Aurora`, `<Anna Meyer>`. */
const MAY_BE_EMPTY = new Set(
  (
    'allowfullscreen alt async autoplay autofocus background checked cite compact content controls default defer disabled ' +
    'download height hidden href hreflang inert ismap itemscope label loop media multiple muted name novalidate open ' +
    'playsinline readonly required reversed selected src srcset summary title value width xmlns'
  ).split(' '),
);
const mayBeEmpty = (name: string) =>
  MAY_BE_EMPTY.has(name) || PRESENTATIONAL.has(name) || name.startsWith('data-');
const PLAIN_NAME = /^[\w:.-]*$/;
/** The same few names, styles and classes come thousands of times in one mail. */
const KEPT = 2000;
const isName = memo((name: string) => PLAIN_NAME.test(name) && isPlain(name.replace(GMAIL_CLASS, '')), KEPT);
const saysLook = memo((value: string) => isPlain(value.replace(GMAIL_CLASS, '').replace(COLOUR, '')), KEPT);

/** What an attribute says; '' where it only says how a thing looks. `name` in small letters, `markup` as for `tagTexts`. */
export function attributeText(name: string, value: string, markup: (text: string) => string): string {
  if (value === '') return '';
  if (name === 'style') return cssText(value);
  if (PRESENTATIONAL.has(name) && saysLook(value)) return '';
  if (value.trim() === '' || isFormat(value)) return '';
  return markup(addressText(value));
}

/**
 * What the tag of an element says: its attributes in their order, nothing twice, and names that are none. `markup` reads a value
 * that may be HTML itself.
 */
export function tagTexts(element: Element, markup: (text: string) => string): string[] {
  const said: string[] = [];
  const say = (text: string) => {
    if (text !== '' && !said.includes(text)) said.push(text);
  };
  const tag = element.nodeName;
  if (!isName(tag)) say(tag.toLowerCase());
  if (!element.hasAttributes()) return said;
  /** Words without a value, behind what they were written after. */
  let words = tag;
  let isMore = false;
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    if (value === '' && !mayBeEmpty(name)) {
      words += ` ${name}`;
      isMore = true;
      continue;
    }
    if (isMore) say(words);
    isMore = false;
    words = value;
    if (!isName(name)) say(name);
    say(attributeText(name, value, markup));
  }
  if (isMore) say(words);
  return said;
}

/** What a script says: letters in its strings may be written as their numbers. */
export function scriptText(script: string): string {
  const plain = script.replace(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi, (all, ...codes) => {
    const point = Number.parseInt(codes.slice(0, 3).find((code) => code !== undefined) ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
  return plain === script ? script : `${script} ${plain}`;
}
