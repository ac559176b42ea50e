import type { DataSource } from 'typeorm';
import { verifyLedger, type LedgerVerification, type VerifyProgress } from '../verify/verify-ledger';
import { readLedgerEntries, type LedgerEntryView, type LedgerWindow } from './ledger-page';

/** The ledger for people: its entries as anybody can check them, and the proof of the whole. */
export class LedgerDesk {
  constructor(private readonly source: DataSource) {}

  entries(window: LedgerWindow): Promise<LedgerEntryView[]> {
    return readLedgerEntries(this.source.manager, window);
  }

  verify(progress?: VerifyProgress): Promise<LedgerVerification> {
    return verifyLedger(this.source, progress);
  }
}
