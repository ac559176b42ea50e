import * as jose from 'jose';
import * as openid from 'openid-client';
import { DomainError, type Clock, type Logger, type ProviderConfig } from '@xiangtong/infrastructure';
import type { BegunSignIn, ReturnedSignIn, VouchedPerson } from './vouched';
import { clockFailure, ForeignAddress, providerFailure } from './provider-failure';

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

const textIn = (claim: unknown): string | null =>
  typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : null;

const textsIn = (claim: unknown): readonly string[] =>
  (Array.isArray(claim) ? claim : [claim]).flatMap((item) => textIn(item) ?? []);

/** Claims of a token that was checked, as what this product needs of them. */
const vouchedPerson = (
  claims: Claims,
  { groupsClaim, acr }: Pick<ProviderConfig, 'groupsClaim' | 'acr'>,
): VouchedPerson => ({
  issuer: claims.iss,
  subject: claims.sub,
  username: textIn(claims['preferred_username']),
  displayName: textIn(claims['name']),
  groups: textsIn(claims[groupsClaim]),
  authenticatedAt: typeof claims['auth_time'] === 'number' ? new Date(claims['auth_time'] * 1000) : null,
  isStrong: textsIn(claims['amr']).includes('mfa') || (acr !== null && claims['acr'] === acr),
});

const TIMEOUT_SECONDS = 5;
/** Whom the provider has not asked within half a day, it asks again. */
export const LONGEST_SECONDS = 12 * 3_600;
/** A logout token is sent as soon as it is made. */
const LOGOUT_TOKEN_SECONDS = 120;
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** It names the event, and has no nonce: an ID token is no logout token. */
const isLogout = ({ events, nonce }: jose.JWTPayload): boolean =>
  nonce === undefined && typeof events === 'object' && events !== null && LOGOUT_EVENT in events;

/** What a provider says of itself changes rarely; its keys are read at every sign-in. */
const METADATA_MS = 600_000;

interface KnownMetadata {
  readonly metadata: openid.ServerMetadata;
  readonly readAt: number;
}

/** OpenID Connect: authorisation code with PKCE, state and nonce. */
export class OpenIdProvider {
  private known: KnownMetadata | null = null;

