import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddressList } from '../../../lib/webmail/addresses';

const addresses = (text: string) => parseAddressList(text, 'to').map((r) => [r.name, r.address]);

describe('parseAddressList', () => {
  it('reads names, bare addresses and half-typed text', () => {
    expect(addresses('Jane Roe <Jane@X.example>, bob@y.example; half')).toEqual([
      ['Jane Roe', 'jane@x.example'],
      ['', 'bob@y.example'],
      ['half', ''],
    ]);
  });
  it('keeps a comma inside quotes', () => {
    expect(addresses('"Roe, Jane" <j@x.example>,')).toEqual([['Roe, Jane', 'j@x.example']]);
  });
  it('never throws and never loses an address', () => {
    fc.assert(
      fc.property(fc.array(fc.emailAddress(), { maxLength: 20 }), fc.string(), (list, noise) => {
        parseAddressList(noise, 'to');
        const plain = list.filter((one) => !/["<>;,\\]/.test(one));
        expect(parseAddressList(plain.join(', '), 'cc').map((r) => r.address)).toEqual(
          plain.map((one) => one.toLowerCase()),
        );
      }),
    );
  });
});
