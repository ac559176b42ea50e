import type { RenderFiles, ReportFormat } from '@xiangtong/documents';
import type { Principal } from '@xiangtong/identity';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import type { EditionDesk } from './edition-desk';
import { exportLedgerHead } from './export-head';
import { SealStore, type SealedReport } from './seal-store';
import type { LedgerHeadExport } from './verify/ledger-anchor';
import { verifyFile, type Verification } from './verify/verify-file';

export interface SealView extends SealedReport {
  readonly replaced: boolean;
  /** The edition that corrects this one; null for callers who may not read it. */
  readonly replacedBy: string | null;
  readonly mayRead: boolean;
}

/** What anybody may ask about published reports; null is an unknown caller. */
export class SealDesk {
  private readonly store: SealStore;

  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
    private readonly editions: EditionDesk,
    private readonly render: RenderFiles,
  ) {
    this.store = new SealStore(source);
  }

  async find(seal: string, caller: Principal | null): Promise<SealView> {
    const found = await this.open(seal);
    if (!found) throw new DomainError('SEAL.UNKNOWN', { seal: seal.slice(0, 64) });
    const newer = await this.store.replacedBy(found.seal);
    const successor = newer === null ? null : await this.store.find(newer);
    const mayFollow =
      successor !== null && !this.isEmbargoed(successor) && (await this.mayRead(successor, caller));
    return {
      ...found,
      replaced: newer !== null,
      replacedBy: mayFollow ? newer : null,
      mayRead: await this.mayRead(found, caller),
    };
  }

  verify(bytes: Buffer, caller: Principal | null): Promise<Verification> {
    return verifyFile(bytes, async (seal) => {
      const found = await this.open(seal);
      return (
        found && {
          ...found,
          table: null,
          files: await this.store.fileDigests(found.seal),
          mayRead: await this.mayRead(found, caller),
          original: async (format) =>
            (await this.keptFile(found.seal, format, caller)) ?? (await this.setAgain(found, format)),
        }
      );
    });
  }

  ledgerHead(): Promise<LedgerHeadExport> {
    return exportLedgerHead(this.source);
  }

  /** Everybody may read a public edition; an internal one only those who find it among their editions now. */
  private async mayRead({ seal, document }: SealedReport, caller: Principal | null): Promise<boolean> {
    if (document.edition === 'public') return true;
    return caller !== null && (await this.editions.find(caller, seal)) !== null;
  }

  private async keptFile(
    seal: string,
    format: ReportFormat,
    caller: Principal | null,
  ): Promise<Buffer | null> {
    const edition = caller && (await this.editions.find(caller, seal));
    const file = edition?.files.find(({ name }) => name.endsWith(`.${format}`));
    if (!caller || !file) return null;
    return this.editions.file(caller, seal, file.name).catch((error: unknown) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
  }

  /** If the published file no longer exists: the same edition rendered by this version. */
  private async setAgain({ document, ...mark }: SealedReport, format: ReportFormat): Promise<Buffer | null> {
    const { seal, manifest, changes } = mark;
    const [file] = await this.render(document, [format], { seal, manifest, changes });
    return file?.content ?? null;
  }

  /** Before the end of its embargo an edition is not shown: neither its content nor whether a file matches it. */
  private async open(seal: string): Promise<SealedReport | null> {
    const found = await this.store.find(seal.toLowerCase());
    if (found?.embargoUntil && this.isEmbargoed(found)) {
      throw new DomainError('SEAL.EMBARGOED', { until: found.embargoUntil.toISOString() });
    }
    return found;
  }

  private isEmbargoed({ embargoUntil }: SealedReport): boolean {
    return embargoUntil !== null && embargoUntil > this.clock.now();
  }
}
