import { isIP } from 'node:net';

/** To whom a passkey belongs: a name, and the address of the pages that may ask for it. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * Of the address that people open. Null where browsers make no passkeys: without https (but on this machine itself), and
 * under a number instead of a name.
 */
export const relyingPartyOf = (address: string): RelyingParty | null => {
  const { protocol, hostname, origin } = new URL(address);
  const isSafe = protocol === 'https:' || hostname === 'localhost';
  const isName = isIP(hostname) === 0 && !hostname.startsWith('[');
  return isSafe && isName ? { id: hostname, origin } : null;
};
