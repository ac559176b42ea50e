import type { Grant } from '@xiangtong/identity';
import type { Response } from 'supertest';
import { createTestApp, inside, registerNeighbours, type TestApp } from '../support';
import {
  bearer,
  cookie,
  everybody,
  nameOf,
  newApiToken,
  newSession,
  scopeFor,
  type Credential,
} from './support/callers';
import { expectedPolicies } from './support/expected-policies';
import { describesPolicy, expectedOf, mayCall } from './support/expected-policy';
import { countRoutes, readOperations, type Operation } from './support/operations';
import { pathValue, plausibleBody, plausibleQuery, type Values } from './support/plausible';

/** A caller. An endpoint of sign-in may end the session, so a new one is opened after it. */
interface Caller {
  readonly credential: () => Promise<Credential>;
  readonly renew: () => void;
}

/** What is refused tells why: the role, or the right to figures of single units. */
const notForbidden: Fault = ({ key }, status, code) =>
  status !== 403 ||
  !['AUTH.FORBIDDEN', ...(expectedOf(key).right === 'confidential' ? ['AUTH.CONFIDENTIAL'] : [])].includes(
    code ?? '',
  );

type Fault = (operation: Operation, status: number, code: string | undefined) => boolean;

/** Nothing behind a sign-in is kept on the way; a stream is not kept anyway, and places are nobody's. */
const mayBeKept = ['no-store', 'no-cache, no-transform', 'private, max-age=86400'];

/** Not from this machine, which has special rights. */
const elsewhere = { 'X-Forwarded-For': '198.51.100.7' };

let test: TestApp;
let operations: Operation[];
let asked = 0;

beforeAll(async () => {
  test = await createTestApp();
  await registerNeighbours(test);
  operations = await readOperations(test);
  for (const grants of everybody)
    await test.signIn({
      username: nameOf(grants),
      roles: grants,
      withoutConfidential: true,
      ...scopeFor(grants),
    });
});
afterAll(async () => {
  process.stdout.write(`policies: ${operations.length} operations, ${asked} requests\n`);
  await test.close();
});

const callerBy = (present: (token: string) => Credential, open: () => Promise<string>): Caller => {
  let opened: Promise<string> | null = null;
  return { credential: async () => present(await (opened ??= open())), renew: () => (opened = null) };
};
const callerWith = (credential: Credential): Caller => ({
  credential: async () => credential,
  renew: () => {},
});

const call = (operation: Operation, credential: Credential, own: Values): Promise<Response> => {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => pathValue(name, own));
  const request = test.http[operation.method](path).query(plausibleQuery(operation, own)).set(elsewhere);
  void request.set(credential);
  const body = plausibleBody(operation, own);
  return (body ? request.send(body) : request).timeout({ response: 20_000 });
};

/** Faults in the answers to one caller; an empty list when the policy is always enforced. */
const walk = async (
  chosen: readonly Operation[],
  { credential, renew }: Caller,
  fault: Fault,
  own: Values = {},
): Promise<string[]> => {
  const faults: string[] = [];
  for (const operation of chosen) {
    const { status, body, headers } = await call(operation, await credential(), own);
    asked += 1;
    if (operation.path.includes('/auth/') && operation.method !== 'get') renew();
    const code = (body as { code?: string } | undefined)?.code;
    if (fault(operation, status, code)) faults.push(`${operation.key}: ${status} ${code}`);
    const kept = (headers as Record<string, string>)['cache-control'] ?? 'as long as they like';
    if (!expectedOf(operation.key).isPublic && !mayBeKept.includes(kept))
      faults.push(`${operation.key}: caches keep it ${kept}`);
  }
  return faults;
};

const closed = () => operations.filter(({ key }) => !expectedOf(key).isPublic);
const open = () => operations.filter(({ key }) => expectedOf(key).isPublic);

describe('the table of policies', () => {
  it('has every endpoint, and every endpoint is in the document', () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(operations).toHaveLength(countRoutes(test));
    expect([...new Set(operations.map(({ key }) => key))].sort()).toEqual(
      Object.keys(expectedPolicies).sort(),
    );
  });

  it('is what the document tells clients', () => {
    const others = operations.filter(({ key, policy }) => !policy || !describesPolicy(key, policy));
    expect(others.map(({ key }) => key)).toEqual([]);
  });
});

/** What was changed in the database itself is noticed within moments, not at once. */
const behindTheBack = async (statement: string, username: string): Promise<void> => {
  await test.source.query(statement, [username]);
  test.clock.set(new Date(test.clock.now().getTime() + 20_000));
};

describe('callers who are nobody', () => {
  const notKnown: Fault = (_, status, code) =>
    status !== 401 || !['AUTH.REQUIRED', 'AUTH.SESSION_OVER'].includes(code ?? '');

  it('may ask what is public, and nothing else', async () => {
    expect(await walk(closed(), callerWith({}), notKnown)).toEqual([]);
    const refused: Fault = (_, status, code) =>
      status >= 500 || code === 'AUTH.REQUIRED' || code === 'AUTH.FORBIDDEN';
    expect(await walk(open(), callerWith({}), refused)).toEqual([]);
  });

  const everything = ['officer', 'auditor', 'reporter', 'admin', 'impact'] as const;
  const ended: Record<string, (username: string) => Promise<Credential>> = {
    'an invented token': async () => bearer('x'.repeat(43)),
    'an invented API token': async (username) =>
      bearer((await newApiToken(test, username)).replace(/.{6}$/, 'xxxxxx')),
    'a session that was ended': async (username) => {
      const token = await newSession(test, username);
      await test.http.post('/api/v1/auth/logout').set(bearer(token));
      return bearer(token);
    },
    'a session that has expired': async (username) => {
      const token = await newSession(test, username);
      await behindTheBack(
        `update session set expires_at = '2020-01-01' where account_id = (select id from account where username = $1)`,
        username,
      );
      return bearer(token);
    },
    'an API token that was revoked': async (username) => {
      const token = await newApiToken(test, username);
      const owner = bearer(await newSession(test, username));
      const { body } = await test.http.get('/api/v1/auth/tokens').set(owner);
      for (const { id } of body as { id: string }[])
        await test.http.delete(`/api/v1/auth/tokens/${id}`).set(owner).expect(204);
      return bearer(token);
    },
    'an API token as a cookie': async (username) => cookie(await newApiToken(test, username)),
    'the session of a disabled account': async (username) => {
      const token = await newSession(test, username);
      await behindTheBack('update account set disabled_at = now() where username = $1', username);
      return bearer(token);
    },
  };

  it.each(Object.entries(ended))('are those with %s', async (name, present) => {
    const username = `ended-${Object.keys(ended).indexOf(name)}`;
    await test.signIn({ username, roles: everything, divisions: ['520122'], units: [inside] });
    expect(await walk(closed(), callerWith(await present(username)), notKnown)).toEqual([]);
  });
});

