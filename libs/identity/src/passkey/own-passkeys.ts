import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Principal } from '../principal/principal';
import { requirePassword } from '../principal/require-password';
import { newRecoveryCodes, hashRecoveryCode, printedCode } from '../password/recovery-codes';
import type { Store, Transactions } from '../store';
import {
  namesOf,
  type CreationOptions,
  type Passkey,
  type PasskeyEnrolment,
  type StoredPasskey,
} from './passkey';
import { CHALLENGE_MS, type PasskeyChallenges } from './passkey-challenges';

const MOST_PASSKEYS = 10;
/** Algorithms of COSE, the preferred one first: Ed25519, ES256 and RS256. Each device has one of them. */
const ALGORITHMS = [-8, -7, -257];

export interface PasskeyView {
  /** The only address at which they work; null where the installation allows none. */
  readonly address: string | null;
  readonly passkeys: readonly Passkey[];
}

export interface AddedPasskey {
  readonly passkey: Passkey;
  /** Codes for an account that had none, shown only here. */
  readonly recoveryCodes: readonly string[];
}

type Verified = Pick<StoredPasskey, 'credentialId' | 'publicKey' | 'signCount' | 'isBackedUp'>;

/** A person adds, names and removes the passkeys of their own account. */
export class OwnPasskeys {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly challenges: PasskeyChallenges,
    private readonly clock: Clock,
  ) {}

  async view({ accountId }: Principal): Promise<PasskeyView> {
    return { address: this.challenges.address, passkeys: await this.store.passkeys.ofAccount(accountId) };
  }

  /** What the browser needs. Throws AUTH.NO_PASSKEYS_HERE or AUTH.TOO_MANY_PASSKEYS. */
  async begin(principal: Principal): Promise<CreationOptions> {
    requirePassword(principal);
    const { accountId, username, displayName } = principal;
    const { id } = this.challenges.relyingParty();
    const passkeys = await this.store.passkeys.ofAccount(accountId);
    if (passkeys.length >= MOST_PASSKEYS)
      throw new DomainError('AUTH.TOO_MANY_PASSKEYS', { limit: MOST_PASSKEYS });
    return {
      challenge: await this.challenges.make(accountId, 'enrol'),
      rp: { id, name: '乡统 Xiangtong' },
      user: { id: Buffer.from(accountId).toString('base64url'), name: username, displayName },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: CHALLENGE_MS,
      attestation: 'none',
      excludeCredentials: namesOf(passkeys),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    };
  }

  /**
   * Adds a passkey. If the account had no second factor, all other sessions end: they were opened without one. Throws
   * AUTH.PASSKEY_OTHER_ADDRESS, AUTH.PASSKEY_CHALLENGE_GONE, AUTH.PASSKEY_REFUSED or AUTH.PASSKEY_TAKEN.
   */
  async add(principal: Principal, name: string, enrolment: PasskeyEnrolment): Promise<AddedPasskey> {
    requirePassword(principal);
    const { accountId, username, credential } = principal;
    const verified = await this.verify(accountId, enrolment);
    const [codes, at] = [newRecoveryCodes(), this.clock.now()];
    return this.transactions(async ({ passkeys, secondFactors, sessions, events }) => {
      const isFirst = !(await secondFactors.isSet(accountId));
      const { transports } = enrolment;
      const passkey = await passkeys.add({ accountId, name, transports, createdAt: at, ...verified });
      if (!passkey) throw new DomainError('AUTH.PASSKEY_TAKEN');
      if (isFirst) {
        await sessions.proved(credential.id, at);
        await sessions.closeAll(accountId, credential.id);
      }
      await events.record({ accountId, kind: 'passkey-added', actor: username, at, details: { name } });
      const isWithCodes = await secondFactors.giveRecovery(accountId, codes.map(hashRecoveryCode));
      return { passkey, recoveryCodes: isWithCodes ? codes.map(printedCode) : [] };
    });
  }

  /** Throws AUTH.PASSKEY_UNKNOWN, also for that of another person. */
  async rename({ accountId }: Principal, id: string, name: string): Promise<void> {
    if (!(await this.store.passkeys.rename(accountId, id, name)))
      throw new DomainError('AUTH.PASSKEY_UNKNOWN');
  }

  /** Throws AUTH.PASSKEY_UNKNOWN, or AUTH.SECOND_FACTOR_REQUIRED for the last one of somebody who has to have one. */
  async remove({ accountId, username, secondFactor }: Principal, id: string): Promise<void> {
    await this.transactions(async ({ passkeys, secondFactors, events }) => {
      const name = await passkeys.remove(accountId, id);
      if (name === null) throw new DomainError('AUTH.PASSKEY_UNKNOWN');
      const isStillSet = await secondFactors.isSet(accountId);
      if (!isStillSet && secondFactor.isRequired) throw new DomainError('AUTH.SECOND_FACTOR_REQUIRED');
      if (!isStillSet) await secondFactors.removeAll(accountId);
      const at = this.clock.now();
      await events.record({ accountId, kind: 'passkey-removed', actor: username, at, details: { name } });
    });
  }

  private async verify(
    accountId: string,
    { id, transports, ...response }: PasskeyEnrolment,
  ): Promise<Verified> {
    const { id: rpId, origin } = this.challenges.relyingParty();
    const challenge = await this.challenges.take(accountId, 'enrol', response.clientDataJSON);
    // Loaded only here: the part that reads certificates takes a moment, for which commands need not wait.
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { ...response, transports: [...transports] },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch((cause: unknown) => Promise.reject(new DomainError('AUTH.PASSKEY_REFUSED', {}, [], { cause })));
    if (!registrationInfo) throw new DomainError('AUTH.PASSKEY_REFUSED');
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      signCount: credential.counter,
      isBackedUp: credentialBackedUp,
    };
  }
}
