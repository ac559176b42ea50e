import type { Identity, Principal } from '@xiangtong/identity';
import type { Response } from 'express';

/** Browsers reconnect after this time when a stream breaks, in milliseconds. */
const RECONNECT_MS = 2_000;

/** Begins an answer of server-sent events. */
export const openEventStream = (response: Response): void => {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  response.write(`retry: ${RECONNECT_MS}\n\n`);
};

export const eventText = (event: string, data: object): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Interval of keep-alive messages, which proxies need on idle connections, and of looks at the caller. */
const BEAT_MS = 5_000;

/** Who may see something, and what: everything that decides about a request of theirs. */
const standingOf = ({
  roles,
  rights,
  divisions,
  units,
  mustChangePassword,
  secondFactor,
}: Principal): string =>
  JSON.stringify([
    [...roles].sort(),
    [...rights].sort(),
    [...divisions].sort(),
    units.map(({ id }) => id).sort(),
    mustChangePassword,
    secondFactor.isRequired && !secondFactor.isSet,
  ]);

/** The caller of a stream as the guard has admitted them, and their token. */
export interface StreamCaller {
  readonly principal: Principal;
  readonly token: string;
}

/**
 * Keeps a stream alive, and ends it when the token opens nothing any more, or something else than when the stream began:
 * the guard has decided for the rights of that moment. A browser connects again, and is judged anew. While PostgreSQL
 * does not answer, no stream is closed. Returns the function that ends the looks.
 */
export const keepStreamWhileAllowed = (
  response: Response,
  { principal, token }: StreamCaller,
  { resolveCaller }: Pick<Identity, 'resolveCaller'>,
): (() => void) => {
  const standing = standingOf(principal);
  const beat = async (): Promise<void> => {
    const caller = await resolveCaller.execute(token, false).catch(() => undefined);
    if (caller === undefined || (caller !== null && standingOf(caller) === standing))
      response.write(': alive\n\n');
    else response.end();
  };
  const timer = setInterval(() => void beat(), BEAT_MS);
  return () => clearInterval(timer);
};
