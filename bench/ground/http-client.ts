import { Agent, request } from 'node:http';

/** A client with kept-alive connections: the service is measured, not the setup of connections. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    private readonly origin: string,
    private readonly token: string | null = null,
  ) {}

  as(token: string): HttpClient {
    return new HttpClient(this.origin, token);
  }

  /** `body` is JSON text, prepared beforehand. Any status except 2xx ends the measurement. */
  post<Answer>(path: string, body = '{}'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call = request(`${this.origin}/api/v1${path}`, {
        method: 'POST',
        agent: this.agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        },
      });
      call.once('error', reject);
      call.once('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (text += piece));
        response.once('error', reject);
        response.once('end', () => {
          if (String(response.statusCode).startsWith('2')) resolve(JSON.parse(text) as Answer);
          else reject(new Error(`POST ${path}: ${response.statusCode} ${text.slice(0, 500)}`));
        });
      });
      call.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