/** What a kind of account may do and may not, and what is wrong when it may. */
const rightsOf = (grants: readonly Grant[]) => {
  const own: Values = grants.includes('reporter') ? { scope: inside } : {};
  const granted = () => closed().filter(({ key }) => mayCall(key, grants));
  const denied = () => closed().filter(({ key }) => !mayCall(key, grants));
  // Places in the document's examples may lie outside a scope; scopes have a separate walk.
  // The cube and the reports refuse figures of single units; the rest of what they do is open.
  const partly = [
    'AUTH.OUT_OF_SCOPE',
    ...(mayCall('GET /trace', grants) ? [] : ['AUTH.CONFIDENTIAL', 'AUTH.CONFIDENTIAL_QUESTION']),
  ];
  const refused: Fault = (_, status, code) =>
    status === 401 || (status === 403 && !partly.includes(code ?? '')) || status >= 500;
  return { own, granted, denied, refused };
};

it.each(everybody.map((grants) => [nameOf(grants), grants] as const))(
  '%s may do what the table says, and nothing else',
  async (name, grants) => {
    const { own, granted, denied, refused } = rightsOf(grants);
    const caller = callerBy(bearer, () => newSession(test, name));
    expect(granted()).not.toEqual([]);
    expect(await walk(granted(), caller, refused, own)).toEqual([]);
    expect(await walk(denied(), caller, notForbidden, own)).toEqual([]);
  },
);

/** How callers show who they are does not change what their account may do: the one of most and the one of fewest rights. */
describe.each([
  ['who may do everything', [...new Set(everybody.flat())]],
  ['who may do little', ['reporter']],
] as const)('somebody %s', (_, grants) => {
  const name = `way-${grants.length}`;
  const scope = { divisions: ['520122'], units: [inside] };
  const { own, granted, denied, refused } = rightsOf(grants);
  beforeAll(() => test.signIn({ username: name, roles: grants, ...scope }));

  it('with a cookie may do the same as with a session', async () => {
    const caller = callerBy(cookie, () => newSession(test, name));
    expect(await walk(granted(), caller, refused, own)).toEqual([]);
    expect(await walk(denied(), caller, notForbidden, own)).toEqual([]);
  });

  it('with a cookie that another site made the browser send may change nothing', async () => {
    const foreign = (token: string) => ({ ...cookie(token), 'Sec-Fetch-Site': 'cross-site' });
    const caller = callerBy(foreign, () => newSession(test, name));
    const changes = closed().filter(({ method }) => method !== 'get');
    expect(await walk(changes, caller, notForbidden, own)).toEqual([]);
  });

  it('with an API token may do the same except what decides who may sign in', async () => {
    const caller = callerBy(bearer, () => newApiToken(test, name));
    const isSessionOnly = ({ key }: Operation) => expectedOf(key).isSessionOnly;
    const sensitive: Fault = (_, status, code) => status !== 403 || code !== 'AUTH.SESSION_REQUIRED';
    expect(await walk(granted().filter(isSessionOnly), caller, sensitive, own)).toEqual([]);
    const others = granted().filter((operation) => !isSessionOnly(operation));
    expect(await walk(others, caller, refused, own)).toEqual([]);
    expect(await walk(denied(), caller, notForbidden, own)).toEqual([]);
  });

  it('with a one-time password may only set an own one', async () => {
    const username = `fresh-${name}`;
    await test.signIn({ username, roles: grants, ...scope });
    await test.source.query(`update account set one_time_until = '2020-02-01' where username = $1`, [
      username,
    ]);
    const caller = callerBy(bearer, () => newSession(test, username));
    const rest = granted().filter(({ key }) => !expectedOf(key).isOpenAtFirst);
    const unchanged: Fault = (_, status, code) => status !== 403 || code !== 'AUTH.PASSWORD_CHANGE_REQUIRED';
    expect(await walk(rest, caller, unchanged, own)).toEqual([]);
    expect(await walk(denied(), caller, notForbidden, own)).toEqual([]);
  });
});

describe('an API token that was narrowed to one role', () => {
  const roles = ['reporter', 'officer', 'auditor', 'admin'] as const;

  it.each(roles)('may do no more than a %s', async (role) => {
    const username = `all-${role}`;
    await test.signIn({
      username,
      roles: [...roles, 'impact'],
      divisions: ['520122'],
      units: [inside],
    });
    const caller = callerBy(bearer, () => newApiToken(test, username, { roles: [role], rights: [] }));
    const denied = closed().filter(({ key }) => !mayCall(key, [role]));
    expect(await walk(denied, caller, notForbidden)).toEqual([]);
  });
});
