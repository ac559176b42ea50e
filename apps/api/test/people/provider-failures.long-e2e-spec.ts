import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { itOfOneService } from '@xiangtong/testing';
import { bureauStage, type BureauStage, type Person } from '../support/bureau-stage';
import { signingKey } from '../support/sign-in/bureau-provider';

const MINUTE = 60_000;

describe('signing in with the provider of a bureau, when something is wrong', () => {
  let stage: BureauStage;
  /** What an attacker would like to have asked from inside. */
  let inner: Server;
  let innerUrl: string;
  let innerAsked = 0;
  beforeAll(async () => {
    stage = await bureauStage({ groups: '[{ group: officers, roles: officer, divisions: "520122" }]' });
    stage.provider.people.set('s-1', { preferred_username: 'liu.yang', groups: ['officers'] });
    inner = createServer((_, response) => {
      innerAsked += 1;
      response.setHeader('content-type', 'application/json').end('{}');
    });
    await new Promise<void>((done) => inner.listen(0, '127.0.0.1', done));
    innerUrl = `http://127.0.0.1:${(inner.address() as AddressInfo).port}/`;
  });
  beforeEach(() => stage.setClock());
  afterEach(() => stage.provider.spoil());
  afterAll(async () => {
    inner.close();
    await stage.close();
  });

  /** What the service says to somebody who comes back like that. */
  const codeOf = async (answer: ReturnType<Person['finish']>): Promise<string> => {
    const { status, body, headers } = await answer;
    expect(body.token).toBeUndefined();
    expect(String(headers['set-cookie'])).not.toContain('xiangtong_session');
    return `${status} ${body.code}`;
  };
  const returned = async (
    person: Person,
    change: (address: URL) => void = () => undefined,
  ): Promise<string> => {
    const address = new URL(await person.begin());
    change(address);
    return person.browser.passThrough(address.href, 's-1');
  };

  it('lets the same person in when nothing is', async () => {
    const { status, body } = await stage.person().signIn('s-1');
    expect([status, body.user?.username]).toEqual([200, 'liu.yang']);
  });

  itOfOneService('says that the provider is away, and signs in when it is back', async () => {
    const person = stage.person();
    const query = await returned(person);
    await stage.provider.stop();
    const { status, body, headers } = await person.finish(query);
    const { body: begun } = await stage.http.post('/api/v1/auth/provider/attempts');
    await stage.provider.start();
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'AUTH.PROVIDER_AWAY', '10']);
    expect(begun.code).toBe('AUTH.PROVIDER_AWAY');
    expect((await stage.person().signIn('s-1')).status).toBe(200);
  });

  it('does not wait for a provider that never answers', async () => {
    const query = stage.person();
    const address = await returned(query);
    stage.provider.spoil(() => new Promise((done) => setTimeout(done, 8_000)));
    const before = performance.now();
    expect(await codeOf(query.finish(address))).toBe('503 AUTH.PROVIDER_AWAY');
    expect(performance.now() - before).toBeLessThan(7_500);
  });

  it.each([
    ['ahead', -10],
    ['behind', 10],
  ])('tells by how much the clock of the provider is %s', async (clock, minutes) => {
    const person = stage.person();
    stage.setClock(minutes * MINUTE);
    const { status, body } = await person.finish(await returned(person)).set('Accept-Language', 'en');
    expect([status, body.code]).toEqual([401, 'AUTH.PROVIDER_CLOCK']);
    expect(body.detail).toContain(`10 minutes ${clock}`);
  });

  it('refuses what another key has signed under the same name', async () => {
    const { n } = signingKey();
    stage.provider.spoil(async (context, next) => {
      await next();
      if (context.path === '/jwks') {
        const { keys } = context.body as { keys: object[] };
        context.body = { keys: keys.map((key) => ({ ...key, n })) };
      }
    });
    const person = stage.person();
    expect(await codeOf(person.finish(await returned(person)))).toBe('401 AUTH.PROVIDER_ANSWER_WRONG');
  });

  it('refuses the answer to another nonce, or to another challenge', async () => {
    const [one, two] = [stage.person(), stage.person()];
    const nonce = await returned(one, (address) => address.searchParams.set('nonce', 'planted'));
    expect(await codeOf(one.finish(nonce))).toBe('401 AUTH.PROVIDER_ANSWER_WRONG');
    const challenge = 'A'.repeat(43);
    const code = await returned(two, (address) => address.searchParams.set('code_challenge', challenge));
    expect(await codeOf(two.finish(code))).toBe('401 AUTH.PROVIDER_ANSWER_WRONG');
  });

  it('refuses another state, another browser, a second use, and whoever took too long', async () => {
    const unknown = '401 AUTH.PROVIDER_ATTEMPT_UNKNOWN';
    const [one, two, late] = [stage.person(), stage.person(), stage.person()];
    const other = await returned(one, (address) => address.searchParams.set('state', 'planted'));
    expect(await codeOf(one.finish(other))).toBe(unknown);
    const query = await returned(two);
    expect(await codeOf(one.finish(query))).toBe(unknown);
    expect(await codeOf(stage.person().finish(query))).toBe(unknown);
    expect((await two.finish(query)).status).toBe(200);
    expect(await codeOf(two.finish(query))).toBe(unknown);
    const slow = await returned(late);
    stage.setClock(11 * MINUTE);
    expect(await codeOf(late.finish(slow))).toBe(unknown);
  });

  it('tells when the provider says no', async () => {
    const person = stage.person();
    const state = new URL(await person.begin()).searchParams.get('state')!;
    const { status, body } = await person.finish(
      `?error=access_denied&state=${state}&iss=${stage.provider.settings.issuer}`,
    );
    expect([status, body.code]).toEqual([401, 'AUTH.PROVIDER_REFUSED']);
  });

  it('refuses an answer of another issuer', async () => {
    const person = stage.person();
    const query = new URLSearchParams(await returned(person));
    query.set('iss', 'https://other.example.org');
    expect(await codeOf(person.finish(`?${query}`))).toBe('401 AUTH.PROVIDER_ANSWER_WRONG');
  });

  it.each(['/token', '/jwks', '/me'])('follows no redirection of %s to an inner address', async (path) => {
    stage.provider.spoil(async (context, next) => {
      if (context.path === path) context.redirect(innerUrl);
      else await next();
    });
    const person = stage.person();
    expect(await codeOf(person.finish(await returned(person)))).toBe('503 AUTH.PROVIDER_AWAY');
    expect(innerAsked).toBe(0);
  });

  it('asks no inner address that the provider names as its own', async () => {
    const spoilt = await bureauStage({});
    spoilt.provider.spoil(async (context, next) => {
      await next();
      if (context.path.startsWith('/.well-known/'))
        context.body = {
          ...(context.body as object),
          token_endpoint: innerUrl,
          authorization_endpoint: innerUrl,
        };
    });
    const { status, body } = await spoilt.http.post('/api/v1/auth/provider/attempts');
    expect([status, body.code]).toEqual([503, 'AUTH.PROVIDER_AWAY']);
    expect(innerAsked).toBe(0);
    await spoilt.close();
  });

  it('lets nobody in whose groups are not known, and makes no account', async () => {
    stage.provider.people.set('s-9', { preferred_username: 'stranger', groups: ['choir'] });
    const { status, body } = await stage.person().signIn('s-9');
    expect([status, body.code]).toEqual([403, 'AUTH.PROVIDER_GROUP_UNKNOWN']);
    const found = await stage.source.query(`select from account where username = 'stranger'`);
    expect(found).toHaveLength(0);
  });
});
