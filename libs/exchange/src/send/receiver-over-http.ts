import type {
  Language,
  NewestPublication,
  Page,
  Problem,
  PublicationView,
  ReceivedEdition,
} from '@xiangtong/contracts';
import { LineLost, type Receiver } from './deliver';

const PATIENCE_MS = 600_000;
/** Fifty editions with all tables of a yearbook as files are less. */
const MOST_CHARACTERS = 2_000_000;
const SHOWN_ERRORS = 20;

/** Asking again may help: the address answers for a proxy, or asks to come later. */
const isPassing = (status: number): boolean => status === 429 || status >= 500;

const wordsOf = (text: string): string => {
  try {
    const { code, detail, errors = [] } = JSON.parse(text) as Partial<Problem>;
    const more = errors.slice(0, SHOWN_ERRORS).map(({ path, message }) => `${path ?? ''}: ${message}`);
    return [`${code ?? ''}: ${detail ?? ''}`, ...more].join(' | ');
  } catch {
    return '';
  }
};

/** Asks for a path below that of exchange. */
const askAt =
  (base: string, token: string, language: Language) =>
  async <Answer>(path: string, options: RequestInit = {}): Promise<Answer> => {
    const address = `${base.replace(/\/+$/, '')}/api/v1/exchange/${path}`;
    const response = await fetch(address, {
      ...options,
      headers: { Authorization: `Bearer ${token}`, 'Accept-Language': language, ...options.headers },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) => {
      const { cause, message } = error as Error;
      throw new LineLost(`${address}: ${cause instanceof Error ? cause.message : message}`);
    });
    const text = await response.text().then(
      (whole) => whole.slice(0, MOST_CHARACTERS),
      (cause: unknown) => {
        throw new LineLost(`${address}: ${(cause as Error).message}`);
      },
    );
    if (response.ok) return JSON.parse(text) as Answer;
    const message = `${address}: ${response.status} ${wordsOf(text)}`;
    throw isPassing(response.status) ? new LineLost(message) : new Error(message);
  };

/** The service of the installation above, at its address, for the caller of a token, who reads its refusals. */
export const receiverOverHttp = (base: string, token: string, language: Language = 'zh'): Receiver => {
  const ask = askAt(base, token, language);
  return {
    newest: (chain) => ask<NewestPublication>(`publications?${new URLSearchParams({ ...chain }).toString()}`),
    editions: ({ place, cursor, limit }) => {
      const asked = new URLSearchParams({
        limit: String(limit),
        ...(place !== undefined && { place }),
        ...(cursor !== undefined && { cursor }),
      });
      return ask<Page<ReceivedEdition>>(`editions?${asked.toString()}`);
    },
    state: (hash) => ask<PublicationView>(`publications/${hash}`),
    put: (hash, { offset, size }, bytes) =>
      ask<PublicationView>(`publications/${hash}?offset=${offset}&size=${size}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      }),
  };
};
