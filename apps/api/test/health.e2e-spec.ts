import { createTestApp, type TestApp } from './support';

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
      expect(response.body).toEqual({ status: 'ok' });
    },
  );

  it('is not ready when the database does not answer', async () => {
    const query = jest.spyOn(test.source, 'query').mockRejectedValue(new Error('connection refused'));
    const response = await test.http.get('/health/ready');
    query.mockRestore();
    expect(response.status).toBe(503);
    expect(response.body).toEqual({ status: 'unavailable' });
    expect((await test.http.get('/health/live')).status).toBe(200);
  });
});
