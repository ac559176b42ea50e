import type { Decision, Standing, Waiting } from '../queue';
import { Listeners } from '../../../../api/listeners';

/** Long enough to see a slip, short enough not to be waited for. */
const UNDO_MS = 10_000;

/** What was looked at before a decision. */
export type Seen = Pick<Waiting, 'revision' | 'version'>;

export interface Deciding extends Seen {
  readonly submission: Waiting;
  readonly decision: Decision;
  /** Reason of a return. */
  readonly reason: string;
}

/** Decisions made in one step, which are taken back in one. */
export interface HeldDecisions {
  readonly id: number;
  readonly all: readonly Deciding[];
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly isWriting: boolean;
}

/** A decision that did not count, and the failure that says why. */
export interface Refused {
  readonly submission: Waiting;
  readonly failure: unknown;
}

export interface KeptDecisions {
  readonly held: readonly HeldDecisions[];
  readonly standing: ReadonlyMap<string, Standing>;
  readonly refused: readonly Refused[];
}

const standingWhileHeld: Readonly<Record<Decision, Standing>> = {
  accepted: 'accepting',
  returned: 'returning',
};

/**
 * Holds decisions back for ten seconds, in which they can be taken back; then they are written. None counts as made
 * before the service has said so.
 */
export class DecisionKeeper {
  private kept: KeptDecisions = { held: [], standing: new Map(), refused: [] };
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Listeners();
  private nextId = 1;

  constructor(
    private readonly send: (deciding: Deciding) => Promise<void>,
    /** The service has answered about a submission. */
    private readonly onAnswer: (id: string) => void,
    private readonly undoMs = UNDO_MS,
  ) {}

  readonly state = (): KeptDecisions => this.kept;

  readonly subscribe = this.listeners.subscribe;

  /** What is decided already is left out. */
  readonly hold = (decisions: readonly Deciding[]): void => {
    const all = decisions.filter(({ submission }) => !this.kept.standing.has(submission.id));
    if (all.length === 0) return;
    const id = this.nextId++;
    const ids = new Set(all.map(({ submission }) => submission.id));
    this.show({
      held: [...this.kept.held, { id, all, writtenAt: Date.now() + this.undoMs, isWriting: false }],
      refused: this.kept.refused.filter(({ submission }) => !ids.has(submission.id)),
      standing: new Map([
        ...this.kept.standing,
        ...all.map(({ submission, decision }) => [submission.id, standingWhileHeld[decision]] as const),
      ]),
    });
    this.timers.set(
      id,
      setTimeout(() => void this.write(id, 'one by one'), this.undoMs),
    );
  };

  /** Takes the newest decisions back, or those of `id`; which they were. */
  readonly undo = (id = this.newest()): readonly Deciding[] => {
    const held = this.kept.held.find((one) => one.id === id);
    if (!held || held.isWriting) return [];
    this.stopWaiting(held.id);
    this.show({
      held: this.kept.held.filter((one) => one !== held),
      standing: this.without(held.all.map(({ submission }) => submission.id)),
    });
    return held.all;
  };

  /** Writes everything that is held. `atOnce`: the page may not be there any more for the second request. */
  readonly writeNow = async (how: 'one by one' | 'at once' = 'one by one'): Promise<void> => {
    await Promise.all(this.kept.held.map(({ id }) => this.write(id, how)));
  };

  readonly dismiss = (id: string): void =>
    this.show({ refused: this.kept.refused.filter(({ submission }) => submission.id !== id) });

  private async write(id: number, how: 'one by one' | 'at once'): Promise<void> {
    const held = this.kept.held.find((one) => one.id === id);
    if (!held || held.isWriting) return;
    this.stopWaiting(id);
    this.show({ held: this.kept.held.map((one) => (one === held ? { ...one, isWriting: true } : one)) });
    if (how === 'at once') await Promise.all(held.all.map((deciding) => this.writeOne(deciding)));
    else for (const deciding of held.all) await this.writeOne(deciding);
    this.show({ held: this.kept.held.filter((one) => one.id !== id) });
  }

  private async writeOne(deciding: Deciding): Promise<void> {
    const { submission, decision } = deciding;
    try {
      await this.send(deciding);
      this.show({ standing: new Map(this.kept.standing).set(submission.id, decision) });
    } catch (failure) {
      this.show({
        standing: this.without([submission.id]),
        refused: [...this.kept.refused, { submission, failure }],
      });
    }
    this.onAnswer(submission.id);
  }

  private newest(): number | undefined {
    return this.kept.held.findLast(({ isWriting }) => !isWriting)?.id;
  }

  private stopWaiting(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  private without(ids: readonly string[]): ReadonlyMap<string, Standing> {
    const gone = new Set(ids);
    return new Map([...this.kept.standing].filter(([id]) => !gone.has(id)));
  }

  private show(change: Partial<KeptDecisions>): void {
    this.kept = { ...this.kept, ...change };
    this.listeners.tell();
  }
}
