import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { withPatience } from '@xiangtong/infrastructure';
import { SendingFailure } from './outgoing';

const inner4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Ranges within the global part of IPv6 (2000::/3) that wrap IPv4 addresses, or hold no addresses of the internet. */
const special6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const inner = new BlockList();
for (const [network, bits] of inner4) inner.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of special6) inner.addSubnet(network, bits, 'ipv6');

const outer6 = new BlockList();
outer6.addSubnet('2000::', 3, 'ipv6');

/** An address of the open internet; everything else is or may be of a network inside. */
export const isOuterAddress = (address: string): boolean => {
  const version = isIP(address);
  if (version === 4) return !inner.check(address, 'ipv4');
  return version === 6 && outer6.check(address, 'ipv6') && !inner.check(address, 'ipv6');
};

/** An administrator does not wait longer for a resolver; sending looks again. */
const LOOK_UP_MS = 5_000;

type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const lookupAll = promisify(systemLookup);
const resolveBySystem: Resolve = (host) => lookupAll(host, { all: true });

const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');

/**
 * Where endpoints may be. Nobody can have the service call machines of the inner network, whatever name leads there and
 * whatever the name meant a moment ago: the name is resolved once, all its addresses are checked, and the connection
 * goes to one of these.
 */
export class AddressGuard {
  private readonly allowed: ReadonlySet<string>;

  /** `allowed` are hosts, with or without port, that the installation trusts although they are inside. */
  constructor(
    allowed: readonly string[],
    private readonly resolve: Resolve = resolveBySystem,
  ) {
    this.allowed = new Set(allowed.map((host) => host.toLowerCase()));
  }

  /** Throws SendingFailure for an address that no request may be sent to, as far as it shows without a look-up. */
  check(url: URL): void {
    if (this.isAllowed(url)) return;
    if (url.protocol !== 'https:') throw new SendingFailure('not-encrypted');
    const host = withoutBrackets(url.hostname);
    if (isIP(host) !== 0 && !isOuterAddress(host)) throw new SendingFailure('inner-address');
  }

  /**
   * The same for an address that is registered: with the look-up that sending will make, so that `localhost` is refused
   * here and not found out by the first message. A name that nobody knows at this moment may be one of tomorrow.
   */
  async checkHost(url: URL): Promise<void> {
    this.check(url);
    if (this.isAllowed(url)) return;
    const host = withoutBrackets(url.hostname);
    // Names of this machine by definition (RFC 6761), whatever a resolver answers.
    if (/(^|\.)localhost\.?$/.test(host)) throw new SendingFailure('inner-address');
    const addresses = await withPatience(
      this.resolve(host).catch(() => []),
      LOOK_UP_MS,
      [],
    );
    if (!addresses.every(({ address }) => isOuterAddress(address))) throw new SendingFailure('inner-address');
  }

  /** The look-up of a connection, which answers with checked addresses only. */
  lookupFor(url: URL): LookupFunction {
    const isAllowed = this.isAllowed(url);
    return (host, options, callback) => {
      this.resolve(host).then(
        (addresses) => {
          const [first] = addresses;
          if (!first || (!isAllowed && !addresses.every(({ address }) => isOuterAddress(address))))
            return callback(new SendingFailure(first ? 'inner-address' : 'unreachable'), '');
          if (options.all) return callback(null, [...addresses]);
          callback(null, first.address, first.family);
        },
        (error: unknown) => callback(error as NodeJS.ErrnoException, ''),
      );
    };
  }

  private isAllowed({ protocol, hostname, host }: URL): boolean {
    return /^https?:$/.test(protocol) && (this.allowed.has(hostname) || this.allowed.has(host));
  }
}
