import type { ProviderConfig } from '@xiangtong/infrastructure';
import type { VouchedPerson } from './vouched';

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

const textIn = (claim: unknown): string | null =>
  typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : null;

const textsIn = (claim: unknown): readonly string[] =>
  (Array.isArray(claim) ? claim : [claim]).flatMap((item) => textIn(item) ?? []);

/** Claims of a token that was checked, as what this product needs of them. */
export const vouchedPerson = (
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
