import { connect } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import type { SpanStart } from '../work/span';
import { alongside } from '../work/work';
import { callerSignal } from '../turns/caller-signal';
import { valueTypes } from './value-types';

type Query = (...parameters: unknown[]) => unknown;

const CANCEL_REQUEST = 80_877_102;

/** A server that is frozen takes the connection and never closes it. */
const CANCEL_MS = 2_000;

const kinds = [
  'SELECT',
  'INSERT',
  'UPDATE',
  'DELETE',
  'WITH',
  'BEGIN',
  'START',
  'COMMIT',
  'ROLLBACK',
  'COPY',
];

const textOf = (statement: unknown): string => {
  if (typeof statement === 'string') return statement;
  const { text } = (statement ?? {}) as { readonly text?: unknown };
  return typeof text === 'string' ? text : '';
};

/** The span names the kind of the statement alone, neither its text nor its parameters. */
const statementSpan = (statement: unknown): SpanStart => {
  const word = /^\s*([a-z]+)/i.exec(textOf(statement))?.[1]?.toUpperCase() ?? '';
  const kind = kinds.includes(word) ? word : 'OTHER';
  return {
    name: `postgresql ${kind}`,
    kind: 'client',
    attributes: { 'db.system.name': 'postgresql', 'db.operation.name': kind },
  };
};

/** A connection whose statement is cancelled when its caller disconnects. */
export class CallerClient extends Client {
  /** Sent by the server when the connection opens; the types of `pg` omit them. */
  declare readonly processID: number;
  declare readonly secretKey: number;

  constructor(settings: ClientConfig) {
    super({ ...settings, types: valueTypes });
    // A connection that dies between the pool and the caller has no listener and would end the process. A
    // running statement reports the error itself; the pool reports it for the next one.
    this.on('error', () => undefined);
    const query = this.query.bind(this) as Query;
    // `pg` takes statements, texts and streams, with or without callbacks: all parameters are passed on unchanged.
    this.query = ((...parameters: unknown[]) =>
      this.followed(query(...parameters), parameters[0])) as Client['query'];
  }

  private followed(running: unknown, statement: unknown): unknown {
    if (!(running instanceof Promise)) return running;
    return this.whileWanted(alongside(() => statementSpan(statement), running));
  }

  private async whileWanted(running: Promise<unknown>): Promise<unknown> {
    const signal = callerSignal();
    if (!signal) return running;
    let cancelling: Promise<void> | undefined;
    const cancel = (): void => void (cancelling ??= this.cancelRunning());
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await running;
    } finally {
      signal.removeEventListener('abort', cancel);
      // The connection is released only after the cancel has taken effect or has missed.
      await cancelling;
    }
  }

  /** Uses PostgreSQL's cancel protocol, which needs no rights: over a separate connection, with the key of this one. */
  private cancelRunning(): Promise<void> {
    const request = Buffer.alloc(16);
    [16, CANCEL_REQUEST, this.processID, this.secretKey].forEach((word, index) =>
      request.writeInt32BE(word, index * 4),
    );
    const isPath = this.host.startsWith('/');
    return new Promise((resolve) => {
      const socket = isPath ? connect(`${this.host}/.s.PGSQL.${this.port}`) : connect(this.port, this.host);
      // If this fails or is not answered, the statement runs to its end.
      socket.on('error', () => undefined);
      socket.setTimeout(CANCEL_MS, () => socket.destroy());
      // The server closes the connection when it has handled the request.
      socket.once('close', () => resolve());
      socket.end(request);
    });
  }
}
