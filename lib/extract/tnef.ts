/** `winmail.dat` (MS-OXTNEF): how Outlook wraps a mail and its files for other programs that cannot open it. */
import { decodeText } from './decode';
import { type Reading, Unread } from './reading';
import { stringsIn } from './strings';

const ATTACH_DATA = 0x0006800f;
const ATTACH_TITLE = 0x00018010;
const TEXTS = new Set([0x00018004, 0x0002800c, 0x00008000]);
/** Ids of a signature, a key and the versions. */
const HEAD = 6;

/** @throws {Unread} 'broken', 'timeout' */
export async function readTnef(bytes: Uint8Array, reading: Reading): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let title = '';
  for (let at = HEAD; at + 9 <= bytes.length; ) {
    reading.check();
    const attribute = view.getUint32(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const body = at + 9;
    if (body + length + 2 > bytes.length) throw new Unread('broken');
    const content = bytes.subarray(body, body + length);
    if (attribute === ATTACH_TITLE) title = decodeText(content).replace(/\0/g, '');
    if (attribute === ATTACH_DATA) {
      reading.entry();
      reading.put(`\n${title}\n`);
      await reading.inner({ name: title, type: '', bytes: content });
    } else if (TEXTS.has(attribute)) reading.put(`${decodeText(content).replace(/\0/g, '')}\n`);
    else for (const text of stringsIn(content)) reading.aside(text);
    at = body + length + 2;
  }
}
