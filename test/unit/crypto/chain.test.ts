import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalText,
  headerBytes,
  type RecordHeader,
  ratchet,
  recordHash,
  sealRecord,
} from '../../../lib/crypto/chain';
import { keyWalk, openRecord } from '../../../lib/crypto/open';

const state = new Uint8Array(32).fill(7);
const nonce = new Uint8Array(24).fill(9);
const header: RecordHeader = {
  v: 1,
  epoch: '0'.repeat(32),
  seq: 3,
  time: 60_000,
  class: 'draft',
  prev: 'a'.repeat(64),
};
const payload = utf8ToBytes('{"type":"guard.blind"}');
const { key, next } = ratchet(state);
const record = sealRecord(key, header, payload, nonce);

describe('one record', () => {
  it('opens with its own key only', () => {
    expect(openRecord(key, record)).toEqual(payload);
    expect(openRecord(ratchet(next).key, record)).toBeNull();
    expect(openRecord(state, record)).toBeNull();
  });

  it.each([
    ['epoch', '1'.repeat(32)],
    ['seq', 4],
    ['time', 60_001],
    ['class', 'guard'],
    ['prev', 'b'.repeat(64)],
    ['nonce', '0'.repeat(48)],
  ])('its %s is bound to the payload and to the hash', (field, value) => {
    const changed = { ...record, [field]: value };
    expect(openRecord(key, changed)).toBeNull();
    expect(bytesToHex(recordHash(changed))).not.toBe(record.hash);
  });

  it('any changed byte of the payload is noticed', () => {
    fc.assert(
      fc.property(fc.nat((record.box ?? '').length - 1), fc.integer({ min: 1, max: 15 }), (at, by) => {
        const box = record.box ?? '';
        const digit = (Number.parseInt(box[at] ?? '0', 16) ^ by).toString(16);
        expect(openRecord(key, { ...record, box: box.slice(0, at) + digit + box.slice(at + 1) })).toBeNull();
      }),
    );
  });

  it('keeps its hash when the payload is purged', () => {
    const stub = { ...record, box: null };
    expect(bytesToHex(recordHash(stub))).toBe(record.hash);
    expect(openRecord(key, stub)).toBeNull();
  });

  it('the ratchet goes forward step by step', () => {
    const walk = keyWalk(state);
    expect(walk.at(0)).toEqual(key);
    expect(walk.at(2)).toEqual(ratchet(ratchet(next).next).key);
    expect(walk.at(2)).toEqual(ratchet(ratchet(next).next).key);
    expect(walk.at(1)).toBeNull();
    expect(walk.at(3_000_000)).toBeNull();
  });

  it('the spelled out JSON is the canonical one', () => {
    for (const kept of ['draft', 'a"b\\\u0001', 'é😀']) {
      const odd = { ...header, class: kept };
      expect(new TextDecoder().decode(headerBytes(odd))).toBe(canonicalText(odd));
    }
  });
});
