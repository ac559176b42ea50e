import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between two installations; breaks the line in the middle of the pieces with these numbers. */
export class BadLine {
  pieces = 0;
  private readonly server: Server;

  constructor(target: string, breaksAt: readonly number[]) {
    const { hostname, port } = new URL(target);
    this.server = createServer((incoming: IncomingMessage, answer) => {
      const { method, url: path, headers } = incoming;
      const passed = request({ hostname, port, method, path, headers }, (response) => {
        answer.writeHead(response.statusCode!, response.headers);
        response.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      if (method === 'PUT' && breaksAt.includes((this.pieces += 1))) {
        incoming.once('data', (bytes: Buffer) => {
          passed.write(bytes.subarray(0, bytes.length / 2));
          setTimeout(() => (passed.destroy(), incoming.socket.destroy()), 20);
        });
      } else incoming.pipe(passed);
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