  constructor(
    private readonly config: ProviderConfig,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** `isFresh`: the person is asked even if the provider knows them. Throws AUTH.PROVIDER_AWAY. */
  begin(isFresh: boolean): Promise<BegunSignIn> {
    return this.orFailure(async () => {
      const configuration = await this.configuration();
      const [state, nonce, verifier] = [
        openid.randomState(),
        openid.randomNonce(),
        openid.randomPKCECodeVerifier(),
      ];
      const { scopes, callback, acr } = this.config;
      const url = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope: scopes,
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(acr !== null && { acr_values: acr }),
        // Asked for with a number, the answer has to tell when the person was asked who they are.
        max_age: isFresh ? '0' : String(LONGEST_SECONDS),
        ...(isFresh && { prompt: 'login' }),
      });
      this.requireOwn(url);
      return { url: url.href, state, nonce, verifier };
    });
  }

  /** Throws AUTH.PROVIDER_AWAY, _REFUSED, _ANSWER_WRONG or _CLOCK. */
  finish({ query, state, nonce, verifier }: ReturnedSignIn): Promise<VouchedPerson> {
    return this.orFailure(async () => {
      const configuration = await this.configuration();
      const address = new URL(this.config.callback);
      address.search = query;
      const answer = await openid.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = answer.claims()!;
      const failure = clockFailure(claims, this.clock.now(), this.config.name);
      if (failure) throw failure;
      const more = configuration.serverMetadata().userinfo_endpoint
        ? await openid.fetchUserInfo(configuration, answer.access_token, claims.sub)
        : {};
      return vouchedPerson({ ...more, ...claims }, this.config);
    });
  }

  /**
   * Whose session the provider has ended, and when it said so. Checks what OpenID Connect Back-Channel Logout 1.0, 2.6,
   * asks for; a token without a subject names a session that we do not know. Throws AUTH.PROVIDER_ANSWER_WRONG or _AWAY.
   */
  readLogoutToken(
    token: string,
  ): Promise<{ readonly issuer: string; readonly subject: string; readonly at: Date }> {
    return this.orFailure(async () => {
      const { jwks_uri: keysAddress, id_token_signing_alg_values_supported: algorithms } = (
        await this.configuration()
      ).serverMetadata();
      const keys = jose.createRemoteJWKSet(new URL(keysAddress!), {
        timeoutDuration: TIMEOUT_SECONDS * 1_000,
        [jose.customFetch]: (url, { headers, signal, method }) =>
          this.fetch(url, {
            headers: Object.fromEntries(headers),
            signal,
            method,
            redirect: 'manual',
            body: null,
          }),
      });
      const { issuer, clientId, name } = this.config;
      try {
        const { payload } = await jose.jwtVerify(token, keys, {
          issuer,
          audience: clientId,
          algorithms: (algorithms ?? ['RS256']).filter((name) => !/^(none|HS)/.test(name)),
          currentDate: this.clock.now(),
          clockTolerance: LOGOUT_TOKEN_SECONDS,
          maxTokenAge: LOGOUT_TOKEN_SECONDS,
          requiredClaims: ['iat', 'jti', 'sub'],
        });
        if (!isLogout(payload)) throw new DomainError('AUTH.PROVIDER_ANSWER_WRONG', { provider: name });
        return { issuer, subject: payload.sub!, at: new Date(payload.iat! * 1_000) };
      } catch (cause) {
        // A key that cannot be read is the provider's failure; anything else is no proof.
        if (cause instanceof jose.errors.JOSEError && !(cause instanceof jose.errors.JWKSTimeout))
          throw new DomainError('AUTH.PROVIDER_ANSWER_WRONG', { provider: name }, [], { cause });
        throw cause;
      }
    });
  }

  /** Where one signs out there; null where the provider has no such page. */
  signOutAddress(): Promise<string | null> {
    return this.orFailure(async () => {
      const configuration = await this.configuration();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      const url = openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: this.config.home });
      this.requireOwn(url);
      return url.href;
    });
  }

  /** Uses the time of this service and checks signatures: the library alone would trust TLS. */
  private async configuration(): Promise<openid.Configuration> {
    const { clientId, clientSecret } = this.config;
    const skew = Math.round((this.clock.now().getTime() - Date.now()) / 1000);
    const configuration = new openid.Configuration(
      await this.metadata(),
      clientId,
      { [openid.clockSkew]: skew },
      clientSecret === null ? openid.None() : openid.ClientSecretBasic(clientSecret),
    );
    configuration.timeout = TIMEOUT_SECONDS;
    configuration[openid.customFetch] = this.fetch;
    openid.enableNonRepudiationChecks(configuration);
    // An http issuer is one of this machine itself: the settings allow no other.
    if (this.config.issuer.startsWith('http:')) openid.allowInsecureRequests(configuration);
    return configuration;
  }

  private async metadata(): Promise<openid.ServerMetadata> {
    const now = performance.now();
    if (this.known && now - this.known.readAt < METADATA_MS) return this.known.metadata;
    const { issuer, clientId } = this.config;
    const found = await openid.discovery(new URL(issuer), clientId, undefined, undefined, {
      timeout: TIMEOUT_SECONDS,
      [openid.customFetch]: this.fetch,
      ...(issuer.startsWith('http:') && { execute: [openid.allowInsecureRequests] }),
    });
    const metadata = found.serverMetadata();
    this.known = { metadata, readAt: now };
    return metadata;
  }

  /** Only the addresses of the settings, and no redirection: the provider's answers lead nowhere else. */
  private readonly fetch: openid.CustomFetch = (url, options) => {
    this.requireOwn(new URL(url));
    return fetch(url, { ...options, redirect: 'manual' });
  };

  private requireOwn({ origin }: URL): void {
    if (!this.config.origins.includes(origin)) throw new ForeignAddress(origin);
  }

  private async orFailure<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const failure = providerFailure(error, this.clock.now(), this.config.name);
      if (!(failure instanceof DomainError)) throw error;
      if (failure.code === 'AUTH.PROVIDER_AWAY') this.known = null;
      this.logger.warn({ code: failure.code, reason: reasonOf(error) }, 'the sign-in provider was no help');
      throw failure;
    }
  }
}

/** What the library says, with its causes; never what it was given. */
const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? [error.message, ...(error.cause instanceof Error ? [reasonOf(error.cause)] : [])].join(': ')
    : 'unknown';
