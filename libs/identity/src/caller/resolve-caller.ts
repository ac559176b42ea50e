import { DomainError, type Clock } from '@xiangtong/infrastructure';
import { isVouchedNoMore, type Account } from '../account/account';
import { hashToken, isApiToken } from '../session/token';
import type { Store } from '../store';
import { narrow } from '../token/narrow';
import {
  noSecondFactor,
  toPrincipal,
  type PresentedCredential,
  type Principal,
  type SecondFactorState,
} from '../principal/principal';
import { mayUsePassword, needsSecondFactor, type SignInRules } from '../session/sign-in-rules';
import { endOf, type SessionEnd } from '../session/session-end';
import type { SessionWithAccount } from '../session/session.repository';
import type { UnitDirectory } from '../account/unit-directory';

/** Precision of the time of use; so most requests write nothing. */
const USE_NOTED_MS = 60_000;

/** Invalid from its expiry on; records when it was last used. */
interface Credential {
  readonly id: string;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly account: Account;
}

/**
 * Finds the caller by the token of a request; null for a session or API token that is unknown, expired or of a disabled
 * account. An API token is suspended while its owner has a one-time password. Throws AUTH.PROVIDER_RENEWAL_NEEDED for one
 * whose owner has not signed in with the provider for too long: they may have left the bureau.
 */
export class ResolveCaller {
  constructor(
    private readonly store: Store,
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
    private readonly rules: SignInRules,
  ) {}

  /** `isUse`: a person does something; what a page asks by itself keeps no session open. */
  execute(token: string, isUse = true): Promise<Principal | null> {
    const [hash, now] = [hashToken(token), this.clock.now()];
    return isApiToken(token) ? this.byApiToken(hash, now) : this.bySession(hash, now, isUse);
  }

  /** Why the session of this token has ended by itself; null for any other reason not to know it. */
  async endOf(token: string): Promise<SessionEnd | null> {
    const session = await this.store.sessions.withTokenHash(hashToken(token));
    return session && endOf(session, this.rules.session, this.clock.now());
  }

  private async bySession(hash: Buffer, now: Date, isUse: boolean): Promise<Principal | null> {
    const session = await this.store.sessions.withTokenHash(hash);
    const { session: limits } = this.rules;
    if (!session || !isAlive(session, now) || endOf(session, limits, now) !== null) return null;
    const { isOfProvider, account, id } = session;
    if (!isOfProvider && !mayUsePassword(this.rules, account, now)) return null;
    if (isUse && isUseWorthNoting(session, now)) await this.store.sessions.used(id, now);
    const presented = { kind: 'session', id, isOfProvider } as const;
    const { catalogueVersion, arrival } = session;
    const principal = await this.principal(account, presented, this.factorOf(session), catalogueVersion);
    return { ...principal, arrival };
  }

  private async byApiToken(hash: Buffer, now: Date): Promise<Principal | null> {
    const token = await this.store.tokens.withTokenHash(hash);
    if (!token || !isAlive(token, now) || token.account.oneTimeUntil) return null;
    if (isVouchedNoMore(token.account, now))
      throw new DomainError('AUTH.PROVIDER_RENEWAL_NEEDED', { username: token.account.username });
    if (isUseWorthNoting(token, now)) await this.store.tokens.used(token.id, now);
    const presented = { kind: 'token', id: token.id, isOfProvider: false } as const;
    return narrow(await this.principal(token.account, presented, noSecondFactor), token);
  }

  /** What a provider asks is its own affair; it was held against the roles at the sign-in. */
  private factorOf(session: SessionWithAccount): SecondFactorState {
    const { account, provedAt, isOfProvider, hasSecondFactor: isSet } = session;
    if (isOfProvider) return { isSet: true, isRequired: false, provedAt };
    return { isSet, isRequired: needsSecondFactor(this.rules, account), provedAt };
  }

  private async principal(
    account: Account,
    presented: PresentedCredential,
    secondFactor: SecondFactorState,
    catalogueVersion?: number,
  ): Promise<Principal> {
    const { unitIds } = account;
    const units = unitIds.length > 0 ? await this.units.withIds(unitIds, catalogueVersion) : [];
    return toPrincipal(account, units, presented, secondFactor);
  }
}

const isAlive = ({ expiresAt, account }: Credential, now: Date): boolean =>
  expiresAt > now && !account.disabled;

const isUseWorthNoting = ({ lastUsedAt }: Credential, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USE_NOTED_MS;
