import { describe, expect, it } from 'vitest';
import { withAddresses, withoutAddresses } from '../../../lib/webmail/recipient-fields';

const LIST = '"Roe, Jane" <jane@x.example>, bob@y.example, ann';

describe('a recipient field', () => {
  it('loses the entries of an address, however they are written', () => {
    expect(withoutAddresses(LIST, ['jane@x.example'])).toBe('bob@y.example, ann');
    expect(withoutAddresses('BOB@y.example;', ['bob@y.example'])).toBe('');
  });
  it('keeps everyone else as they were written', () => {
    expect(withoutAddresses(LIST, ['other@x.example'])).toBe(LIST);
    expect(withoutAddresses(LIST, [])).toBe(LIST);
  });
  it('takes more at its end', () => {
    expect(withAddresses('', ['a@x.example', 'b@x.example'])).toBe('a@x.example, b@x.example');
    expect(withAddresses('ann@x.example, ', ['a@x.example'])).toBe('ann@x.example, a@x.example');
  });
});
