import { hostname } from 'node:os';
import { itOfOneService } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

describe('health', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it.each(['/health/live', '/health/ready', '/api/v1/health/live', '/api/v1/health/ready'])(
    '%s answers',
    async (path) => {
      const response = await test.http.get(path);
      expect(response.status).toBe(200);
      expect(response.body).toEqual({
        status: 'ok',
        ...(path.endsWith('ready') && { backups: 'off', signIn: 'good' }),
      });
    },
  );

  itOfOneService('is not ready when the database does not answer', async () => {
    const query = jest.spyOn(test.source, 'query').mockRejectedValue(new Error('connection refused'));
    const response = await test.http.get('/health/ready');
    query.mockRestore();
    expect(response.status).toBe(503);
    expect(response.body).toEqual({ status: 'unavailable', backups: 'off', signIn: 'good' });
    expect((await test.http.get('/health/live')).status).toBe(200);
  });
});

describe('a disk with less than the margin free', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp({ diskMargin: 1_000_000_000 });
  });
  afterAll(() => test.close());

  it('refuses what would be saved before it begins, and answers all else', async () => {
    const officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
    const call = (method: 'get' | 'post', path: string) =>
      test.http[method](`/api/v1${path}`).set('Authorization', `Bearer ${officer}`);
    const refused = await call('post', '/submissions').send({}).expect(507);
    expect(refused.body).toMatchObject({ code: 'STORAGE.FULL', title: '空间不足' });
    await call('get', '/submissions').expect(200);
    await call('post', '/cube')
      .send({ measures: ['amount'], by: [], period: '2019' })
      .expect(200);
    await test.http.get('/health/ready').expect(503);
    await test.http.get('/health/live').expect(200);
    const events = await test.source.query<unknown[]>('select kind, subject from outbox_event');
    expect(events).toEqual([{ kind: 'operation.disk_full', subject: hostname() }]);
  });
});
