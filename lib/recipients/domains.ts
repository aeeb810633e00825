/** Mail domains: who owns one, whether it belongs to private persons, and whether it is drawn to look like another. */
import punycode from 'punycode/punycode.js';
import { getDomain } from 'tldts';
import { latinOf } from '../detect/engine/odd-characters';

/** Providers of mailboxes for everybody. */
const PRIVATE = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com hotmail.co.uk hotmail.fr hotmail.de outlook.de ' +
    'outlook.fr outlook.es live.de yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.es ymail.com icloud.com me.com mac.com ' +
    'aol.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de mail.com proton.me protonmail.com ' +
    'posteo.de mailbox.org tutanota.com tuta.io fastmail.com zoho.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr ' +
    'libero.it bluewin.ch telefonica.net btinternet.com comcast.net qq.com 163.com yandex.ru mail.ru'
  ).split(' '),
);

/** The domain that somebody has registered ("mail.example.co.uk" gives "example.co.uk"); the host itself if there is none. */
export function registrableDomain(host: string): string {
  return getDomain(host, { allowPrivateDomains: false }) ?? host;
}

export function isPrivateWebmail(host: string): boolean {
  return PRIVATE.has(registrableDomain(host));
}

/** From this length on one wrong letter no longer makes another word. */
const MIN_NAME = 5;

/**
 * Whether a domain may be taken for another: the same to the eye (Unicode TR39: letters of other scripts, 0 and o, rn
 * and m), one letter added, left out, changed or swapped, another ending, or the name with something hyphenated to it.
 */
export function looksLike(host: string, known: string): boolean {
  const domain = registrableDomain(host);
  const original = registrableDomain(known);
  if (domain === original || domain === '' || original === '') return false;
  const [name, ending] = split(domain);
  const [ownName, ownEnding] = split(original);
  const [seen, ownSeen] = [skeleton(name), skeleton(ownName)];
  if (seen === ownSeen) return ownName.length >= MIN_NAME || ending === ownEnding;
  if (ownSeen.length < MIN_NAME) return false;
  return seen.split('-').includes(ownSeen) || isOneSlip(seen, ownSeen);
}

function split(domain: string): [name: string, ending: string] {
  const dot = domain.indexOf('.');
  return dot < 0 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot)];
}

/** How a name looks. */
function skeleton(name: string): string {
  return Array.from(punycode.toUnicode(name), latinOf)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('0', 'o')
    .replace(/[1|ı]/g, 'l');
}

/** One letter more, less or other, or two neighbours swapped (Damerau, 1964). */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2))
  );
}
