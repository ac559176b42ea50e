import type { X509Certificate } from 'node:crypto';
import { connect, rootCertificates, type TLSSocket } from 'node:tls';
import type { Instant } from '@xiangtong/contracts';
import { errorForLog, type Clock, type Logger } from '@xiangtong/infrastructure';

/**
 * unknown: the address did not answer from this machine, or was not asked yet · good · ending: fewer than 21 days are
 * left · invalid: expired, or not valid yet · wrongName: issued for another name · untrusted: of no public authority, nor
 * of one that PUBLIC_URL_CA_FILE names
 */
export type CertificateState = 'unknown' | 'good' | 'ending' | 'invalid' | 'wrongName' | 'untrusted';

/** The certificate that answers at PUBLIC_URL. */
export interface CertificateStanding {
  readonly state: CertificateState;
  readonly host: string;
  /** Null while it is unknown. */
  readonly endsAt: Instant | null;
}

const DAY_MS = 86_400_000;
const WARNED_DAYS = 21;
/** A proxy may start after the service, and a new certificate is noticed the same day. */
const AGAIN_MS = { good: 6 * 3_600_000, otherwise: 10 * 60_000 } as const;
const PATIENCE_MS = 10_000;

const states: Readonly<Record<string, CertificateState>> = {
  CERT_HAS_EXPIRED: 'invalid',
  CERT_NOT_YET_VALID: 'invalid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrongName',
};

const words: Readonly<Record<Exclude<CertificateState, 'unknown' | 'good'>, string>> = {
  ending: 'the certificate at PUBLIC_URL ends soon: put a new one in place',
  invalid: 'the certificate at PUBLIC_URL is not valid today: browsers refuse the service',
  wrongName: 'the certificate at PUBLIC_URL is for another name: browsers refuse the service',
  untrusted:
    'the certificate at PUBLIC_URL is of no public authority, nor of one in PUBLIC_URL_CA_FILE: browsers refuse the service unless they know its authority',
};

export interface CertificateWatchParts {
  readonly publicUrl: string | null;
  /** Of the bureau's own authority, believed besides the public ones. */
  readonly authorities: readonly X509Certificate[];
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Looks at the certificate of the proxy as a browser does: who vouches for it, for which name, and for how long. */
export class CertificateWatch {
  private found: CertificateStanding | null;
  private timer: NodeJS.Timeout | null = null;
  private socket: TLSSocket | null = null;
  private isClosed = false;
  private readonly address: URL | null;

  constructor(private readonly parts: CertificateWatchParts) {
    const { publicUrl } = parts;
    this.address = publicUrl?.startsWith('https:') ? new URL(publicUrl) : null;
    this.found = this.address && { state: 'unknown', host: this.address.host, endsAt: null };
  }

  /** Null where no address with https is configured. Days left are those of now, not of the last look. */
  get standing(): CertificateStanding | null {
    const { found } = this;
    if (!found?.endsAt || (found.state !== 'good' && found.state !== 'ending')) return found;
    const left = Date.parse(found.endsAt) - this.parts.clock.now().getTime();
    return { ...found, state: left < 0 ? 'invalid' : left < WARNED_DAYS * DAY_MS ? 'ending' : 'good' };
  }

  open(): void {
    if (this.address) void this.round();
  }

  close(): void {
    this.isClosed = true;
    if (this.timer) clearTimeout(this.timer);
    this.socket?.destroy();
  }

  /** One look. An address that does not answer from this machine says nothing about the certificate. */
  async look(): Promise<void> {
    const { address } = this;
    if (!address) return;
    const { logger } = this.parts;
    const before = this.standing?.state;
    try {
      this.found = await this.ask(address);
    } catch (error) {
      this.found = { state: 'unknown', host: address.host, endsAt: null };
      logger.debug({ err: errorForLog(error) }, 'PUBLIC_URL does not answer from this machine');
    }
    const { state, endsAt } = this.standing!;
    if (state === before) return;
    if (state === 'good') logger.info({ endsAt }, 'the certificate at PUBLIC_URL is good');
    else if (state !== 'unknown') logger.warn({ state, endsAt }, words[state]);
  }

  private async round(): Promise<void> {
    await this.look();
    if (this.isClosed) return;
    const after = this.standing?.state === 'good' ? AGAIN_MS.good : AGAIN_MS.otherwise;
    this.timer = setTimeout(() => void this.round(), after).unref();
  }

  private ask(address: URL): Promise<CertificateStanding> {
    const host = address.hostname.replace(/^\[|\]$/g, '');
    return new Promise((resolve, reject) => {
      const socket = connect({
        host,
        port: Number(address.port || 443),
        // A name alone may be asked for, not an address.
        ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
        // Those that Node brings, as browsers have them: not what NODE_EXTRA_CA_CERTS adds for connections of the service.
        ca: [...rootCertificates, ...this.parts.authorities.map(String)],
        // What is wrong with it is what is asked for; nothing is sent over this connection.
        rejectUnauthorized: false,
        timeout: PATIENCE_MS,
      });
      this.socket = socket.unref();
      socket.once('timeout', () => socket.destroy(new Error('no answer in time')));
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('closed')));
      socket.once('secureConnect', () => {
        const { valid_to: end } = socket.getPeerCertificate();
        // A name of the errors of OpenSSL, whatever the types say.
        const problem = socket.authorizationError as unknown as string | null;
        socket.destroy();
        resolve({
          state: problem ? (new Map(Object.entries(states)).get(problem) ?? 'untrusted') : 'good',
          host: address.host,
          endsAt: new Date(end).toISOString(),
        });
      });
    });
  }
}
