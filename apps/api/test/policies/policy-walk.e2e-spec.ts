import type { Grant, Role } from '@xiangtong/identity';
import type { Response } from 'supertest';
import { createTestApp, inside, registerNeighbours, testPassword, type TestApp } from '../support';
import { countRoutes, readOperations, type Operation } from './support/operations';
import { pathValue, plausibleBody, plausibleQuery, type Values } from './support/plausible';

/** A caller. An endpoint of sign-in may end the session, so a new one is opened after it. */
interface Caller {
  readonly token: () => Promise<string | null>;
  readonly renew: () => void;
  /** Values within their scope. */
  readonly own: Values;
}

const everybody: readonly (readonly Grant[])[] = [
  ['reporter'],
  ['officer'],
  ['auditor'],
  ['admin'],
  ['reporter', 'impact'],
  ['officer', 'impact'],
  ['auditor', 'impact'],
];

/** Not from this machine, which has special rights. */
const elsewhere = { 'X-Forwarded-For': '198.51.100.7' };

describe('policies of all endpoints', () => {
  let test: TestApp;
  let operations: Operation[];

  const signIn = async (username: string): Promise<string> => {
    const body = { username, password: testPassword };
    return (await test.http.post('/api/v1/auth/login').send(body)).body.token;
  };

  const callerNamed = (username: string, own: Values = {}): Caller => {
    let opened: Promise<string> | null = null;
    return { token: () => (opened ??= signIn(username)), renew: () => (opened = null), own };
  };
  const callerWith = (token: string | null): Caller => ({
    token: async () => token,
    renew: () => {},
    own: {},
  });
  const nameOf = (grants: readonly Grant[]): string => grants.join('-');

  const scopeFor = (grants: readonly Grant[]) =>
    grants.includes('reporter') ? { units: [inside] } : { divisions: ['520122'] };

  beforeAll(async () => {
    test = await createTestApp();
    await registerNeighbours(test);
    operations = await readOperations(test);
    for (const grants of everybody)
      await test.signIn({ username: nameOf(grants), roles: grants, ...scopeFor(grants) });
  });
  afterAll(() => test.close());

  const call = (operation: Operation, token: string | null, own: Values): Promise<Response> => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => pathValue(name, own));
    const request = test.http[operation.method](path).query(plausibleQuery(operation, own)).set(elsewhere);
    if (token !== null) void request.set('Authorization', `Bearer ${token}`);
    const body = plausibleBody(operation, own);
    return (body ? request.send(body) : request).timeout({ response: 20_000 });
  };

  /** Faults in the answers to one caller; an empty list when the policy is always enforced. */
  const walk = async (
    chosen: readonly Operation[],
    { token, renew, own }: Caller,
    fault: (operation: Operation, status: number, code: string | undefined) => boolean,
  ): Promise<string[]> => {
    const faults: string[] = [];
    for (const operation of chosen) {
      const { status, body } = await call(operation, await token(), own);
      if (operation.path.includes('/auth/')) renew();
      const code = (body as { code?: string } | undefined)?.code;
      if (fault(operation, status, code)) faults.push(`${operation.key}: ${status} ${code}`);
    }
    return faults;
  };

  const isGranted = ({ policy }: Operation, grants: readonly Grant[]): boolean =>
    policy !== undefined &&
    !policy.public &&
    policy.roles.some((role: Role) => grants.includes(role)) &&
    (policy.right === undefined || grants.includes(policy.right));
  const closed = () => operations.filter(({ policy }) => policy?.public === false);

  it('are declared, and every endpoint is in the document', () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(operations.filter(({ policy }) => policy === undefined).map(({ key }) => key)).toEqual([]);
    expect(
      operations.flatMap(({ key, policy }) => (policy?.public || policy?.roles.length ? [] : [key])),
    ).toEqual([]);
    expect(operations).toHaveLength(countRoutes(test));
  });

  it('open to everybody only what has to be', () => {
    const open = operations.filter(({ policy }) => policy?.public).map(({ key }) => key);
    expect(open.sort()).toEqual([
      'GET /auth/session',
      'GET /health/live',
      'GET /health/live',
      'GET /health/ready',
      'GET /health/ready',
      'GET /seals/{hash}',
      'POST /auth/login',
      'POST /seals/verify',
    ]);
  });

  it('let nobody in who has not signed in', async () => {
    const closedTo = (_: Operation, status: number, code?: string) =>
      status !== 401 || code !== 'AUTH.REQUIRED';
    expect(await walk(closed(), callerWith(null), closedTo)).toEqual([]);
    const open = operations.filter(({ policy }) => policy?.public);
    const refused = (_: Operation, status: number, code?: string) =>
      status >= 500 || code === 'AUTH.REQUIRED' || code === 'AUTH.FORBIDDEN';
    expect(await walk(open, callerWith(null), refused)).toEqual([]);
  });

  it.each(everybody.map((grants) => [nameOf(grants), grants] as const))(
    'hold for %s',
    async (name, grants) => {
      const caller = callerNamed(name, grants.includes('reporter') ? { scope: inside } : {});
      const granted = closed().filter((operation) => isGranted(operation, grants));
      const denied = closed().filter((operation) => !isGranted(operation, grants));
      expect(granted).not.toEqual([]);
      // Places in the document's examples may lie outside a scope; scopes have a separate walk.
      const refused = (_: Operation, status: number, code?: string) =>
        status === 401 || (status === 403 && code !== 'AUTH.OUT_OF_SCOPE') || status >= 500;
      expect(await walk(granted, caller, refused)).toEqual([]);
      expect(
        await walk(denied, caller, (_, status, code) => status !== 403 || code !== 'AUTH.FORBIDDEN'),
      ).toEqual([]);
    },
  );

  it('hold for API tokens: what decides who may sign in is closed to them', async () => {
    const owner = await signIn('officer-impact');
    const made = await test.http
      .post('/api/v1/auth/tokens')
      .set('Authorization', `Bearer ${owner}`)
      .send({ name: 'walk', expiresAt: '2020-02-01T00:00:00Z' });
    const machine = callerWith(made.body.token);
    const granted = closed().filter((operation) => isGranted(operation, ['officer', 'impact']));
    const isSessionOnly = ({ policy }: Operation) => policy?.public === false && policy.sessionOnly === true;
    const sensitive = granted.filter(isSessionOnly);
    expect(sensitive.map(({ key }) => key)).toEqual(
      expect.arrayContaining(
        granted.map(({ key }) => key).filter((key) => / \/people|\/auth\/(?!me)/.test(key)),
      ),
    );
    expect(await walk(sensitive, machine, (_, _status, code) => code !== 'AUTH.SESSION_REQUIRED')).toEqual(
      [],
    );
    const others = granted.filter((operation) => !isSessionOnly(operation));
    expect(await walk(others, machine, (_, status) => [401, 403].includes(status) || status >= 500)).toEqual(
      [],
    );
  });

  it('hold for one-time passwords: nothing but the way to an own one', async () => {
    const roles = ['officer', 'impact'] as const;
    await test.signIn({ username: 'fresh', roles, divisions: ['520122'] });
    await test.source.query(`update account set one_time_until = '2020-02-01' where username = 'fresh'`);
    const granted = closed().filter((operation) => isGranted(operation, roles));
    const open = granted.filter(({ policy }) => policy?.public === false && policy.withOneTimePassword);
    expect(open.map(({ key }) => key).sort()).toEqual([
      'GET /auth/me',
      'POST /auth/logout',
      'POST /auth/password',
    ]);
    const rest = granted.filter((operation) => !open.includes(operation));
    expect(
      await walk(rest, callerNamed('fresh'), (_, _status, code) => code !== 'AUTH.PASSWORD_CHANGE_REQUIRED'),
    ).toEqual([]);
  });
});
