/** What a person has just written, told from the history that a reply carries with it. */

/** The line above a quoted mail, in the webmails' own words (en, de, fr, es). */
const ATTRIBUTION =
  /^\s*(?:On .{4,200} wrote|Am .{4,200} schrieb.{0,200}|Le .{4,200} a écrit|El .{4,200} escribió)\s?:\s*$/;
const SEPARATOR =
  /^\s*(?:-{2,}\s?(?:Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Forwarded message|Weitergeleitete Nachricht)\s?-{2,}|_{20,})\s*$/i;
/** Outlook's header block: a sender, and the date right behind it. */
const SENDER = /^\s*(?:From|Von|De)\s?: \S/;
const SENT = /^\s*(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Fecha)\s?: \S/;
const QUOTED = /^\s?>/;

/** Where the quoted history begins: the offset of its first line, or the length of the text. */
export function quotedFrom(text: string): number {
  const lines = text.split('\n');
  let offset = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1] ?? '';
    if (ATTRIBUTION.test(line) || SEPARATOR.test(line) || QUOTED.test(line)) return offset;
    if (SENDER.test(line) && SENT.test(next)) return offset;
    offset += line.length + 1;
  }
  return text.length;
}
