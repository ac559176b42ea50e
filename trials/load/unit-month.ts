import { randomUUID } from 'node:crypto';
import type { SalesLineInput } from '@xiangtong/contracts';
import type { Caller } from './caller';
import type { Journal } from './journal';
import type { People } from './office';

export interface Receipt {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly seq: number | null;
}

interface Detail {
  readonly id: string;
  readonly status: string;
  readonly revision: number;
  readonly acceptedRevision: number | null;
}

/** A revision as it was sent. */
export interface SentRevision {
  readonly number: number;
  readonly lines: readonly SalesLineInput[];
}

export interface SentEntry {
  readonly kind: 'accept' | 'supersede' | 'withdraw';
  readonly number: number;
  /** Null when the answer that named it did not arrive. */
  readonly seq: number | null;
}

const totalOf = (lines: readonly SalesLineInput[]): number =>
  lines.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);

/** The submission of a unit and month, through its whole life: what is sent is what must be there at the end. */
export class UnitMonth {
  id = '';
  status = 'draft';
  readonly revisions: SentRevision[] = [];
  readonly entries: SentEntry[] = [];

  constructor(
    readonly unit: string,
    readonly period: string,
    private readonly people: People,
    private readonly journal: Journal,
  ) {}

  /** Submits in one step, or makes a draft and submits it. */
  async handIn(lines: readonly SalesLineInput[], atOnce: boolean): Promise<void> {
    const key = randomUUID();
    const body = { unit: this.unit, period: this.period, lines };
    const path = `/submissions?submit=${atOnce}`;
    const headers = { 'Idempotency-Key': key };
    const { status, body: receipt } = await this.people.reporter.untilAnswered<Receipt>(path, {
      headers,
      body,
    });
    if (status !== 201) throw new Error(`${path} answered ${status} ${JSON.stringify(receipt)}`);
    this.journal.keyed.push({ path, key, body, first: receipt });
    this.id = receipt.id;
    if (!atOnce) await this.step(this.people.reporter, 'submit', {}, ({ status }) => status === 'submitted');
    this.record(lines);
  }

  async accept(): Promise<number | null> {
    const number = this.revisions.length;
    const isDone = (detail: Detail) => detail.status === 'accepted' && detail.acceptedRevision === number;
    const receipt = await this.step(this.people.officer, 'accept', {}, isDone);
    const kind = this.entries.length === 0 ? 'accept' : 'supersede';
    this.entries.push({ kind, number, seq: receipt?.seq ?? null });
    this.status = 'accepted';
    return receipt?.seq ?? null;
  }

  async giveBack(): Promise<void> {
    await this.step(
      this.people.officer,
      'return',
      { reason: '请核对' },
      ({ status }) => status === 'returned',
    );
    this.status = 'returned';
  }

  async correct(lines: readonly SalesLineInput[]): Promise<void> {
    const { reporter } = this.people;
    await this.step(reporter, 'correct', { lines }, ({ status }) => status === 'draft');
    await this.step(reporter, 'submit', {}, ({ status }) => status === 'submitted');
    this.record(lines);
  }

  async withdraw(): Promise<void> {
    const reason = { reason: '录错了', inForce: true };
    const isDone = ({ status }: Detail) => status === 'withdrawn';
    const receipt = await this.step(this.people.reporter, 'withdraw', reason, isDone);
    this.entries.push({ kind: 'withdraw', number: this.revisions.length, seq: receipt?.seq ?? null });
    this.status = 'withdrawn';
  }

  record(lines: readonly SalesLineInput[]): void {
    this.revisions.push({ number: this.revisions.length + 1, lines });
    this.status = 'submitted';
  }

  /** What the rows of the database must say. */
  expected(): { readonly revisions: string; readonly entries: string; readonly status: string } {
    return {
      revisions: this.revisions
        .map(({ number, lines }) => `${number}: ${lines.length} lines, ${totalOf(lines)}`)
        .join('; '),
      entries: this.entries.map(({ kind, number }) => `${kind} ${number}`).join('; '),
      status: this.status,
    };
  }

  /** A step that bears no key: a caller without an answer looks whether it was done. Null when it only sees that. */
  private async step(
    caller: Caller,
    action: string,
    body: object,
    isDone: (detail: Detail) => boolean,
  ): Promise<Receipt | null> {
    const path = `/submissions/${this.id}/${action}`;
    const { status, body: receipt, again } = await caller.untilAnswered<Receipt>(path, { body });
    if (status === 200) return receipt;
    const detail = await caller.untilAnswered<Detail>(`/submissions/${this.id}`);
    if (again && detail.status === 200 && isDone(detail.body)) return null;
    const wrong = detail.status === 404 ? 'lost' : 'other';
    this.journal.find(
      wrong,
      `${path} answered ${status} ${JSON.stringify(receipt)}: ${JSON.stringify(detail.body)}`,
    );
    throw new Error(`${path} answered ${status}`);
  }
}
