import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { FactorOwner } from '../account/account';
import type { Store, Transactions } from '../store';
import { namesOf, type RequestOptions, type ShownPasskey, type StoredPasskey } from './passkey';
import { CHALLENGE_MS, type PasskeyChallenges } from './passkey-challenges';

/** Proves that somebody holds a device with a passkey of an account. */
export class PasskeyProof {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly challenges: PasskeyChallenges,
    private readonly clock: Clock,
  ) {}

  /** What the browser needs. Throws AUTH.NO_PASSKEY for an account that has none. */
  async begin({ id }: Pick<FactorOwner, 'id'>): Promise<RequestOptions> {
    const { id: rpId } = this.challenges.relyingParty();
    const passkeys = await this.store.passkeys.ofAccount(id);
    if (passkeys.length === 0) throw new DomainError('AUTH.NO_PASSKEY');
    return {
      challenge: await this.challenges.make(id, 'prove'),
      rpId,
      timeout: CHALLENGE_MS,
      allowCredentials: namesOf(passkeys),
      userVerification: 'preferred',
    };
  }

  /**
   * Throws AUTH.PASSKEY_UNKNOWN, AUTH.PASSKEY_OTHER_ADDRESS, AUTH.PASSKEY_CHALLENGE_GONE, AUTH.PASSKEY_REFUSED or
   * AUTH.PASSKEY_COPIED. Nobody guesses a signature, so there is no brake on trying.
   */
  async execute(owner: FactorOwner, shown: ShownPasskey): Promise<void> {
    const challenge = await this.challenges.take(owner.id, 'prove', shown.clientDataJSON);
    const passkey = (await this.store.passkeys.ofAccount(owner.id)).find(({ credentialId }) =>
      credentialId.equals(Buffer.from(shown.id, 'base64url')),
    );
    if (!passkey) throw new DomainError('AUTH.PASSKEY_UNKNOWN');
    const signCount = await this.countOf(passkey, shown, challenge);
    const now = this.clock.now();
    if (await this.store.passkeys.used(passkey.id, signCount, now)) return;
    const { name } = passkey;
    await this.transactions(({ events }) =>
      events.record({
        accountId: owner.id,
        kind: 'passkey-copied',
        actor: owner.username,
        at: now,
        details: { name },
      }),
    );
    throw new DomainError('AUTH.PASSKEY_COPIED', { name });
  }

  /** How often the device has used it by now; the count is held against ours where it is written down. */
  private async countOf(
    { credentialId, publicKey, transports }: StoredPasskey,
    { id, ...response }: ShownPasskey,
    challenge: string,
  ): Promise<number> {
    const { id: rpId, origin } = this.challenges.relyingParty();
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: false,
      credential: {
        id: credentialId.toString('base64url'),
        publicKey: new Uint8Array(publicKey),
        counter: 0,
        transports: [...transports],
      },
    }).catch((cause: unknown) => Promise.reject(new DomainError('AUTH.PASSKEY_REFUSED', {}, [], { cause })));
    if (!verified) throw new DomainError('AUTH.PASSKEY_REFUSED');
    return authenticationInfo.newCounter;
  }
}
