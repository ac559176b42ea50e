import { Agent, request } from 'node:http';

/** So much of a refusal is in the message; a refusal of many lines names each of them. */
const REFUSAL_LENGTH = 1_000;

/** A client with kept-alive connections: the service is measured, not the setup of connections. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    readonly origin: string,
    private readonly token: string | null = null,
  ) {}

  as(token: string): HttpClient {
    return new HttpClient(this.origin, token);
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.send('GET', path, '', 'application/json');
  }

  /** `body` is text, prepared beforehand. Any status except 2xx ends the measurement, with status and body as reason. */
  post<Answer>(path: string, body = '{}', type = 'application/json'): Promise<Answer> {
    return this.send('POST', path, body, type);
  }

  close(): void {
    this.agent.destroy();
  }

  private send<Answer>(method: string, path: string, body: string, type: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call = request(`${this.origin}/api/v1${path}`, {
        method,
        agent: this.agent,
        headers: {
          'content-type': type,
          'content-length': Buffer.byteLength(body),
          ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        },
      });
      const fail = (reason: string): void => reject(new Error(`${method} ${path}: ${reason}`));
      // A refusal may arrive while the body is still being sent; then the broken connection is not the reason.
      let isAnswered = false;
      call.on('error', (error) => {
        if (!isAnswered) fail(error.message);
      });
      call.once('response', (response) => {
        isAnswered = true;
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (text += piece));
        response.once('error', (error) => fail(`${response.statusCode}, then ${error.message}`));
        response.once('end', () => {
          if (String(response.statusCode).startsWith('2'))
            resolve((type === 'application/json' ? JSON.parse(text) : text) as Answer);
          else fail(`${response.statusCode} ${text.slice(0, REFUSAL_LENGTH)}`);
        });
      });
      call.end(body);
    });
  }
}
