import { randomBytes } from 'node:crypto';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Store } from '../store';
import type { ChallengePurpose } from './passkey.repository';
import type { RelyingParty } from './relying-party';

/** How long somebody may look for the device. */
export const CHALLENGE_MS = 5 * 60_000;

/** What a browser says that it has signed; signed itself, so that nothing in it can be another. */
interface ClientData {
  readonly challenge: string;
  readonly origin: string;
}

const isClientData = (value: unknown): value is ClientData => {
  const { challenge, origin } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof challenge === 'string' && typeof origin === 'string';
};

const readClientData = (base64url: string): ClientData => {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8'));
    if (isClientData(value)) return value;
  } catch {
    // No JSON: no passkey.
  }
  throw new DomainError('AUTH.PASSKEY_REFUSED');
};

/** What browsers have signed: random, for one account and one purpose, good once and for five minutes. */
export class PasskeyChallenges {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly party: RelyingParty | null,
  ) {}

  /** Origin of the pages at which passkeys work; null where there is none. */
  get address(): string | null {
    return this.party?.origin ?? null;
  }

  /** Throws AUTH.NO_PASSKEYS_HERE where the address of the service allows none. */
  relyingParty(): RelyingParty {
    if (!this.party) throw new DomainError('AUTH.NO_PASSKEYS_HERE');
    return this.party;
  }

  async make(accountId: string, purpose: ChallengePurpose): Promise<string> {
    const challenge = randomBytes(32);
    const now = this.clock.now();
    await this.store.passkeys.challenge(accountId, purpose, challenge, { now, oldest: oldestAt(now) });
    return challenge.toString('base64url');
  }

  /** The challenge that was signed. Throws AUTH.PASSKEY_OTHER_ADDRESS or AUTH.PASSKEY_CHALLENGE_GONE. */
  async take(accountId: string, purpose: ChallengePurpose, clientDataJSON: string): Promise<string> {
    const { origin } = this.relyingParty();
    const signed = readClientData(clientDataJSON);
    if (signed.origin !== origin)
      throw new DomainError('AUTH.PASSKEY_OTHER_ADDRESS', {
        address: origin,
        origin: signed.origin.slice(0, 200),
      });
    const challenge = Buffer.from(signed.challenge, 'base64url');
    const oldest = oldestAt(this.clock.now());
    if (!(await this.store.passkeys.takeChallenge(accountId, purpose, challenge, oldest)))
      throw new DomainError('AUTH.PASSKEY_CHALLENGE_GONE');
    return signed.challenge;
  }
}

const oldestAt = (now: Date): Date => new Date(now.getTime() - CHALLENGE_MS);
