import type { Database } from '@xiangtong/infrastructure';
import type { Instant, AnyEntryView, ExcerptEntry } from '@xiangtong/contracts';
import { readChain, type ChainWindow } from './excerpt/read-chain';
import { readEntryRevision, type ExcerptRevision } from './excerpt/read-excerpt-revisions';
import { verifyLedger, type LedgerVerification, type VerifyProgress } from './verify/verify-ledger';
import { readLedgerEntries, type LedgerWindow, type VisibleUnits } from './read/ledger-page';

/** A revision with everything its hash covers. */
export interface LedgerRevisionView extends Omit<ExcerptRevision, 'submittedAt' | 'acceptedAt'> {
  readonly submittedAt: Instant;
  readonly acceptedAt: Instant;
}

/** The ledger for people: its entries in a form that anybody can check, and the proof of the whole. */
export class LedgerDesk {
  constructor(private readonly source: Database) {}

  entries(window: LedgerWindow): Promise<AnyEntryView[]> {
    return readLedgerEntries(this.source.manager, window);
  }

  chain(window: ChainWindow): Promise<ExcerptEntry[]> {
    return readChain(this.source.manager, window);
  }

  /** Null: there is no such entry, or the caller may not see it. */
  async revision(seq: number, visible: VisibleUnits): Promise<LedgerRevisionView | null> {
    const found = await readEntryRevision(this.source.manager, seq, visible);
    return (
      found && {
        ...found,
        submittedAt: found.submittedAt.toISOString(),
        acceptedAt: found.acceptedAt.toISOString(),
      }
    );
  }

  verify(progress?: VerifyProgress): Promise<LedgerVerification> {
    return verifyLedger(this.source, progress);
  }
}
