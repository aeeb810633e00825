/** Numbers of an old workbook (MS-XLS): a cell holds them as bytes, not as text. */
import { Unread } from './reading';

const RECORD = { formula: 0x0006, filePass: 0x002f, mulRk: 0x00bd, number: 0x0203, rk: 0x027e } as const;

/** @throws {Unread} 'encrypted' */
export function numbersOf(workbook: Uint8Array): string[] {
  const view = new DataView(workbook.buffer, workbook.byteOffset, workbook.byteLength);
  const found: string[] = [];
  for (let at = 0; at + 4 <= workbook.length; ) {
    const type = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    const body = at + 4;
    if (body + size > workbook.length) break;
    if (type === RECORD.filePass) throw new Unread('encrypted');
    if (type === RECORD.number && size >= 14) found.push(shown(view.getFloat64(body + 6, true)));
    if (type === RECORD.formula && size >= 14) found.push(shown(view.getFloat64(body + 6, true)));
    if (type === RECORD.rk && size >= 10) found.push(shown(rk(view.getInt32(body + 6, true))));
    if (type === RECORD.mulRk)
      for (let cell = body + 4; cell + 6 <= body + size - 2; cell += 6)
        found.push(shown(rk(view.getInt32(cell + 2, true))));
    at = body + size;
  }
  return found.filter((number) => number !== '');
}

const shown = (number: number) => (Number.isFinite(number) ? String(number) : '');

/** A number in 30 bits (MS-XLS 2.5.217): an integer, or the upper half of a double, perhaps times a hundred. */
function rk(packed: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, packed & ~3, true);
  const value = packed & 2 ? packed >> 2 : view.getFloat64(0, true);
  return packed & 1 ? value / 100 : value;
}
