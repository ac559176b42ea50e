import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from './journal';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  /** Earlier requests of the same got no answer or were told to come again: one of them may have been done. */
  readonly again: boolean;
}

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Problem {
  readonly code?: string;
  readonly id?: string;
}

/** Answers after which a caller tries again. */
const PASSING = new Set(['DATABASE.AWAY', 'STORAGE.FULL', 'REPORT.DISK_FULL', 'CUBE.NOT_CAUGHT_UP']);
export const PATIENCE_MS = 90_000;
const LONGEST_MS = 20_000;
const PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

/** A person or program with a token, who repeats what got no answer until it gets one. */
export class Caller {
  constructor(
    readonly address: { readonly url: string },
    readonly token: string,
    private readonly journal: Journal,
  ) {}

  /** Null when no answer arrived. */
  async once<Body>(path: string, request: Request = {}): Promise<Omit<Answer<Body>, 'again'> | null> {
    const { body, headers, method = body === undefined ? 'GET' : 'POST' } = request;
    const isForm = body instanceof FormData;
    try {
      const response = await fetch(`${this.address.url}/api/v1${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${this.token}`,
          ...(isForm ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      return { status: response.status, body: JSON.parse(await response.text()) as Body };
    } catch {
      return null;
    }
  }

  /** A file that is not there is empty. */
  async file(path: string): Promise<Buffer> {
    const headers = { Authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.address.url}/api/v1${path}`, { headers });
    return response.ok ? Buffer.from(await response.arrayBuffer()) : Buffer.alloc(0);
  }

  /** The first answer that is none of passing trouble. */
  async untilAnswered<Body>(path: string, request: Request = {}): Promise<Answer<Body>> {
    const deadline = performance.now() + PATIENCE_MS;
    for (let again = false, ms = PAUSE_MS; ; again = true, ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
      const sentAt = performance.now();
      const answer = await this.once<Body>(path, request);
      if (answer && !this.isPassing(path, answer)) {
        if (answer.status < 300 && request.body !== undefined) this.journal.acknowledge(sentAt);
        return { ...answer, again };
      }
      if (!answer) this.journal.refuse('no answer');
      if (performance.now() > deadline) throw new Error(`${path}: no answer within ${PATIENCE_MS} ms`);
      await pause(ms);
    }
  }

  private isPassing(path: string, { status, body }: { status: number; body: unknown }): boolean {
    const { code = '', id } = body as Problem;
    if (status >= 500 && !PASSING.has(code))
      this.journal.find('other', `${path} answered ${status} ${code} ${id ?? ''}`);
    if (status < 500 && !PASSING.has(code)) return false;
    this.journal.refuse(code);
    return true;
  }
}
