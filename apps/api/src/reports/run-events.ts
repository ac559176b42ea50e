import type { ReportRun, RunState } from '@xiangtong/contracts';
import type { Identity } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { hasEnded, type ReportRuns, type RunWatch } from '@xiangtong/reporting';
import type { Response } from 'express';
import { callerOf } from '../auth/caller-of';
import { eventText, keepStreamWhileAllowed, openEventStream, type StreamCaller } from '../event-stream';

interface RunEvent {
  readonly event: 'progress' | 'done' | 'failed' | 'cancelled';
  readonly data: object;
}

const waiting = { done: 0, total: 0, what: 'queued' };
const beginning = { done: 0, total: 0, what: 'started' };

const eventOf: Readonly<Record<RunState, (run: ReportRun) => RunEvent>> = {
  queued: () => ({ event: 'progress', data: waiting }),
  running: ({ progress }) => ({ event: 'progress', data: progress ?? beginning }),
  done: ({ files }) => ({ event: 'done', data: { files } }),
  failed: ({ failure }) => ({ event: 'failed', data: { failure } }),
  cancelled: () => ({ event: 'cancelled', data: {} }),
};

const textOf = ({ event, data }: RunEvent): string => eventText(event, data);

/** The progress of a run, as server-sent events: the current state, every change, and the end. */
export class RunEvents {
  constructor(
    private readonly runs: Pick<ReportRuns, 'find'>,
    private readonly watch: RunWatch,
    private readonly identity: Pick<Identity, 'resolveCaller'>,
  ) {}

  /**
   * Throws, before anything is sent, when the run does not belong to the caller. Each look checks what the token opens
   * at that moment: the stream ends when the caller loses access to the run.
   */
  async stream(runId: string, caller: StreamCaller, response: Response): Promise<void> {
    const find = async (): Promise<ReportRun> => {
      const current = await this.identity.resolveCaller.execute(caller.token, false);
      if (!current) throw new DomainError('AUTH.REQUIRED');
      return this.runs.find(runId, callerOf(current));
    };
    const first = await find();
    const left = new AbortController();
    response.once('close', () => left.abort());
    openEventStream(response);
    const endLooks = keepStreamWhileAllowed(response, caller, this.identity);
    try {
      await this.follow(first, find, response, left.signal);
    } finally {
      endLooks();
      response.end();
    }
  }

  private async follow(
    first: ReportRun,
    find: () => Promise<ReportRun>,
    response: Response,
    left: AbortSignal,
  ): Promise<void> {
    const { runId } = first;
    let told = '';
    for (let run = first; ;) {
      const text = textOf(eventOf[run.status](run));
      if (text !== told) response.write(text);
      told = text;
      if (hasEnded[run.status]) return;
      // Starts waiting before the run is read, so that no change in between is missed.
      const change = this.watch.next(runId, left);
      run = await find();
      if (textOf(eventOf[run.status](run)) === told) await change;
      if (left.aborted || this.watch.isClosed) return;
    }
  }
}
