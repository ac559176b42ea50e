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

/** Proxies close idle connections. */
export const keepAlive = (response: Response): boolean => response.write(': alive\n\n');
