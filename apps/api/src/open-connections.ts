import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { LOGGER, type Logger } from '@xiangtong/infrastructure';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How long running requests may take after a stop was requested. */
const GRACE_MS = 10_000;

/** A request that waits for its answer, or whose answer is being sent. */
interface RunningRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly since: number;
}

/**
 * The open connections of the service and the requests that run over each, so that a stop ends in a bounded time. Node
 * closes connections between two requests, but leaves open those over which nothing, or half a head, has come, and waits
 * without a limit for clients that do not read their answer.
 */
@Injectable()
export class OpenConnections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly running = new Map<Socket, Set<RunningRequest>>();
  private readonly allClosed = new AbortController();
  /** When running requests are cut; null while the service runs. */
  private deadline: number | null = null;

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.server.on('connection', this.addConnection);
    this.server.prependListener('request', this.addRequest);
  }

  private get isStopping(): boolean {
    return this.deadline !== null;
  }

  /** Stops listening, and closes every connection over which no request runs; the others have `graceMs` from now. */
  stopListening(graceMs = GRACE_MS): void {
    if (this.isStopping) return;
    this.deadline = performance.now() + graceMs;
    this.server.close();
    for (const [socket, requests] of this.running) {
      for (const { response } of requests) response.shouldKeepAlive = false;
      if (requests.size === 0) socket.destroySoon();
    }
    this.noteClosed();
  }

  /** Before the database and the figures are closed: lets requests finish, then cuts those that have not. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopListening();
    const rest = Math.max(0, this.deadline! - performance.now());
    await pause(rest, undefined, { signal: this.allClosed.signal }).catch(() => undefined);
    this.cutConnections();
  }

  private get server(): Server {
    return this.host.httpAdapter.getHttpServer() as Server;
  }

  private readonly addConnection = (socket: Socket): void => {
    this.running.set(socket, new Set());
    socket.once('close', () => {
      this.running.delete(socket);
      this.noteClosed();
    });
  };

  private readonly addRequest = (request: IncomingMessage, response: ServerResponse): void => {
    const requests = this.running.get(request.socket);
    if (!requests) return;
    const entry = { request, response, since: performance.now() };
    requests.add(entry);
    if (this.isStopping) response.shouldKeepAlive = false;
    response.once('close', () => {
      requests.delete(entry);
      if (this.isStopping && requests.size === 0) request.socket.destroySoon();
    });
  };

  private noteClosed(): void {
    if (this.isStopping && this.running.size === 0) this.allClosed.abort();
  }

  private cutConnections(): void {
    if (this.running.size === 0) return;
    const requests = [...this.running.values()].flatMap((ofSocket) => [...ofSocket]);
    this.logger.warn(
      {
        connections: this.running.size,
        requests: requests.map(({ request, since }) => ({
          method: request.method,
          path: request.url?.replace(/\?.*/s, ''),
          seconds: Math.round((performance.now() - since) / 1_000),
        })),
      },
      'the service stops: connections of clients that did not finish are cut',
    );
    for (const socket of this.running.keys()) socket.destroy();
  }
}
