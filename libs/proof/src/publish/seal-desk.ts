import type { ReceivedFrom, ReportFormat, Withdrawal } from '@xiangtong/contracts';
import { sha256, type RenderFiles } from '@xiangtong/documents';
import { dayOf } from '@xiangtong/domain';
import type { Principal } from '@xiangtong/identity';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import type { EditionDesk } from './edition-desk';
import { exportLedgerHead } from './export-head';
import type { PublicEditions } from './public-editions';
import { renderAgain } from './render-again';
import { SealStore, type SealedReport } from './seal-store';
import type { LedgerHeadExport } from './verify/ledger-anchor';
import { readWithdrawal } from './withdrawal';
import { printedSigner } from './verify/printed-file';
import { verifyFile, type Verification } from './verify/verify-file';

export interface SealView extends SealedReport {
  readonly replaced: boolean;
  /** The edition that corrects this one; null for callers who may not read it. */
  readonly replacedBy: string | null;
  readonly mayRead: boolean;
  readonly withdrawn: Withdrawal | null;
  /** Signed note of the ledger's key; it names who published, so it is for people of the system. */
  readonly signature: string | null;
}

/** Whether a file is the published one, and whether its edition was taken back. */
export interface SealVerification extends Verification {
  readonly withdrawn: Withdrawal | null;
  /** Of an edition that another installation has published and sent here. */
  readonly receivedFrom: ReceivedFrom | null;
}

/** What is known of an edition of another installation. */
interface ReceivedCopy {
  readonly from: ReceivedFrom;
  /** A file with these bytes came with it. */
  readonly hasFile: boolean;
  readonly withdrawn: Withdrawal | null;
}

/** Looks for an edition that was sent here by its seal; `digest`: SHA-256 of a file, or empty. */
type FindReceived = (seal: string, digest: string) => Promise<ReceivedCopy | null>;

const asReceived = ({ from, hasFile, withdrawn }: ReceivedCopy) =>
  ({
    genuine: hasFile,
    sameBytes: hasFile,
    finding: hasFile ? 'received' : 'not-received',
    withdrawn,
    receivedFrom: from,
  }) as const;

interface SealDeskParts {
  readonly source: Database;
  readonly clock: Clock;
  readonly editions: EditionDesk;
  readonly publicEditions: PublicEditions;
  readonly render: RenderFiles;
  readonly findReceived: FindReceived;
}

/** What anybody may ask about published reports; null is an unknown caller. */
export class SealDesk {
  private readonly store: SealStore;

  constructor(private readonly parts: SealDeskParts) {
    this.store = new SealStore(parts.source);
  }

  async find(seal: string, caller: Principal | null): Promise<SealView> {
    const found = await this.open(seal, caller);
    if (!found) throw await this.unknown(seal.toLowerCase());
    const newer = await this.store.replacedBy(found.seal);
    const next = newer === null ? null : await this.store.find(newer);
    const successor = next && !this.isEmbargoed(next) ? next : null;
    const mayFollow = successor !== null && (await this.mayRead(successor, caller));
    const mayRead = await this.mayRead(found, caller);
    return {
      ...found,
      replaced: successor !== null,
      replacedBy: mayFollow ? successor.seal : null,
      mayRead,
      signature: mayRead && caller ? await this.store.signature(found.seal) : null,
      withdrawn: await readWithdrawal(this.parts.source, found.seal),
    };
  }

  async verify(bytes: Buffer, caller: Principal | null): Promise<SealVerification> {
    const verification = await verifyFile(bytes, async (seal, printed) => {
      const found = await this.open(seal, caller);
      return (
        found && {
          ...found,
          table: null,
          files: await this.store.fileDigests(found.seal),
          mayRead: await this.mayRead(found, caller),
          original: async (format) =>
            (await this.keptFile(found, format, caller)) ??
            (await renderAgain(this.parts.render, found, format, printedSigner(printed))),
        }
      );
    });
    const { seal, manifest, finding } = verification;
    if (seal !== null && finding === 'unknown-seal') {
      const received = await this.parts.findReceived(seal.toLowerCase(), sha256(bytes));
      if (received) return { ...verification, ...asReceived(received) };
    }
    const isKnown = seal !== null && manifest !== null;
    const withdrawn = isKnown ? await readWithdrawal(this.parts.source, seal) : null;
    return { ...verification, withdrawn, receivedFrom: null };
  }

  ledgerHead(): Promise<LedgerHeadExport> {
    return exportLedgerHead(this.parts.source);
  }

  private async unknown(seal: string): Promise<DomainError> {
    const received = await this.parts.findReceived(seal, '');
    if (!received) return new DomainError('SEAL.UNKNOWN', { seal: seal.slice(0, 64) });
    const { place, at } = received.from;
    return new DomainError('SEAL.OF_ANOTHER_PLACE', { place, day: dayOf(new Date(at)) });
  }

  /** Everybody may read a public edition; an internal one only those who find it among their editions now. */
  private async mayRead({ seal, document }: SealedReport, caller: Principal | null): Promise<boolean> {
    if (document.edition === 'public') return true;
    return caller !== null && (await this.parts.editions.find(caller, seal)) !== null;
  }

  /** The published file, if the caller may read the edition. */
  private async keptFile(
    { seal, document }: SealedReport,
    format: ReportFormat,
    caller: Principal | null,
  ): Promise<Buffer | null> {
    if (document.edition === 'public') return this.parts.publicEditions.original(seal, format);
    const edition = caller && (await this.parts.editions.find(caller, seal));
    const file = edition?.files.find(({ name }) => name.endsWith(`.${format}`));
    if (!caller || !file) return null;
    return this.parts.editions.file(caller, seal, file.name).catch((error: unknown) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
  }

  /**
   * Opens an edition. Before the end of its embargo it is not shown: neither its content nor whether a file matches it.
   * A public edition does not exist until then: that one is to come is news, too.
   */
  private async open(seal: string, caller: Principal | null): Promise<SealedReport | null> {
    const found = await this.store.find(seal.toLowerCase());
    if (!found?.embargoUntil || !this.isEmbargoed(found)) return found;
    const isKnown =
      found.document.edition === 'internal' ||
      (caller && (await this.parts.editions.find(caller, found.seal)));
    if (!isKnown) return null;
    throw new DomainError('SEAL.EMBARGOED', { until: found.embargoUntil.toISOString() });
  }

  private isEmbargoed({ embargoUntil }: SealedReport): boolean {
    return embargoUntil !== null && embargoUntil > this.parts.clock.now();
  }
}
