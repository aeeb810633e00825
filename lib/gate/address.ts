/** Where a request of the page goes: a script may write the address as it is seen from the page's folder. */
import { getter } from '../base/intrinsics';

/** The whole address, as the browser reads it now; one that it cannot read stays as it stands. */
export function createResolver(page: Window & typeof globalThis): (address: string) => string {
  const { URL: Address, document } = page;
  const wholeOf = getter(Address.prototype, 'href');
  const baseOf = getter(page.Node.prototype, 'baseURI');
  return (address) => {
    try {
      return wholeOf(new Address(address, baseOf(document)));
    } catch {
      return address;
    }
  };
}
