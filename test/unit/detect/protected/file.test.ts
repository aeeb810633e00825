/** The file of protected data: round trip, damage, strangers, and that it is no list. */
import { describe, expect, test } from 'vitest';
import { readExactList } from '../../../../lib/detect/protected/exact/list';
import { openFile } from '../../../../lib/detect/protected/file';
import { listOf, ROWS } from './exact/rig';

const bytes = await listOf(ROWS);
const code = async (changed: Uint8Array<ArrayBuffer>) => {
  const opened = await openFile(changed).then(readExactList, (error: { code?: string }) => error.code);
  return typeof opened === 'string' ? opened : 'opened';
};

test('opens as what was written', async () => {
  const list = readExactList(await openFile(bytes));
  expect(list.facts).toMatchObject({ id: 'customers', rows: 3, entries: { emails: 2, ids: 3 } });
});

test('opens where it lies askew in its buffer', async () => {
  const askew = new Uint8Array(new ArrayBuffer(bytes.length + 3), 3);
  askew.set(bytes);
  expect(await code(askew)).toBe('opened');
});

describe('refused', () => {
  test('every changed byte, one by one', async () => {
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(await code(changed), `byte ${at}`).toBe(at < 8 ? 'foreign' : 'damaged');
    }
  });

  test.each([0, 4, 8, 12, 44, 100, bytes.length - 33, bytes.length - 1])(
    'cut to %i bytes',
    async (length) => {
      expect(await code(bytes.slice(0, length))).toBe(length < 8 ? 'foreign' : 'damaged');
    },
  );

  test('what is longer than it was', async () => {
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(await code(longer)).toBe('damaged');
  });

  test('a CSV file', async () => {
    expect(await code(new TextEncoder().encode('email,id\nmara@kontor.example,1\n'))).toBe('foreign');
  });
});

test('no value can be read in it', () => {
  const text = new TextDecoder('latin1').decode(bytes).toLowerCase();
  for (const value of ['mara', 'lindqvist', 'kontor', '104223', 'homburg', '1984'])
    expect(text).not.toContain(value);
});
