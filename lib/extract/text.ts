/** Plain texts, and what is written in them: uuencoded files, folded and encoded lines of calendars and address cards. */
import { decodeText } from './decode';
import type { Reading } from './reading';

/** A file as old mail programs put it into a text. */
const UUENCODED = /^begin [0-7]{3,4} (.{1,200})\r?\n((?:[ -`]{1,62}\r?\n)+)`?\s*end\b/gm;
const CALENDAR = /^BEGIN:V(?:CALENDAR|CARD)/im;

export async function readText(bytes: Uint8Array, reading: Reading): Promise<void> {
  const text = decodeText(bytes);
  // Text, and then bytes that are none: what they are is not known.
  if (text.includes('\0')) reading.note('unknown-type');
  await readPlain(text, reading);
}

export async function readPlain(text: string, reading: Reading): Promise<void> {
  if (CALENDAR.test(text)) await readCalendar(text, reading);
  else reading.put(text);
  for (const [, name = '', lines = ''] of text.matchAll(UUENCODED)) {
    reading.entry();
    const bytes = uudecoded(lines);
    reading.unpack(bytes.length);
    reading.put(`\n${name}\n`);
    await reading.inner({ name, type: '', bytes });
  }
}

function uudecoded(lines: string): Uint8Array {
  const bytes: number[] = [];
  for (const line of lines.split(/\r?\n/)) {
    const length = (line.charCodeAt(0) - 32) & 63;
    const code = (at: number) => ((line.charCodeAt(at) || 32) - 32) & 63;
    const decoded: number[] = [];
    for (let at = 1; decoded.length < length && at < line.length + 4; at += 4) {
      const group = (code(at) << 18) | (code(at + 1) << 12) | (code(at + 2) << 6) | code(at + 3);
      decoded.push((group >> 16) & 255, (group >> 8) & 255, group & 255);
    }
    bytes.push(...decoded.slice(0, length));
  }
  return Uint8Array.from(bytes);
}

/** Lines of iCalendar (RFC 5545) and vCard (RFC 6350), unfolded and decoded; files in them are read as files. */
async function readCalendar(text: string, reading: Reading): Promise<void> {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  for (let number = 0; number < lines.length; number++) {
    let line = lines[number] ?? '';
    // In quoted-printable the sign at the end of a line goes on in the next.
    while (/^[^:]*quoted-printable[^:]*:.*=$/i.test(line) && number + 1 < lines.length)
      line = line.slice(0, -1) + lines[++number];
    const at = line.indexOf(':');
    const [head, value] = [line.slice(0, at), line.slice(at + 1)];
    if (/encoding=(?:b|base64)\b/i.test(head)) {
      reading.entry();
      reading.put(`\n${head}\n`);
      const bytes = fromBase64(value);
      reading.unpack(bytes.length);
      await reading.inner({ name: head, type: '', bytes });
    } else if (/quoted-printable/i.test(head)) reading.put(`${head}:${fromQuoted(value)}\n`);
    else reading.put(`${line.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1')}\n`);
  }
}

function fromBase64(value: string): Uint8Array {
  try {
    return Uint8Array.from(atob(value.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return new TextEncoder().encode(value);
  }
}

function fromQuoted(value: string): string {
  const bytes = value.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return decodeText(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0) & 255));
}
