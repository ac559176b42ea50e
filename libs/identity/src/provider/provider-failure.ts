import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { DomainError } from '@xiangtong/infrastructure';

/** Names of the provider, for messages. */
type Names = { readonly zh: string; readonly en: string };

/** The provider led to an address that the settings do not name. */
export class ForeignAddress extends Error {
  constructor(origin: string) {
    super(`${origin} is neither the origin of OIDC_ISSUER nor in OIDC_ORIGINS`);
  }
}

/** A token is made for this very sign-in: if it seems older or newer, one of the clocks is wrong. */
const CLOCKS_APART_MS = 120_000;

/** Null while the clocks agree. */
export const clockFailure = (
  claims: { readonly iat?: unknown },
  now: Date,
  provider: Names,
): DomainError | null => {
  const apart = typeof claims.iat === 'number' ? claims.iat * 1000 - now.getTime() : 0;
  if (Math.abs(apart) <= CLOCKS_APART_MS) return null;
  return new DomainError('AUTH.PROVIDER_CLOCK', {
    provider,
    minutes: Math.round(Math.abs(apart) / 60_000),
    clock: apart > 0 ? 'ahead' : 'behind',
  });
};

const causesOf = (error: unknown): readonly Error[] =>
  error instanceof Error ? [error, ...causesOf(error.cause)] : [];

/** What the token said whose times did not fit. */
const claimsIn = (error: Error): { readonly iat?: unknown } =>
  (error.cause as { claims?: { iat?: unknown } } | undefined)?.claims ?? {};

const passing = ['server_error', 'temporarily_unavailable'];

/** Codes of the library for an answer that came, but is no proof. */
const wrongAnswers = [
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_INVALID_REQUEST',
  'OAUTH_UNSUPPORTED_OPERATION',
  'OAUTH_JWT_USERINFO_EXPECTED',
];

const failureOf = (error: unknown, provider: Names): DomainError | null => {
  if (error instanceof AuthorizationResponseError)
    return passing.includes(error.error)
      ? new DomainError('AUTH.PROVIDER_AWAY', { provider })
      : new DomainError('AUTH.PROVIDER_REFUSED', { provider, reason: error.error });
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant')
    return new DomainError('AUTH.PROVIDER_ANSWER_WRONG', { provider });
  if (error instanceof ClientError && wrongAnswers.includes(error.code ?? ''))
    return new DomainError('AUTH.PROVIDER_ANSWER_WRONG', { provider });
  return error instanceof ResponseBodyError || error instanceof ClientError || isUnanswered(error)
    ? new DomainError('AUTH.PROVIDER_AWAY', { provider })
    : null;
};

/** A mistake of ours in calling the library is a TypeError with a code. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof ForeignAddress || (error instanceof TypeError && error.message === 'fetch failed');

/** What became of a sign-in with the provider, as a domain error; null for anything else. */
export const providerFailure = (error: unknown, now: Date, provider: Names): DomainError | null => {
  if (error instanceof DomainError) return error;
  const apart = causesOf(error)
    .map((cause) => clockFailure(claimsIn(cause), now, provider))
    .find((failure) => failure !== null);
  return apart ?? failureOf(error, provider);
};
