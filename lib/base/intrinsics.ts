/**
 * What the page's own scripts may replace: the gate uses what stood there before any of them ran. Whoever changes the gate
 * calls no method of a prototype at the time of a request, or when a window is made, iterates over nothing, and awaits
 * nothing.
 */
const { apply } = Reflect;

export { apply };
export const { defineProperty, getOwnPropertyDescriptor } = Object;
export const { stringify } = JSON;
const { exec } = RegExp.prototype;
const { then } = Promise.prototype;
const { forEach } = FormData.prototype;
const decodeComponent = decodeURIComponent;

/** Whether a text matches: a pattern's own `test` would ask the prototype for `exec`. */
export const matcher = (pattern: RegExp) => (text: string) => apply(exec, pattern, [text]) !== null;

/** What an object of the browser says of itself, whatever its prototype, or a form's field of that name, says by now. */
export function getter<T extends object, K extends keyof T & string>(
  prototype: T,
  name: K,
): (from: T) => T[K] {
  const get = getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`There is no getter of ${name}.`);
  return (from) => apply(get, from, []);
}

/** The same where a browser may not have it. */
export function optionalGetter<T extends object, V>(prototype: T, name: string): ((from: T) => V) | null {
  const get = getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? (from) => apply(get, from, []) : null;
}

/** Private notes about objects of the page. */
export function createNotes<K extends object, V>() {
  const notes = new WeakMap<K, V>();
  const { get, set, delete: remove } = notes;
  return {
    get: (key: K): V | undefined => apply(get, notes, [key]),
    set: (key: K, value: V) => void apply(set, notes, [key, value]),
    delete: (key: K) => void apply(remove, notes, [key]),
  };
}

/** Calls back when a promise is fulfilled or not; `await` would ask the prototype for its constructor. */
export function whenDone<T>(promise: Promise<T>, done: (value: T) => void, failed: () => void): void {
  apply(then, promise, [done, failed]);
}

const sizeOf = getter(Blob.prototype, 'size');

/** Whether a form carries a file, which is not read: a field that no file was chosen for has one without a byte. */
export function hasFiles(data: FormData): boolean {
  let some = false;
  apply(forEach, data, [
    (value: FormDataEntryValue) => {
      some = some || (typeof value !== 'string' && sizeOf(value) > 0);
    },
  ]);
  return some;
}

/** A form's fields as text; of a file only its name. */
export function formFields(data: FormData): [string, string][] {
  const fields: [string, string][] = [];
  apply(forEach, data, [
    (value: FormDataEntryValue, name: string) => {
      fields[fields.length] = [name, typeof value === 'string' ? value : value.name];
    },
  ]);
  return fields;
}

/** Percent signs undone; those that stand for nothing stay, and hide none of the others. */
export function decoded(text: string): string {
  try {
    return decodeComponent(text);
  } catch {
    return decodedPieces(text);
  }
}

function decodedPieces(text: string): string {
  let all = '';
  for (let at = 0; at < text.length; ) {
    // A sign of UTF-8 is up to four of them.
    let piece = text[at] ?? '';
    let step = 1;
    for (let length = text[at] === '%' ? 12 : 0; length > 0; length -= 3) {
      let run = '';
      for (let each = at; each < at + length; each++) run += text[each] ?? '';
      try {
        piece = decodeComponent(run);
        step = length;
        break;
      } catch {
        // A shorter one may be whole.
      }
    }
    all += piece;
    at += step;
  }
  return all;
}
