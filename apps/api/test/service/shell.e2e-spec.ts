import { itOfOneService } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

describe('shell', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('sends security headers and does not name its framework', async () => {
    const { headers } = await test.http.get('/health/live');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['content-security-policy']).toContain(`default-src 'self';script-src 'self';`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('describes itself', async () => {
    const document = await test.http.get('/api/docs-json');
    expect(document.status).toBe(200);
    expect(Object.keys(document.body.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/auth/login',
        '/api/v1/auth/logout',
        '/api/v1/auth/me',
        '/health/ready',
      ]),
    );
    expect(document.body.components.schemas.LogInRequest.required).toEqual(['username', 'password']);
    const page = await test.http.get('/api/docs');
    expect(page.type).toBe('text/html');
    expect(page.text).not.toMatch(/<script>|src=["']https?:/);
  });

  describe('metrics', () => {
    itOfOneService('are open to this machine', async () => {
      await test.http.get('/api/v1/nothing');
      const response = await test.http.get('/metrics');
      expect(response.status).toBe(200);
      expect(response.get('Content-Type')).toBe('text/plain; version=0.0.4; charset=utf-8');
      expect(response.text).toMatch(/^process_resident_memory_bytes \d+$/m);
      expect(response.text).toMatch(/^http_requests_total\{method="GET",status="404",route="[^"]*"\} [1-9]/m);
    });

    it('are open to admins alone from elsewhere', async () => {
      const from = (token?: string) =>
        test.http
          .get('/api/v1/metrics')
          .set({ 'X-Forwarded-For': '203.0.113.9', ...(token && { Authorization: `Bearer ${token}` }) });
      expect((await from()).status).toBe(401);
      expect((await from(await test.signIn({ roles: ['officer'] }))).status).toBe(403);
      expect((await from(await test.signIn({ roles: ['admin'] }))).status).toBe(200);
    });
  });
});
