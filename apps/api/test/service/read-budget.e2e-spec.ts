import { itOfOneService } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

describe('strangers', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ requestsAMinute: 30 });
  });
  afterAll(() => test.close());

  const from = (address: string, path = '/api/v1/public') =>
    test.http.get(path).set('X-Forwarded-For', address);

  itOfOneService('read and verify as often as their network may; others are not affected', async () => {
    for (let count = 0; count < 9; count += 1) await from(`203.0.113.${count}`).expect(200);
    await test.http
      .post('/api/v1/seals/verify')
      .set('X-Forwarded-For', '203.0.113.7')
      .attach('file', Buffer.from('a,b\n'), 'a.csv')
      .expect(200);
    await from('203.0.113.7', `/api/v1/seals/${'0'.repeat(64)}`).expect(404);
    const { body, headers } = await from('203.0.113.99').expect(429);
    expect(body).toMatchObject({ code: 'REQUEST.TOO_MANY' });
    expect(headers['retry-after']).toBe('60');
    await from('203.0.113.99', '/sitemap.xml').expect(429);
    await from('198.51.100.1').expect(200);
    await test.http.get('/api/v1/public').expect(200);
    test.clock.set(new Date(test.clock.now().getTime() + 60_000));
    await from('203.0.113.99').expect(200);
  });

  it('are those without a session alone', async () => {
    const token = await test.signIn({ username: 'zhang.san', roles: ['officer'], divisions: ['520122'] });
    for (let count = 0; count < 31; count += 1)
      await from('192.0.2.1', `/api/v1/seals/${'0'.repeat(64)}`)
        .set('Authorization', `Bearer ${token}`)
        .expect(404);
    await from('192.0.2.1').expect(200);
  });
});
