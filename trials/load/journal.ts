/** What must not be, by kind: acknowledged and not there, there in part, or anything else. */
export type Wrong = 'lost' | 'half' | 'other';

export interface Finding {
  readonly wrong: Wrong;
  readonly what: string;
}

/** A request with an Idempotency-Key and its first answer: every later answer must be the same. */
export interface Keyed {
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
  readonly first: unknown;
}

/** What the load of one trial saw; kept outside the service. */
export class Journal {
  readonly findings: Finding[] = [];
  readonly keyed: Keyed[] = [];
  /** Milliseconds from each disturbance to the answer of the first write that was sent after it. */
  readonly recoveries: number[] = [];
  acknowledged = 0;
  /** Answers that told the caller to come again, and requests without an answer. */
  readonly refusals = new Map<string, number>();
  private disturbedAt: number | null = null;

  find(wrong: Wrong, what: string): void {
    this.findings.push({ wrong, what });
  }

  disturbed(): void {
    this.disturbedAt = performance.now();
  }

  acknowledge(sentAt: number): void {
    this.acknowledged += 1;
    if (this.disturbedAt === null || sentAt < this.disturbedAt) return;
    this.recoveries.push(performance.now() - this.disturbedAt);
    this.disturbedAt = null;
  }

  refuse(why: string): void {
    this.refusals.set(why, (this.refusals.get(why) ?? 0) + 1);
  }
}
