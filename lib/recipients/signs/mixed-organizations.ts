import type { Recipient } from '../../mail/draft';
import { isPrivateWebmail, registrableDomain } from '../domains';
import { hostOf } from '../outside';
import { defineSign } from './sign';

export const mixedOrganizations = defineSign({
  id: 'mixed-organizations',
  note: 'people of several organisations outside are in one message',
  find: ({ outside }) => (organizations(outside).size > 1 ? outside : []),
  examples: {
    find: [{ to: ['a@outside.example', 'b@rival.example'] }],
    ignore: [
      { to: ['a@outside.example', 'b@mail.outside.example', 'c@kontor.example'] },
      { to: ['a@outside.example', 'b@gmail.com'] },
    ],
  },
});

function organizations(outside: readonly Recipient[]): Set<string> {
  const hosts = outside
    .map(({ address }) => hostOf(address))
    .filter((host) => host && !isPrivateWebmail(host));
  return new Set(hosts.map(registrableDomain));
}
