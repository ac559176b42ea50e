import { DomainError, requireRoom, Turns, whileWanted, type Room } from '@xiangtong/infrastructure';
import type { Response } from 'express';

/** The pages of one person send so many at once, a script needs no more; a long request takes about so many seconds. */
const room: Room = { ofCaller: 24, waiting: 100, seconds: 5 };

export interface LongRequestLimits {
  readonly atOnce: number;
}

/**
 * The queue of long requests: at most half of the places for one caller, and no work for callers that have
 * disconnected.
 */
export class LongRequests {
  private readonly turns: Turns;

  constructor({ atOnce }: LongRequestLimits) {
    this.turns = new Turns(atOnce, Math.ceil(atOnce / 2));
  }

  /**
   * Runs the work in turn and ends it when the caller disconnects. Reports the place in the queue as `X-Queue-Place`.
   * Throws QUEUE.TOO_MANY_OF_YOURS, QUEUE.FULL, QUEUE.CALLER_GONE.
   */
  async take<T>(caller: string, response: Response, work: () => Promise<T>): Promise<T> {
    requireRoom(room, caller, this.turns);
    const place = this.turns.isFree(caller) ? 0 : this.turns.length + 1;
    response.setHeader('X-Queue-Place', place);
    const gone = new AbortController();
    const leave = (): void => gone.abort(new DomainError('QUEUE.CALLER_GONE'));
    const { socket } = response;
    socket?.once('close', leave);
    try {
      return await this.turns.take(() => whileWanted(gone.signal, work), caller, gone.signal);
    } catch (error) {
      // Whatever failed when the work was ended, the cause is that it was ended.
      gone.signal.throwIfAborted();
      throw error;
    } finally {
      socket?.off('close', leave);
    }
  }
}
