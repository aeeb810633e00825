/** Writes XML. A text is escaped where it goes in, so that no value can become markup. */

export interface Xml {
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
/** Control characters and halves of a pair, which XML 1.0 does not have in any form. */
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu;

export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? '');

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Xml | string)[] = [],
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.text)).join('');
  const start = `<${name}${written.join('')}`;
  return { text: inner ? `${start}>${inner}</${name}>` : `${start}/>` };
}

/** A whole file. */
export const document = (content: Xml, type = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${type}${content.text}\n`;
