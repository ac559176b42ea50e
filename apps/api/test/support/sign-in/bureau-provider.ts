import { createPrivateKey, generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '@xiangtong/infrastructure';
import Provider, { type Context } from 'oidc-provider';

type ProviderSettings = NonNullable<Config['identity']['provider']>;

/** What the provider says of a person, by the name they sign in with there. */
interface BureauPerson {
  readonly name?: string;
  readonly preferred_username?: string;
  readonly groups?: readonly string[];
  readonly email?: string;
  readonly acr?: string;
}

type Spoil = (context: Context, next: () => Promise<void>) => Promise<void>;

export interface BureauProvider {
  readonly settings: ProviderSettings;
  readonly people: Map<string, BureauPerson>;
  /** A logout token of the person with that subject, with other claims where some are given. */
  logoutToken(subject: string, claims?: object, key?: JsonWebKey): string;
  /** Changes its answers until it is called again without one. */
  spoil(spoil?: Spoil): void;
  /** Ends its socket, as a provider that is away. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** The same name, another key. */
export const signingKey = (): JsonWebKey & { kid: string } => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'key-of-the-bureau',
  use: 'sig',
  alg: 'RS256',
});

/** Where it sends browsers back to; nobody listens there, tests play the browser. */
const CALLBACK = 'https://tongji.example.gov.cn/signed-in';
const HOME = 'https://tongji.example.gov.cn/';
const SECRET = 'the secret of the client, of tests alone';

interface GrantContext {
  readonly oidc: {
    readonly session: { readonly accountId: string };
    readonly client: { readonly clientId: string };
    readonly provider: {
      readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
    };
  };
}

const configuration = (people: Map<string, BureauPerson>, key: JsonWebKey) => ({
  clients: [
    {
      client_id: 'xiangtong',
      client_secret: SECRET,
      redirect_uris: [CALLBACK],
      post_logout_redirect_uris: [HOME],
    },
  ],
  jwks: { keys: [key] },
  ttl: {
    AccessToken: 3600,
    AuthorizationCode: 60,
    Grant: 3600,
    IdToken: 3600,
    Interaction: 600,
    Session: 86_400,
  },
  cookies: { keys: ['a key of the tests'] },
  pkce: { required: () => true },
  claims: {
    openid: ['sub', 'acr'],
    profile: ['name', 'preferred_username'],
    email: ['email'],
    groups: ['groups'],
  },
  findAccount: (_: unknown, accountId: string) => ({
    accountId,
    claims: () => ({ sub: accountId, ...people.get(accountId) }),
  }),
  loadExistingGrant: async ({ oidc }: GrantContext) => {
    const { accountId } = oidc.session;
    const grant = new oidc.provider.Grant({ accountId, clientId: oidc.client.clientId });
    grant.addOIDCScope('openid profile email groups');
    await grant.save();
    return grant;
  },
});

/** It warns of what makes it fit for tests alone. */
const quietly = <Result>(make: () => Result): Result => {
  const own = globalThis.console;
  globalThis.console = Object.assign(Object.create(own) as Console, { warn: () => undefined });
  try {
    return make();
  } finally {
    globalThis.console = own;
  }
};

/** A real OpenID Connect provider on this machine, as a bureau has one. */
export const startBureauProvider = async (
  changes: Partial<ProviderSettings> = {},
): Promise<BureauProvider> => {
  const people = new Map<string, BureauPerson>();
  const ownKey = signingKey();
  let listener: RequestListener | null = null;
  let spoiled: Spoil | undefined;
  const server = createServer((request, response) => listener?.(request, response));
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = quietly(() => new Provider(issuer, configuration(people, ownKey)));
  provider.use((context, next) => (spoiled ? spoiled(context, next) : next()));
  listener = provider.callback();
  return {
    people,
    logoutToken: (subject, claims, key = ownKey) => {
      const now = Math.floor(Date.now() / 1_000);
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const text = [
        part({ alg: 'RS256', typ: 'logout+jwt', kid: ownKey.kid }),
        part({
          iss: issuer,
          aud: 'xiangtong',
          sub: subject,
          iat: now,
          exp: now + 120,
          jti: `${subject} ${now}`,
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
          ...claims,
        }),
      ].join('.');
      const signature = sign('sha256', Buffer.from(text), createPrivateKey({ key, format: 'jwk' }));
      return `${text}.${signature.toString('base64url')}`;
    },
    settings: {
      issuer,
      clientId: 'xiangtong',
      clientSecret: SECRET,
      scopes: 'openid profile groups',
      groupsClaim: 'groups',
      groupsFile: null,
      name: { zh: '息烽县商务局', en: 'Xifeng Bureau of Commerce' },
      origins: [issuer],
      acr: null,
      callback: CALLBACK,
      home: HOME,
      ...changes,
    },
    spoil: (spoil) => {
      spoiled = spoil;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
    start: () => listen(port),
  };
};

/** A browser at the provider: keeps its cookies, follows it, and stops where it is led back. */
export class BureauBrowser {
  private readonly cookies = new Map<string, string>();

  /** Signs in there as `person` where it is asked, and returns the query with which it is led back. */
  async passThrough(address: string, person: string): Promise<string> {
    let [url, body]: [string, URLSearchParams | null] = [address, null];
    for (let step = 0; step < 12; step += 1) {
      if (url.startsWith(CALLBACK)) return new URL(url).search;
      const response = await this.ask(url, body);
      const next = response.headers.get('location');
      const form = next === null ? await this.formIn(response) : null;
      if (next === null && form === null) throw new Error(`${response.status} at ${url}`);
      url = new URL(next ?? form!, url).href;
      body = form === null ? null : new URLSearchParams({ prompt: 'login', login: person, password: 'any' });
    }
    throw new Error('went round in circles at the provider');
  }

  private async ask(url: string, body: URLSearchParams | null): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '') this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return response;
  }

  private async formIn(response: Response): Promise<string | null> {
    return /<form[^>]* action="([^"]+)"/.exec(await response.text())?.[1] ?? null;
  }
}
