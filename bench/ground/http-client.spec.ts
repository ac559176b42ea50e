import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpClient } from './http-client';

it('tells status and body of a refusal, even when the connection breaks while the body is sent', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/api/v1/broken') return void request.socket.destroy();
    response.writeHead(422, { 'content-type': 'application/problem+json', connection: 'close' });
    response.end('{"code":"SUBMISSION.EXPLANATION_MISSING"}');
    // Whoever answers early does not read the rest of the body.
    response.once('finish', () => request.destroy());
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new HttpClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  try {
    await expect(client.post('/submissions?submit=true')).rejects.toThrow(
      'POST /submissions?submit=true: 422 {"code":"SUBMISSION.EXPLANATION_MISSING"}',
    );
    await expect(client.get('/broken')).rejects.toThrow('GET /broken: socket hang up');
  } finally {
    client.close();
    server.closeAllConnections();
    server.close();
  }
});
