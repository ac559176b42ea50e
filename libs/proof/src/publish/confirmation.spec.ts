import type { Principal } from '@xiangtong/identity';
import { confirmationOf } from './confirmation';

const at = new Date('2020-01-10T08:00:00Z');
const principal = (credential: Partial<Principal['credential']>, provedAt: Date | null): Principal =>
  ({
    credential: { kind: 'session', id: '1', isOfProvider: false, ...credential },
    secondFactor: { isSet: provedAt !== null, isRequired: false, provedAt },
  }) as Principal;

it.each([
  ['a second factor', principal({}, at), { kind: 'second-factor', at }],
  ['a fresh sign-in with the provider', principal({ isOfProvider: true }, at), { kind: 'provider', at }],
  ['a password alone', principal({}, null), { kind: 'password', at: null }],
  ['a token', principal({ kind: 'token' }, null), { kind: 'token', at: null }],
])('an edition is confirmed by %s', (_, caller, confirmation) => {
  expect(confirmationOf(caller)).toEqual(confirmation);
});
