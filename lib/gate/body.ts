/** A copy of whatever may be handed to XMLHttpRequest.send or sendBeacon, which the page cannot change while it is judged. */
import { apply, formFields, stringify, whenDone } from './intrinsics';

type Body = Document | XMLHttpRequestBodyInit | null;

const { text: blobText, slice: blobSlice } = Blob.prototype;
const { toString: paramsText } = URLSearchParams.prototype;
const { append, forEach } = FormData.prototype;
const { cloneNode } = Node.prototype;
const { serializeToString: serialize } = XMLSerializer.prototype;
const serializer = new XMLSerializer();
const { decode } = TextDecoder.prototype;
const { slice: bufferSlice } = ArrayBuffer.prototype;
const isView = ArrayBuffer.isView;
const decoder = new TextDecoder();

export interface Copy {
  /** What is sent in its place, the same bytes. */
  body: Body;
  /** Calls back with the text, at once for everything but blobs; never when it cannot be read. */
  read(done: (text: string) => void, failed: () => void): void;
}

const known = (body: Body, text: string): Copy => ({ body, read: (done) => done(text) });

export function copyOf(body: unknown): Copy {
  if (body === null || body === undefined) return known(null, '');
  if (typeof body === 'string') return known(body, body);
  if (body instanceof URLSearchParams) {
    const text = apply(paramsText, body, []);
    return known(new URLSearchParams(text), text);
  }
  if (body instanceof Blob) {
    const blob = apply(blobSlice, body, [0, body.size, body.type]);
    return { body: blob, read: (done, failed) => whenDone(apply(blobText, blob, []), done, failed) };
  }
  if (body instanceof ArrayBuffer) return bytes(apply(bufferSlice, body, [0]));
  if (isView(body)) {
    const { buffer, byteOffset, byteLength } = body;
    return bytes(apply(bufferSlice, buffer, [byteOffset, byteOffset + byteLength]) as ArrayBuffer);
  }
  if (body instanceof FormData) {
    const form = new FormData();
    apply(forEach, body, [
      (value: FormDataEntryValue, name: string) => apply(append, form, [name, value] as [string, string]),
    ]);
    let text = '';
    const fields = formFields(form);
    for (let at = 0; at < fields.length; at++)
      text += `${stringify(fields[at]?.[0])},${stringify(fields[at]?.[1])}\n`;
    return known(form, text);
  }
  if (body instanceof Document) {
    const copy = apply(cloneNode, body, [true]) as Document;
    return { body: copy, read: (done) => done(apply(serialize, serializer, [copy])) };
  }
  // Anything else becomes the text that it gives now.
  const text = String(body);
  return known(text, text);
}

const bytes = (buffer: ArrayBuffer) => known(buffer, apply(decode, decoder, [buffer]));
