import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';

export interface BulkLine {
  readonly line?: number;
  readonly result?: string;
  readonly status?: string;
  readonly seq?: number | null;
  readonly id?: string;
  readonly errors?: readonly { readonly code: string }[];
  readonly summary?: Readonly<Record<string, number>>;
  readonly failed?: { readonly code: string; readonly message: string };
}

/** One request of POST /submissions/bulk, written and read by hand, because the timing is tested. */
export class BulkClient {
  readonly request: ClientRequest;
  private readonly answered: Promise<IncomingMessage>;
  private lines: AsyncIterator<string> | null = null;

  constructor(url: string, token: string, headers: Readonly<Record<string, string>> = {}, query = '') {
    this.request = request(`${url}/api/v1/submissions/bulk${query}`, {
      method: 'POST',
      // A proxy may close a connection that a sender before has used.
      agent: false,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', ...headers },
    });
    this.answered = new Promise((resolve, reject) => {
      this.request.once('response', resolve).on('error', reject);
    });
    this.answered.catch(() => undefined);
  }

  send(bytes: string | Uint8Array): this {
    this.request.write(bytes);
    return this;
  }

  async status(): Promise<number | undefined> {
    return (await this.answered).statusCode;
  }

  /** The next line of the answer; null at its end. The answer is not read before the first call. */
  async next(): Promise<BulkLine | null> {
    this.lines ??= createInterface({ input: await this.answered })[Symbol.asyncIterator]();
    const { done, value } = await this.lines.next();
    return done ? null : (JSON.parse(value) as BulkLine);
  }

  /** All remaining lines. */
  async rest(): Promise<BulkLine[]> {
    const lines: BulkLine[] = [];
    for (let line = await this.next(); line; line = await this.next()) lines.push(line);
    return lines;
  }

  end(): this {
    this.request.end();
    return this;
  }

  /** Disconnects as a machine does that loses its network. */
  leave(): void {
    this.request.destroy();
  }
}
