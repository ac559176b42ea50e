import type { Grant } from '@xiangtong/identity';
import { inside, testPassword, type TestApp } from '../../support';

/** All kinds of accounts, officers and auditors with and without the right to figures of single units. */
export const everybody: readonly (readonly Grant[])[] = [
  ['reporter'],
  ['officer', 'confidential'],
  ['auditor', 'confidential'],
  ['admin'],
  ['officer', 'definitions'],
  ['reporter', 'impact'],
  ['officer', 'impact'],
  ['auditor', 'impact'],
];

export const nameOf = (grants: readonly Grant[]): string => grants.join('-');

export const scopeFor = (grants: readonly Grant[]) =>
  grants.includes('reporter') ? { units: [inside] } : { divisions: ['520122'] };

/** How a caller shows who they are. */
export type Credential = Readonly<Record<string, string>>;

export const bearer = (token: string): Credential => ({ Authorization: `Bearer ${token}` });

/** Headers as a browser sends them from one of our own pages. */
export const cookie = (token: string): Credential => ({
  Cookie: `xiangtong_session=${token}`,
  'Sec-Fetch-Site': 'same-origin',
});

export const newSession = async ({ http }: TestApp, username: string): Promise<string> => {
  const { body } = await http.post('/api/v1/auth/login').send({ username, password: testPassword });
  return (body as { token: string }).token;
};

/** An API token of a person; `narrowed` says what it may not use of what they have. */
export const newApiToken = async (
  test: TestApp,
  username: string,
  narrowed: object = {},
): Promise<string> => {
  const session = bearer(await newSession(test, username));
  // Nobody has more than twenty.
  const { body } = await test.http.get('/api/v1/auth/tokens').set(session).expect(200);
  for (const { id } of body as { id: string }[])
    await test.http.delete(`/api/v1/auth/tokens/${id}`).set(session).expect(204);
  const made = await test.http
    .post('/api/v1/auth/tokens')
    .set(session)
    .send({ name: 'walk', expiresAt: '2020-02-01T00:00:00Z', ...narrowed })
    .expect(201);
  return (made.body as { token: string }).token;
};
