/** Price lists: lines that end in an amount, announced by a word for prices; sums and taxes make an invoice of them. */
import { fold } from '../kit/fold';
import type { Shape } from './shape';

/** The entity of a run of prices. */
export const PRICE_LIST = 'PRICE_LIST';

/** Articles from which a run is a list. */
const MIN_ARTICLES = 5;
/** Lines without a price between two with one: a heading, a blank line, "Delivery: free". */
const MAX_OTHER_LINES = 2;
const MIN_LINE = 6;
const MAX_LINE = 160;
/** The amount stands at the end; a unit may follow ("per day"). */
const TAIL = 40;
/** What an amount with its unit takes at the most, and a little more for the look behind it. */
const LONGEST_PRICE = 80;
/** Characters before a list in which it is announced, and behind it in which a sum is drawn. */
const LEAD = 200;
const REST = 250;
const CONFIDENCE = 0.7;

const CURRENCY = '(?:€|\\$|£|eur|usd|gbp|chf)';
const AMOUNT = `(?:${CURRENCY}\\s?\\d[\\d.,'\\s]{0,12}|\\d[\\d.,'\\s]{0,12}${CURRENCY}|\\d[.,]\\d{2})`;
const UNIT = '(?:\\s?(?:/|per|a|je|pro|am|im|par|por|la|le|el)\\s?[\\p{L}]{1,12}(?:\\s[\\p{L}]{1,8})?)?';
const PRICED = new RegExp(`(?<![\\d.,])\\d{0,12}${AMOUNT}${UNIT}[\\s|;,)*"]{0,6}$`, 'iu');
const ARTICLE = /\p{L}\p{L}/u;
const NUMBER = "(?:\\d{1,3}(?:[.,'\\s]\\d{3})+|\\d+)(?:[.,]\\d{1,2})?";
/** The amounts of a line: what has a currency, and at its end what has cents. */
const AMOUNTS = new RegExp(
  `(?<![\\p{L}\\d.,])(?:${CURRENCY}\\s?${NUMBER}|${NUMBER}\\s?${CURRENCY}(?!\\p{L})|\\d+[.,]\\d{2}(?=${UNIT}[\\s|;,)*"]{0,6}$))`,
  'giu',
);

/** Folded: without accents, in lower case. */
const ANNOUNCED =
  /(?<!\p{L})(?:prices?|pricing|price list|rates?|rate card|net|fees?|preise?|preisliste|netto|tagessatze?|partnersatze|konditionen|handlerpreise|prix|tarifs?|grille tarifaire|precios?|tarifas?|neto)(?!\p{L})/u;
const BILLED =
  /(?<!\p{L})(?:(?:sub)?total|amount due|invoice|receipt|order (?:no|number|confirmation)|vat|menu|zwischensumme|gesamt(?:betrag|summe)?|summe|rechnung|quittung|bestellung|mwst|ust|speiseplan|speisekarte|sous-total|ttc|tva|facture|commande|importe|iva|factura|pedido|recibo)(?!\p{L})/u;

interface Run {
  start: number;
  end: number;
  articles: Set<string>;
  places: { start: number; end: number }[];
  others: number;
}

/** One look at the end of each line; only runs of prices are read. */
export const priceLists: Shape = (_findings, text) => {
  const found: Run[] = [];
  let run: Run | null = null;
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    if (isPriced(text, start, end)) {
      run ??= { start, end, articles: new Set(), places: [], others: 0 };
      run.end = end;
      run.others = 0;
      run.places.push(...amountsIn(text, start, end));
      run.articles.add(text.slice(start, end).replace(/[\d.,\s]+/g, ''));
    } else if (run && ++run.others > MAX_OTHER_LINES) {
      found.push(run);
      run = null;
    }
    start = end + 1;
  }
  if (run) found.push(run);
  return found
    .filter(({ articles, start, end }) => {
      if (articles.size < MIN_ARTICLES) return false;
      const lead = fold(text.slice(Math.max(0, start - LEAD), start));
      const rest = fold(text.slice(start, end + REST));
      return ANNOUNCED.test(lead) && !BILLED.test(lead) && !BILLED.test(rest);
    })
    .map(({ start, end, places }) => ({
      places,
      value: text.slice(start, Math.min(end, start + MAX_LINE)),
      detector: 'shape-price-list',
      entity: PRICE_LIST,
      category: 'business',
      confidence: CONFIDENCE,
      start,
      end: start + text.slice(start, end).trimEnd().length,
    }));
};

/** Where the amounts of a line stand that isPriced(). */
function amountsIn(text: string, start: number, end: number): Run['places'] {
  const line = text.slice(start, end);
  const amounts = [...line.matchAll(AMOUNTS)].map(({ index, 0: { length } }) => ({ at: index, length }));
  const [last] = PRICED.exec(line) ?? [''];
  const found = amounts.length > 0 ? amounts : [{ at: line.lastIndexOf(last), length: last.length }];
  return found.map(({ at, length }) => ({ start: start + at, end: start + at + length }));
}

function isPriced(text: string, start: number, end: number): boolean {
  if (end - start < MIN_LINE || end - start > MAX_LINE || !hasDigitNear(text, start, end)) return false;
  const line = text.slice(start, end);
  return ARTICLE.test(line) && PRICED.test(line.slice(-LONGEST_PRICE));
}

function hasDigitNear(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at >= start && at >= end - TAIL; at--) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}
