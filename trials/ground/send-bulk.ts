import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceProcess } from './service';

/** One result line of the stream. */
export interface Acknowledged {
  readonly id: string;
  readonly revision: number;
  readonly seq: number | null;
  readonly result: string;
  readonly status: string;
}

export interface BulkAnswer {
  readonly status: number | null;
  readonly acknowledged: Acknowledged[];
  readonly summary: Readonly<Record<string, number>> | null;
  readonly failed: { readonly code: string } | null;
  /** The error that broke the connection, if any. */
  readonly error: Error | null;
}

export interface BulkOptions {
  readonly token: string;
  readonly lines: readonly string[];
  /** The sender accepts what another has handed in alike. */
  readonly accept?: boolean;
  /** Lines of one chunk and the pause after it: a slow line from the county. */
  readonly piece?: number;
  readonly pauseMs?: number;
  /** Called with the results as they arrive. */
  readonly onResults?: (count: number) => void;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Streams submissions and reads the results meanwhile; a broken connection is a valid outcome. */
export const sendBulk = (service: Pick<ServiceProcess, 'url'>, options: BulkOptions): Promise<BulkAnswer> =>
  new Promise((resolve) => {
    const answer: Mutable<BulkAnswer> = {
      status: null,
      acknowledged: [],
      summary: null,
      failed: null,
      error: null,
    };
    const outgoing = request(`${service.url}/api/v1/submissions/bulk?accept=${options.accept ?? false}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${options.token}`, 'Content-Type': 'application/x-ndjson' },
    });
    const finish = (error: Error | null): void => {
      answer.error ??= error;
      resolve(answer);
      outgoing.destroy();
    };
    outgoing.on('error', finish).on('response', (response) => {
      answer.status = response.statusCode ?? null;
      let rest = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop()!;
        if (answer.status !== 200) return;
        for (const line of lines) take(answer, JSON.parse(line) as ResultLine);
        options.onResults?.(answer.acknowledged.length);
      });
      response.on('error', finish).on('end', () => finish(null));
    });
    void write(outgoing, options);
  });

type ResultLine = Acknowledged & Pick<BulkAnswer, 'summary' | 'failed'>;

const take = (answer: Mutable<BulkAnswer>, line: ResultLine): void => {
  if (line.failed) answer.failed = line.failed;
  if (line.summary) answer.summary = line.summary;
  else answer.acknowledged.push(line);
};

const write = async (outgoing: ReturnType<typeof request>, options: BulkOptions): Promise<void> => {
  const { lines, piece = lines.length, pauseMs = 0 } = options;
  for (let start = 0; start < lines.length && !outgoing.destroyed; start += piece) {
    outgoing.write(lines.slice(start, start + piece).join(''));
    if (pauseMs > 0) await pause(pauseMs);
  }
  outgoing.end();
};
