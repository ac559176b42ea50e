import type { Bilingual } from '@xiangtong/contracts';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import { needsSecondFactor, vouchedUntil, type SignInRules } from '../session/sign-in-rules';
import type { Principal } from '../principal/principal';
import type { OpenedSession, OpenSession } from '../session/open-session';
import type { SignInAttempt } from '../session/sign-in-origin';
import { hashToken, newSessionToken } from '../session/token';
import type { Store } from '../store';
import { LONGEST_SECONDS, type OpenIdProvider } from './openid-provider';
import type { VouchedPerson } from './vouched';
import type { ProviderAccounts } from './provider-accounts';
import type { ProviderAttempt } from './provider-attempt.repository';

/** How long somebody may take at the provider. */
export const PROVIDER_ATTEMPT_MS = 10 * 60_000;
/** Milliseconds that the provider's clock may be behind when it says that it asked the person. */
const CLOCK_MS = 60_000;

export interface ProviderSignInParts {
  readonly provider: OpenIdProvider;
  readonly name: Bilingual;
  readonly accounts: ProviderAccounts;
  readonly sessions: OpenSession;
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: SignInRules;
}

/** Where the browser goes, and the value of its cookie until it comes back. */
export interface LeavingBrowser {
  readonly url: string;
  readonly browser: string;
}

/** Another proof beside the password: people prove at the provider of their bureau who they are. */
export class ProviderSignIn {
  constructor(private readonly parts: ProviderSignInParts) {}

  get name(): Bilingual {
    return this.parts.name;
  }

  /** `caller`: a session that shows once more whose it is; the provider asks the person then. */
  async begin(browser: string | null, caller: Principal | null): Promise<LeavingBrowser> {
    const { provider, store, clock } = this.parts;
    const isFresh = caller?.credential.isOfProvider ?? false;
    const { url, ...begun } = await provider.begin(isFresh);
    const [value, begunAt] = [browser ?? newSessionToken(), clock.now()];
    await store.providerAttempts.removeBefore(new Date(begunAt.getTime() - PROVIDER_ATTEMPT_MS));
    await store.providerAttempts.add({
      ...begun,
      browserHash: hashToken(value),
      accountId: isFresh ? (caller?.accountId ?? null) : null,
      isFresh,
      begunAt,
    });
    return { url, browser: value };
  }

  /** Throws AUTH.PROVIDER_ATTEMPT_UNKNOWN, what is wrong with the answer, or why the person has no account. */
  async finish(query: string, browser: string | null, origin: SignInAttempt): Promise<OpenedSession> {
    const { provider, accounts, sessions, store, clock, rules, name } = this.parts;
    const attempt = await this.attemptOf(query, browser);
    const person = await provider.finish({ ...attempt, query });
    const provedAt = this.provedAt(person, attempt);
    const account = await accounts.of(person);
    if (attempt.accountId !== null && attempt.accountId !== account.id)
      throw new DomainError('AUTH.PROVIDER_OTHER_PERSON', { provider: name });
    if (needsSecondFactor(rules, account) && !person.isStrong)
      throw new DomainError('AUTH.PROVIDER_NOT_STRONG', { provider: name });
    await store.accounts.vouch(account.id, vouchedUntil(rules, clock.now()));
    return sessions.execute(account, origin, {
      isOfProvider: true,
      provedAt: earlier(provedAt, clock.now()),
    });
  }

  /** The person has signed out at the provider: sessions that it had opened until then end here, too. */
  async logOut(token: string): Promise<void> {
    const { provider, store } = this.parts;
    const { at, ...person } = await provider.readLogoutToken(token);
    const username = await store.providerIdentities.usernameOf(person);
    const account = username === null ? null : await store.accounts.withUsername(username);
    if (account) await store.sessions.closeOfProvider(account.id, at);
  }

  signOutAddress(): Promise<string | null> {
    return this.parts.provider.signOutAddress();
  }

  private async attemptOf(query: string, browser: string | null): Promise<ProviderAttempt> {
    const { store, clock } = this.parts;
    const state = new URLSearchParams(query).get('state');
    const attempt =
      state === null || browser === null
        ? null
        : await store.providerAttempts.take(state, hashToken(browser));
    if (!attempt || clock.now().getTime() - attempt.begunAt.getTime() > PROVIDER_ATTEMPT_MS)
      throw new DomainError('AUTH.PROVIDER_ATTEMPT_UNKNOWN');
    return attempt;
  }

  /**
   * Throws AUTH.PROVIDER_SIGN_IN_OLD when the provider should have asked the person anew and did not: always for a fresh
   * sign-in, and after half a day for any other. Asked with `max_age`, it has to say when it asked (OpenID Connect Core,
   * 3.1.2.1); a browser that leaves that out does not get round it.
   */
  private provedAt({ authenticatedAt }: VouchedPerson, { isFresh, begunAt }: ProviderAttempt): Date {
    const since = begunAt.getTime() - CLOCK_MS - (isFresh ? 0 : LONGEST_SECONDS * 1_000);
    if (authenticatedAt === null || authenticatedAt.getTime() < since)
      throw new DomainError('AUTH.PROVIDER_SIGN_IN_OLD', { provider: this.parts.name });
    return authenticatedAt;
  }
}

const earlier = (time: Date, now: Date): Date => (time > now ? now : time);
