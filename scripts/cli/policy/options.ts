/** Values of options, read before anything runs: what is wrong with one is said in one line, with 64. */
import { InvalidArgumentError, Option } from 'commander';
import { type Anchor, readAnchor } from '../../../lib/policy/bundle/format';
import { isChromiumId, isFirefoxId, isSource } from '../../../lib/policy/deploy/target';

export function wholeNumber(flags: string, what: string, most: number): Option {
  return new Option(flags, what).argParser((text) => {
    if (!/^[1-9]\d{0,9}$/.test(text) || Number(text) > most)
      throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
    return Number(text);
  });
}

export function anchor(line: string): Anchor {
  const read = readAnchor(line);
  if (!read)
    throw new InvalidArgumentError(
      'Give the line that "policy keygen" printed: organisation/key id/public key.',
    );
  return read;
}

export const anchors = (line: string, before: Anchor[]): Anchor[] => [...before, anchor(line)];

const checked = (holds: (text: string) => boolean, otherwise: string) => (text: string) => {
  if (!holds(text)) throw new InvalidArgumentError(otherwise);
  return text;
};

export const source = checked(
  isSource,
  'Give an address such as https://it.example.org/draftguard.xml (https, http or file).',
);
export const chromiumId = checked(isChromiumId, 'An id has 32 letters from a to p.');
export const firefoxId = checked(isFirefoxId, 'An id is written like draftguard@draftguard.dev or {a GUID}.');
