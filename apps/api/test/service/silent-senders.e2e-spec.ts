import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { registerTestUnits, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';
import { BulkClient } from '../support/bulk-client';

const SILENCE = 0.4;

let test: TestApp;
let token: string;

beforeAll(async () => {
  test = await createTestApp({ uploads: { silenceSeconds: SILENCE } });
  await registerTestUnits(test.source);
  token = await test.signIn({ roles: ['officer', 'reporter', 'impact'], units: testVillages });
});
afterAll(() => test.close());

const open = (path: string, type: string, begun: string): Socket => {
  const { hostname, port } = new URL(test.url);
  const socket = connect(Number(port), hostname);
  const head = [
    `POST /api/v1${path} HTTP/1.1`,
    'Host: x',
    'Connection: close',
    `Authorization: Bearer ${token}`,
    `Content-Type: ${type}`,
    'Content-Length: 100000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${begun}`);
  return socket;
};

/** Everything until the service closes the connection. */
const answerOn = async (socket: Socket): Promise<string> => {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
};

const form = 'multipart/form-data; boundary=x';
const begunFile = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n单位,';

describe('a sender who falls silent', () => {
  it.each([
    ['a workbook', '/submissions/import', form, begunFile],
    ['order exports', '/order-exports', form, begunFile],
    ['units', '/units/import', form, begunFile],
    ['a file to verify', '/seals/verify', form, begunFile],
    ['households', '/impact/households', 'text/csv', 'village,'],
    ['JSON', '/submissions', 'application/json', '{"unit":'],
    ['a stream of which no line has arrived', '/submissions/bulk', 'application/x-ndjson', '{"unit":'],
  ])('in the middle of %s is told why, and the connection ends', async (_, path, type, begun) => {
    const answer = await answerOn(open(path, type, begun));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('REQUEST.TOO_SLOW');
    expect(answer).toContain('0.4 秒没有收到新的内容');
    expect((await test.http.get('/api/v1/health/live')).status).toBe(200);
  });

  it('in the middle of a stream is told in its last line', async () => {
    const client = new BulkClient(test.url, token).send('{}\n');
    const results = await client.rest();
    expect(results).toMatchObject([
      { line: 1, result: 'refused' },
      { failed: { code: 'REQUEST.TOO_SLOW' }, summary: { refused: 1 } },
    ]);
    client.leave();
  });

  it('is not one who is slow', async () => {
    const rest = `"${'x'.repeat(20)}"}`;
    const body = Buffer.from(`{"unit":${rest}`);
    const socket = open('/submissions', 'application/json', '{"unit":');
    socket.write(' '.repeat(100_000 - body.length));
    for (const sign of rest) {
      await pause((SILENCE * 1_000) / 5);
      socket.write(sign);
    }
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 422 /);
  });
});
