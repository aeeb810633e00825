/** Changes what stands in a webmail's recipient fields, as typing would. */
import { parseAddress, splitAddressList } from './addresses';

/** The entries of an address list, as they were written, that are of none of these addresses. */
export function withoutAddresses(text: string, addresses: readonly string[]): string {
  const left = splitAddressList(text).filter(
    (entry) => !addresses.includes(parseAddress(entry, 'to').address),
  );
  return left.join(', ');
}

/** An address list with these at its end. */
export const withAddresses = (text: string, addresses: readonly string[]) =>
  [...splitAddressList(text), ...addresses].join(', ');

/** Gives a field a value and tells the page, which then reads it as if it had been typed. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}
