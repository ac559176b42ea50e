import { once } from 'node:events';
import type { Engine } from '@xiangtong/analytics';
import type { Identity } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import type { Response } from 'express';
import { eventText, keepStreamWhileAllowed, openEventStream, type StreamCaller } from '../event-stream';

/** The newest ledger position that the figures of this process contain. */
export interface LivePosition {
  readonly seq: number;
}

/** How often a stream looks at the position, which is a number in memory. */
const LOOK_MS = 200;

const MOST_OF_ONE = 12;
const MOST_OF_ALL = 1_000;

/**
 * Notifies open pages that figures have changed, as server-sent events `position {seq}`: the current position first,
 * then every change.
 */
export class LiveEvents {
  private readonly viewers = new Map<Response, string>();

  constructor(
    private readonly engine: Pick<Engine, 'currentSeq'>,
    private readonly identity: Pick<Identity, 'resolveCaller'>,
  ) {}

  position(): LivePosition {
    return { seq: this.engine.currentSeq };
  }

  /** LIVE.TOO_MANY before anything is sent; resolves when the stream has ended. */
  async stream(caller: StreamCaller, response: Response): Promise<void> {
    const { accountId } = caller.principal;
    this.admit(accountId);
    this.viewers.set(response, accountId);
    openEventStream(response);
    const tell = changesOf(() => this.position(), response);
    tell();
    const timer = setInterval(tell, LOOK_MS);
    const endLooks = keepStreamWhileAllowed(response, caller, this.identity);
    try {
      await once(response, 'close');
    } finally {
      clearInterval(timer);
      endLooks();
      this.viewers.delete(response);
    }
  }

  /** Called before the service stops listening: open pages would hold it up. */
  close(): void {
    for (const response of this.viewers.keys()) response.end();
  }

  private admit(accountId: string): void {
    const own = [...this.viewers.values()].filter((id) => id === accountId).length;
    if (own >= MOST_OF_ONE || this.viewers.size >= MOST_OF_ALL) throw new DomainError('LIVE.TOO_MANY');
  }
}

const changesOf = (position: () => LivePosition, response: Response): (() => void) => {
  let told: number | null = null;
  return () => {
    const { seq } = position();
    if (seq === told) return;
    told = seq;
    response.write(eventText('position', { seq }));
  };
};
