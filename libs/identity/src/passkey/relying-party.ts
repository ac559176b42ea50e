import { isIP } from 'node:net';

/** What a passkey belongs to: a name, and the address of the pages that may ask for it. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * The relying party of the address that people open. Null where browsers make no passkeys: without https (except on
 * this machine itself), and under a number instead of a name.
 */
export const relyingPartyOf = (address: string): RelyingParty | null => {
  const { protocol, hostname, origin } = new URL(address);
  const isSafe = protocol === 'https:' || hostname === 'localhost';
  const isName = isIP(hostname) === 0 && !hostname.startsWith('[');
  return isSafe && isName ? { id: hostname, origin } : null;
};
