import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between service and database: cuts connections, swallows what is sent, or lets nobody in. */
export class Proxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private server: Server | null = null;
  private refusing = false;

  constructor(private readonly target: number) {}

  /** Resolves to its port. */
  open(): Promise<number> {
    const server = createServer({ allowHalfOpen: true }, (inside) => this.join(inside));
    this.server = server;
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
  }

  /** A share of the connections, each with or without a farewell. */
  cut(share: number, random: () => number): void {
    for (const pair of this.pairs) {
      if (random() >= share) continue;
      for (const socket of pair) {
        if (random() < 0.5) socket.resetAndDestroy();
        else socket.destroy();
      }
    }
  }

  /** The database gets what was sent, and the service never hears of it. */
  cutAfterSending(): void {
    for (const [inside, outside] of this.pairs) {
      outside.unpipe(inside);
      outside.once('data', () => {
        inside.destroy();
        outside.destroy();
      });
      // The socket stops reading when its pipe is taken away.
      outside.resume();
    }
  }

  freeze(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  thaw(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  refuse(refusing: boolean): void {
    this.refusing = refusing;
  }

  close(): void {
    this.server?.close();
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  private join(inside: Socket): void {
    if (this.refusing) return void inside.resetAndDestroy();
    const outside = connect(this.target, '127.0.0.1');
    const pair = [inside, outside] as const;
    this.pairs.add(pair);
    inside.pipe(outside);
    outside.pipe(inside);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.once('close', () => {
        for (const other of pair) other.destroy();
        this.pairs.delete(pair);
      });
    }
  }
}
