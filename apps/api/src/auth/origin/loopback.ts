import type { Request } from 'express';

const addresses = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Sent from this machine itself, and not forwarded by a proxy that runs on it. */
export const isLoopback = ({ socket, headers }: Pick<Request, 'socket' | 'headers'>): boolean =>
  addresses.includes(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;
