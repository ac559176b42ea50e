import type { Problem } from '@xiangtong/contracts';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp } from './create-test-app';
import { elsewhere, line } from './stage';

const [libei] = testVillages;

let test: TestApp;
let tokens: Record<'reporter' | 'officer' | 'other' | 'prefecture' | 'auditor' | 'admin', string>;

/** Units of two counties and the people who may see and change them. */
export const open = async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  await test.source.query(
    `insert into reporting_unit (code, name, kind, division, valid_from) values ($1, '修文的村', 'village', $1, 201801)`,
    [elsewhere],
  );
  tokens = {
    reporter: await test.signIn({ roles: ['reporter'], units: [libei, testPark] }),
    officer: await test.signIn({ username: 'xifeng', roles: ['officer'], divisions: ['520122'] }),
    other: await test.signIn({ roles: ['officer'], divisions: ['520123'] }),
    prefecture: await test.signIn({ roles: ['officer'], divisions: ['5201'] }),
    auditor: await test.signIn({ roles: ['auditor'], divisions: ['520122'] }),
    admin: await test.signIn({ roles: ['admin'] }),
  };
};

export type Role = keyof typeof tokens;
export const send = (
  method: 'get' | 'post' | 'patch' | 'put' | 'delete',
  role: Role,
  path: string,
  body?: object,
) => test.http[method](`/api/v1${path}`).set('Authorization', `Bearer ${tokens[role]}`).send(body);
export const get = (role: Role, path: string) => send('get', role, path);
export const post = (role: Role, path: string, body: object) => send('post', role, path, body);
export const codesOf = ({ body }: { body: unknown }) => (body as { code: string }[]).map(({ code }) => code);
export const problemOf = ({ body }: { body: unknown }) => body as Problem;
export const upload = (role: Role, content: Buffer | string, query = '') =>
  test.http
    .post(`/api/v1/units/import${query}`)
    .set('Authorization', `Bearer ${tokens[role]}`)
    .attach('file', Buffer.from(content), 'units');
export const download = (path: string) =>
  get('officer', path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
export const newPark = {
  code: '520122P09',
  name: '新园区',
  kind: 'park',
  division: '520122',
  validFrom: '2020-01',
};
export const close = () => test.close();
export const sql = (statement: string, parameters: unknown[] = []): Promise<unknown[]> =>
  test.source.query<unknown[]>(statement, parameters);
export const events = async () =>
  test.source.query<unknown[]>('select from unit_event where actor <> $1', ['system']);

export const report = async (unit: string, period: string, store: string) => {
  const all = await test.signIn({ roles: ['reporter'], units: [unit] });
  const asReporter = (path: string, body?: object) =>
    test.http.post(`/api/v1/submissions${path}`).set('Authorization', `Bearer ${all}`).send(body);
  const { id } = (await asReporter('', { unit, period, lines: [line({ store })] }).expect(201)).body as {
    id: string;
  };
  await asReporter(`/${id}/submit`).expect(200);
  await post('prefecture', `/submissions/${id}/accept`, {}).expect(200);
};
