import { readFileSync } from 'node:fs';
import type { Environment } from './environment';

/** The OpenID Connect provider with which people sign in. */
export interface ProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client, which has none. */
  readonly clientSecret: string | null;
  readonly scopes: string;
  readonly groupsClaim: string;
  /** What the members of groups may do; null where administrators look after that. */
  readonly groupsFile: string | null;
  readonly name: { readonly zh: string; readonly en: string };
  /** Nothing else is asked. */
  readonly origins: readonly string[];
  /** Says that the provider asked for a second factor. */
  readonly acr: string | null;
  /** Where the provider sends the browser back to, and where after signing out. */
  readonly callback: string;
  readonly home: string;
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

const isSafe = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || loopback.includes(hostname);

const addressIn = (name: string, value: string): URL => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !isSafe(url))
    throw new Error(`configuration: ${name} must be an https address, or one of this machine itself`);
  return url;
};

const secretOf = ({ OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE: file }: Environment): string | null => {
  if (file === undefined) return OIDC_CLIENT_SECRET ?? null;
  const secret = readFileSync(file, 'utf8').trim();
  if (secret === '') throw new Error('configuration: the file of OIDC_CLIENT_SECRET_FILE is empty');
  return secret;
};

/** Null where nobody signs in with a provider. Throws what is missing, never with a value. */
export const providerConfig = (environment: Environment): ProviderConfig | null => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID: clientId, PUBLIC_URL } = environment;
  if (OIDC_ISSUER === undefined) {
    if (environment.LOCAL_SIGN_IN === 'off')
      throw new Error('configuration: LOCAL_SIGN_IN=off needs OIDC_ISSUER, or nobody could sign in');
    return null;
  }
  if (clientId === undefined || PUBLIC_URL === undefined)
    throw new Error('configuration: OIDC_ISSUER needs OIDC_CLIENT_ID and PUBLIC_URL');
  const issuer = addressIn('OIDC_ISSUER', OIDC_ISSUER);
  const further = environment.OIDC_ORIGINS?.split(/ *, */) ?? [];
  const home = PUBLIC_URL.replace(/\/+$/, '');
  const zh = environment.OIDC_NAME ?? issuer.host;
  return {
    issuer: OIDC_ISSUER,
    clientId,
    clientSecret: secretOf(environment),
    scopes: environment.OIDC_SCOPES,
    groupsClaim: environment.OIDC_GROUPS_CLAIM,
    groupsFile: environment.OIDC_GROUPS_FILE ?? null,
    name: { zh, en: environment.OIDC_NAME_EN ?? zh },
    origins: [issuer.origin, ...further.map((origin) => addressIn('OIDC_ORIGINS', origin).origin)],
    acr: environment.OIDC_ACR ?? null,
    callback: `${home}/signed-in`,
    home: `${home}/`,
  };
};
