/** A copy of whatever may be handed to XMLHttpRequest.send or sendBeacon, which the page cannot change while it is judged. */
import { apply, formFields, getter, hasFiles, matcher, whenDone } from '../base/intrinsics';

type Body = Document | XMLHttpRequestBodyInit | null;

const { arrayBuffer: blobBytes, slice: blobSlice } = Blob.prototype;
const { toString: paramsText } = URLSearchParams.prototype;
const { append, forEach, has } = FormData.prototype;
const { cloneNode } = Node.prototype;
const { serializeToString: serialize } = XMLSerializer.prototype;
const serializer = new XMLSerializer();
const { decode } = TextDecoder.prototype;
const { slice: bufferSlice } = ArrayBuffer.prototype;
const { isView } = ArrayBuffer;
const decoder = new TextDecoder('utf-8', { fatal: true });
const blobSize = getter(Blob.prototype, 'size');
const blobType = getter(Blob.prototype, 'type');
const nodeType = getter(Node.prototype, 'nodeType');
const bufferSize = getter(ArrayBuffer.prototype, 'byteLength');
const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as Uint8Array;
const [arrays, views] = [typedArray, DataView.prototype].map((prototype) => ({
  buffer: getter(prototype, 'buffer'),
  start: getter(prototype, 'byteOffset'),
  size: getter(prototype, 'byteLength'),
}));
/** What no text has: UTF-16, or no text at all. */
const hasNul = matcher(/\0/);

/** Whether an object is of a kind, of this window or of another: what only that kind can do is tried on it. */
function is<T>(tried: (value: T) => unknown): (value: unknown) => value is T {
  return (value): value is T => {
    try {
      tried(value as T);
      return true;
    } catch {
      return false;
    }
  };
}
const isBlob = is<Blob>(blobSize);
const isParams = is<URLSearchParams>((value) => apply(paramsText, value, []));
const isForm = is<FormData>((value) => apply(has, value, ['']));
const isBuffer = is<ArrayBuffer>(bufferSize);
const isNode = is<Node>(nodeType);
const isTyped = is<Uint8Array>(arrays?.size ?? (() => undefined));

/** What a body says; `text` is null where it is no text that can be read, and where files stand beside its fields. */
export interface Said {
  text: string | null;
  fields: [string, string][] | null;
}

/** A file in a form may be the message. */
export const saidBy = (form: FormData): Said => ({
  text: hasFiles(form) ? null : '',
  fields: formFields(form),
});

export interface Copy {
  /** What is sent in its place, the same bytes. */
  body: Body;
  /** Calls back at once for everything but blobs. */
  read(done: (said: Said) => void): void;
}

const known = (body: Body, text: string | null): Copy => ({
  body,
  read: (done) => done({ text, fields: null }),
});

/** Bytes as text; null where they are none. Whoever compresses a message, or writes it in UTF-16, is not read. */
export function textOf(buffer: ArrayBuffer): string | null {
  try {
    const text = apply(decode, decoder, [buffer]);
    return hasNul(text) ? null : text;
  } catch {
    return null;
  }
}

const isFormType = matcher(/^\s*(?:multipart\/form-data|application\/x-www-form-urlencoded|text\/plain)/i);

/** Whether a body may hold the fields of a form: a text does, and of bytes those that are said to be a form. */
export const mayBeForm = (body: unknown, type = ''): boolean =>
  typeof body === 'string' ||
  isParams(body) ||
  isForm(body) ||
  isFormType(type) ||
  (isBlob(body) && isFormType(blobType(body)));

export function copyOf(body: unknown): Copy {
  if (body === null || body === undefined) return known(null, '');
  if (typeof body === 'string') return known(body, body);
  if (isParams(body)) {
    const text = apply(paramsText, body, []);
    return known(new URLSearchParams(text), text);
  }
  if (isBlob(body)) {
    const blob = apply(blobSlice, body, [0, blobSize(body), blobType(body)]);
    return {
      body: blob,
      read: (done) =>
        whenDone(
          apply(blobBytes, blob, []),
          (buffer) => done({ text: textOf(buffer), fields: null }),
          () => done({ text: null, fields: null }),
        ),
    };
  }
  if (isBuffer(body)) return bytes(apply(bufferSlice, body, [0]));
  if (isView(body)) {
    const { buffer, start, size } = (isTyped(body) ? arrays : views) as NonNullable<typeof arrays>;
    const view = body as unknown as Uint8Array & DataView;
    const end = start(view) + size(view);
    return bytes(apply(bufferSlice, buffer(view) as ArrayBuffer, [start(view), end]));
  }
  if (isForm(body)) {
    const form = new FormData();
    apply(forEach, body, [
      (value: FormDataEntryValue, name: string) => apply(append, form, [name, value] as [string, string]),
    ]);
    return { body: form, read: (done) => done(saidBy(form)) };
  }
  if (isNode(body) && nodeType(body) === 9) {
    const copy = apply(cloneNode, body, [true]) as Document;
    return known(copy, apply(serialize, serializer, [copy]));
  }
  // Anything else becomes the text that it gives now.
  const text = String(body);
  return known(text, text);
}

const bytes = (buffer: ArrayBuffer) => known(buffer, textOf(buffer));
