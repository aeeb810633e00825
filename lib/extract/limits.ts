/** How much of an attachment is read. What is beyond is unread, with a reason, and the policy decides. */
const MB = 1_000_000;

export const LIMITS = {
  /** Bytes of a file: what the great mail services carry. A larger one goes as a link. */
  file: 25 * MB,
  /** Bytes that all files in one attachment unpack to: some seconds of reading, and a worker's memory. */
  unpacked: 200 * MB,
  /** Unpacked for packed bytes of one entry. Office XML packs up to some 60:1; DEFLATE's utmost, a bomb's, is 1032:1. */
  ratio: 200,
  /** Bytes of an entry from which its ratio says something: short files of blanks pack as tightly. */
  ratioFrom: 2 * MB,
  /** Files in one attachment, at all depths together; a large presentation has some hundreds. */
  entries: 2000,
  /** Elements in one another; a parser's time grows with the square of it. */
  nesting: 2000,
  /** Containers in one another: a document in a zip in a mail in a zip is people's doing, more is not. */
  depth: 4,
  /** Pages of a PDF. */
  pages: 2000,
  /** UTF-16 code units of text: a thousand pages, and as much as the engine reads in a second or two. */
  text: 2_000_000,
  /** Milliseconds for one attachment; a parser that hangs is then ended from outside. */
  time: 10_000,
} as const;
