/** An event as the bytes that are encrypted, and back. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes } from '../crypto/chain';
import { type AuditEvent, auditEvent } from './event';

/** Payloads come in steps of this many bytes, so that their length does not tell what they hold. */
const STEP = 256;
const SPACE = 0x20;

/** Canonical JSON (RFC 8785), filled up with spaces to a multiple of 256 bytes. */
export function encodeEvent(event: unknown): Uint8Array {
  return filledUp(canonicalBytes(event), STEP);
}

/** With spaces up to a multiple of so many bytes. */
export function filledUp(text: Uint8Array, step: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(text.length / step) * step).fill(SPACE);
  bytes.set(text);
  return bytes;
}

/** What `filledUp` was given; it must not end in spaces itself. */
export function withoutFilling(payload: Uint8Array): Uint8Array {
  let end = payload.length;
  while (payload[end - 1] === SPACE) end--;
  return payload.subarray(0, end);
}

/** One for all: making one costs more than using it. */
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The JSON value in a payload; null when it is none. */
export function decodePayload(payload: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(withoutFilling(payload)));
  } catch {
    return null;
  }
}

/** The event in a payload; null for one that this version does not know. */
export function decodeEvent(payload: Uint8Array): AuditEvent | null {
  const parsed = auditEvent.safeParse(decodePayload(payload));
  return parsed.success ? parsed.data : null;
}

/**
 * Replaces the draft's digest by HMAC-SHA-256(key, digest), 16 bytes in hex. Events of one draft can still be told
 * to belong together, but who reads an export cannot test what a short message said.
 */
export function blindDigest(event: AuditEvent, key: Uint8Array): AuditEvent {
  if (!('digest' in event)) return event;
  return { ...event, digest: bytesToHex(hmac(sha256, key, digestBytes(event.digest)).slice(0, 16)) };
}

const digestBytes = (hex: string) => hexToBytes(hex.length % 2 ? `0${hex}` : hex);
