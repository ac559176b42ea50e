import { DomainError, type Clock } from '@xiangtong/infrastructure';
import {
  exportLedgerHead,
  SealStore,
  verifyFile,
  type LedgerHeadExport,
  type SealedReport,
  type Verification,
} from '@xiangtong/reporting';
import type { DataSource } from 'typeorm';

export interface SealView extends SealedReport {
  /** The edition that corrects this one. */
  readonly replacedBy: string | null;
}

/** What anybody may ask about published reports. */
export class SealDesk {
  private readonly store: SealStore;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {
    this.store = new SealStore(source);
  }

  async find(seal: string): Promise<SealView> {
    const found = await this.open(seal);
    if (!found) throw new DomainError('SEAL.UNKNOWN', { seal: seal.slice(0, 64) });
    return { ...found, replacedBy: await this.store.replacedBy(found.seal) };
  }

  verify(bytes: Buffer): Promise<Verification> {
    return verifyFile(bytes, async (seal) => {
      const found = await this.open(seal);
      return found && { ...found, table: null, files: await this.store.fileDigests(seal) };
    });
  }

  ledgerHead(): Promise<LedgerHeadExport> {
    return exportLedgerHead(this.source);
  }

  /** Before its time an edition is not shown: neither what it says nor whether a file says the same. */
  private async open(seal: string): Promise<SealedReport | null> {
    const found = await this.store.find(seal.toLowerCase());
    if (found?.embargoUntil && found.embargoUntil > this.clock.now()) {
      throw new DomainError('SEAL.EMBARGOED', { until: found.embargoUntil.toISOString() });
    }
    return found;
  }
}
