import type { Clock } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import type { PrincipalCache } from '../session/principal-cache';
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
import { mayUsePassword, needsSecondFactor, type SignInRules } from '../login/sign-in-rules';
import type { SessionWithAccount } from '../session/session.repository';
import type { UnitDirectory } from '../account/unit-directory';

/** Precision of the time of use; so most requests write nothing. */
const USE_NOTED_MS = 60_000;

interface Caller {
  readonly principal: Principal;
  readonly expiresAt: Date;
}

/** Invalid from its expiry on; records when it was last used. */
interface Credential {
  readonly id: string;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly account: Account;
}

/**
 * From the token of a request to the caller; null for a session or API token that is unknown, expired or of a disabled
 * account. An API token is suspended while its owner has a one-time password.
 */
export class ResolveCaller {
  constructor(
    private readonly store: Store,
    private readonly units: UnitDirectory,
    private readonly cache: PrincipalCache,
    private readonly clock: Clock,
    private readonly rules: SignInRules,
  ) {}

  async execute(token: string): Promise<Principal | null> {
    const hash = hashToken(token);
    const key = hash.toString('hex');
    const now = this.clock.now();
    const known = this.cache.get(key, now);
    if (known) return known;
    const remember = this.cache.beginReading();
    const caller = await (isApiToken(token) ? this.byApiToken(hash, now) : this.bySession(hash, now));
    if (caller) remember(key, caller.principal, now, caller.expiresAt);
    return caller?.principal ?? null;
  }

  private async bySession(hash: Buffer, now: Date): Promise<Caller | null> {
    const session = await this.store.sessions.withTokenHash(hash);
    if (!session || !isAlive(session, now)) return null;
    const { isOfProvider, account, id } = session;
    if (!isOfProvider && !mayUsePassword(this.rules, account, now)) return null;
    if (isUseWorthNoting(session, now)) await this.store.sessions.used(id, now);
    return this.caller(session, { kind: 'session', id, isOfProvider }, await this.factorOf(session));
  }

  private async byApiToken(hash: Buffer, now: Date): Promise<Caller | null> {
    const token = await this.store.tokens.withTokenHash(hash);
    if (!token || !isAlive(token, now) || token.account.oneTimeUntil) return null;
    if (isUseWorthNoting(token, now)) await this.store.tokens.used(token.id, now);
    const { principal, expiresAt } = await this.caller(
      token,
      { kind: 'token', id: token.id, isOfProvider: false },
      noSecondFactor,
    );
    return { principal: narrow(principal, token), expiresAt };
  }

  /** What a provider asks is its own affair; it was held against the roles at the sign-in. */
  private async factorOf({
    account,
    provedAt,
    isOfProvider,
  }: SessionWithAccount): Promise<SecondFactorState> {
    if (isOfProvider) return { isSet: true, isRequired: false, provedAt };
    const isRequired = needsSecondFactor(this.rules, account);
    return { isSet: await this.store.secondFactors.isSet(account.id), isRequired, provedAt };
  }

  private async caller(
    credential: Credential,
    presented: PresentedCredential,
    secondFactor: SecondFactorState,
  ): Promise<Caller> {
    const { account, expiresAt } = credential;
    const units = account.unitIds.length > 0 ? await this.units.withIds(account.unitIds) : [];
    return { principal: toPrincipal(account, units, presented, secondFactor), expiresAt };
  }
}

const isAlive = ({ expiresAt, account }: Credential, now: Date): boolean =>
  expiresAt > now && !account.disabled;

const isUseWorthNoting = ({ lastUsedAt }: Credential, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USE_NOTED_MS;
