/** The texts of a whole mail in base64, as far as a request carries one: also of parts that are wrapped themselves. */

const PART =
  /content-transfer-encoding:\s*(base64|quoted-printable)\b[\s\S]*?\r?\n\r?\n([\s\S]*?)(?=\r?\n--|$)/gi;

function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return text;
  }
}

function fromQuotedPrintable(text: string): string {
  const joined = text.replace(/=[ \t]*\r?\n/g, '');
  const bytes = joined.replace(/(?:=[\da-f]{2})+/gi, (run) =>
    new TextDecoder().decode(Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16))),
  );
  return bytes;
}

export function mimeText(base64: string): string {
  const mail = fromBase64(base64);
  const parts = [...mail.matchAll(PART)].map(([, how = '', text = '']) =>
    how.toLowerCase() === 'base64' ? fromBase64(text) : fromQuotedPrintable(text),
  );
  return [mail, ...parts].join('\n');
}
