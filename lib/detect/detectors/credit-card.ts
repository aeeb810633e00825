/** Payment cards: issuer ranges and lengths of ISO/IEC 7812, Luhn check digit, the usual groupings. */

import { type Candidate, defineDetector, type Validation } from '../kit/detector';
import { digitsOf, isRepetitive, luhn } from '../kit/digits';

/** Prefix and lengths by network, as the networks publish them. */
const ISSUERS: readonly (readonly [network: string, prefix: RegExp, lengths: readonly number[]])[] = [
  ['Visa', /^4/, [13, 16, 19]],
  ['Mastercard', /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  ['American Express', /^3[47]/, [15]],
  ['Diners Club', /^(?:30[0-5]|3095|3[689])/, [14, 16, 19]],
  ['Discover', /^(?:6011|64[4-9]|65)/, [16, 19]],
  ['JCB', /^35(?:2[89]|[3-8])/, [16, 19]],
  ['JCB, older', /^(?:2131|1800)/, [15]],
  ['UnionPay', /^62/, [16, 17, 18, 19]],
  ['Maestro', /^(?:50(?:18|20|38)|5[6-8]|6304|67)/, [12, 13, 15, 16, 18, 19]],
  ['Mir', /^220[0-4]/, [16]],
];

/** What a long number is called that is none of a card: compounds are words of their own here. */
const NO_CARD = [
  ...[
    'bestellung',
    'bestellnummer',
    'auftrag',
    'auftragsnummer',
    'sendung',
    'sendungsnummer',
    'rechnung',
    'rechnungsnummer',
  ],
  ...[
    'paketnummer',
    'lieferschein',
    'artikelnummer',
    'seriennummer',
    'referenznummer',
    'vorgangsnummer',
    'aktenzeichen',
  ],
  ...[
    'order number',
    'po number',
    'purchase order',
    'serial',
    'reference',
    'waybill',
    'consignment',
    'ticket',
  ],
  ...[
    'siret',
    'siren',
    'commande',
    'facture',
    'colis',
    'suivi',
    'pedido',
    'factura',
    'albarán',
    'seguimiento',
    'envío',
  ],
  ...[
    'ordine',
    'fattura',
    'spedizione',
    'bestelling',
    'bestelnummer',
    'ordernummer',
    'factuurnummer',
    'zending',
    'pakket',
  ],
  ...[
    'encomenda',
    'fatura',
    'beställning',
    'beställningsnummer',
    'fakturanummer',
    'ordrenummer',
    'fakturanr',
    'sporing',
  ],
  ...['zamówienie', 'faktura', 'przesyłka'],
];

function validate({ value }: Candidate): Validation {
  const digits = digitsOf(value);
  if (isRepetitive(digits) || !luhn(digits)) return 'no';
  // Ranges move, and test numbers leave them: with a word for it, any payment prefix will do. Time stamps begin with 1.
  const known = ISSUERS.some(([, prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits));
  if (!known) return /^(?:[2-6]|1(?!\d{12}$))/.test(digits) ? 'plausible' : 'no';
  // Twelve or thirteen digits are far more often an article number than a card of the oldest kind.
  return digits.length < 14 ? 'plausible' : 'checked';
}

export const creditCard = [
  defineDetector({
    id: 'credit-card',
    entity: 'CREDIT_CARD',
    category: 'financial',
    region: 'global',
    pattern:
      /(?<![\p{L}\d]|\d[.,:/-]|[-_])(?:\d{12,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{4,5}|\d{4} {1,2}\d{4} {1,2}\d{4} {1,2}\d{4}|\d{4}\.\d{4}\.\d{4}\.\d{4}|\d{4}[^\S\t]\d{4}[^\S\t]\d{4}[^\S\t]\d{4})(?![\p{L}\d]|[.,:/-]\d)/gu,
    trigger: { digits: 12 },
    reach: [0, 0],
    validate,
    context: {
      words: [
        'card',
        'credit',
        'debit',
        'visa',
        'mastercard',
        'amex',
        'american express',
        'discover',
        'diners',
        'jcb',
        'unionpay',
        'maestro',
        'cvv',
        'cvc',
        'expiry',
        'expires',
        'exp',
        'cardholder',
        'kreditkarte',
        'karte',
        'kartennummer',
        'carte',
        'tarjeta',
        'carta',
        'cartao',
        'creditcard',
      ],
      distance: 100,
      not: ['order', 'tracking', 'invoice', 'isbn', 'ean', 'gtin', 'imei', 'parcel', 'shipment', ...NO_CARD],
    },
    confidence: { bare: 0.3, withContext: 0.95, withCheck: 0.85 },
    why: {
      en: "With a card number, others can pay in its owner's name.",
      de: 'Mit einer Kartennummer können andere auf fremde Rechnung zahlen.',
    },
    law: ['PCI DSS 3.4', 'GDPR Art. 4(1)'],
    examples: {
      find: [
        'Please charge my card «4539 1488 0343 6467», thanks',
        'Amex «3782-822463-10005» exp 04/29',
        'Number: «6011000990139424»',
        'visa «4222222222222»',
        'Karte: «5105.1051.0510.5100»',
      ],
      ignore: [
        'Order 4539 1488 0343 6468',
        'EAN 4006381333931',
        'tracking 1Z4539148803436467',
        '0000 0000 0000 0000',
        'serial 9999-8888-7777-6666',
        'North\t4539\t5787\t6362\t1486',
        'Bestellnummer 5265992707473408',
        'SIRET 38418207700022',
        'uuid 41111111-1111-4111-8111-111111111111',
      ],
    },
  }),
];
