import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '@xiangtong/infrastructure';
import { appendEntries, recordRevisions, type RecordedRevision, type RevisionLine } from '@xiangtong/ledger';
import type { Catalogue } from '@xiangtong/reference';
import { deadlineOf } from './deadlines';

export interface TestLine {
  readonly product: string;
  readonly destination: number;
  readonly platform: string;
  readonly store: string | null;
  readonly flow: 'up' | 'down';
  readonly quantity: number;
  readonly amount: number;
  readonly orders: number;
  readonly refund: number | null;
}

/** An event of one unit-month: a revision is accepted, or the one in force is withdrawn. */
export interface TestEvent {
  readonly unit: string;
  readonly month: number;
  /** Null withdraws; an empty list is a nil return. */
  readonly lines: readonly TestLine[] | null;
  /** A millisecond after the deadline instead of at its last one. */
  readonly late?: boolean;
}

const toLine = (line: TestLine, catalogue: Catalogue): RevisionLine => ({
  ...line,
  product: catalogue.products.get(line.product)!,
  platform: catalogue.platforms.get(line.platform)!,
  measure: 'kg',
  reportedQuantity: line.quantity,
});

const at = new Date('2020-01-05T02:00:00Z');

const submittedAt = ({ unit, month, late }: TestEvent, { units }: Catalogue): Date =>
  new Date(deadlineOf(month, units.get(unit)!.division.slice(0, 6)).getTime() + Number(late ?? false));

interface RevisedEvent extends TestEvent {
  readonly lines: readonly TestLine[];
}

/** Plays events into the ledger, one entry each; a withdrawal without figures in force is left out. */
export class Historian {
  private readonly inForce = new Map<string, RecordedRevision>();

  constructor(
    private readonly source: Database,
    private readonly catalogue: Catalogue,
  ) {}

  /** Events that became entries, in order: the n-th has seq n when the ledger was empty. */
  async play(events: readonly TestEvent[]): Promise<TestEvent[]> {
    const played: TestEvent[] = [];
    for (const event of events) if (await this.playOne(event)) played.push(event);
    return played;
  }

  private async playOne(event: TestEvent): Promise<boolean> {
    const key = `${event.unit}/${event.month}`;
    const before = this.inForce.get(key);
    if (event.lines === null && !before) return false;
    const accepted = await this.source.transaction(async (manager) => {
      if (event.lines === null) {
        await appendEntries(
          manager,
          [{ action: 'withdraw', revision: before!, actor: 'officer', reason: 'test' }],
          at,
        );
        return null;
      }
      const revision = await this.recordIn(manager, { ...event, lines: event.lines });
      await appendEntries(manager, [{ action: 'accept', revision, actor: 'officer', reason: null }], at);
      return revision;
    });
    if (accepted) this.inForce.set(key, accepted);
    else this.inForce.delete(key);
    return true;
  }

  /** A revision that is not accepted. */
  record(event: RevisedEvent): Promise<RecordedRevision> {
    return this.source.transaction((manager) => this.recordIn(manager, event));
  }

  private async recordIn(manager: Transaction, event: RevisedEvent): Promise<RecordedRevision> {
    const [revision] = await recordRevisions(manager, [
      {
        submissionId: randomUUID(),
        number: 1,
        form: 'sales',
        values: [],
        unit: this.catalogue.units.get(event.unit)!,
        month: event.month,
        lines: event.lines.map((line) => toLine(line, this.catalogue)),
        photos: [],
        totalFen: event.lines.reduce((sum, line) => sum + line.amount, 0),
        explanations: null,
        submittedBy: 'reporter',
        submittedAt: submittedAt(event, this.catalogue),
      },
    ]);
    return revision!;
  }
}
