import { fillSlot, type FileSigner, type RenderFiles, type ReportFile } from '@xiangtong/documents';
import {
  DomainError,
  errorForLog,
  type Clock,
  type Logger,
  type SigningCertificate,
  type TimeAuthority,
} from '@xiangtong/infrastructure';
import { askForTime } from '../timestamp/time-stamper';
import { fileSigner } from './pdf-signature';
import { signData } from './sign-data';

export interface PdfSignerParts {
  readonly certificate: SigningCertificate;
  readonly authority: TimeAuthority | null;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Signs PDFs of published reports with the certificate of the bureau (PAdES). */
export class PdfSigner {
  private readonly signedBy: FileSigner;

  constructor(private readonly parts: PdfSignerParts) {
    this.signedBy = fileSigner(parts.certificate.chain[0]!);
  }

  /** Renders PDFs with a signature in them, and everything else as before. Throws SEAL.CERTIFICATE_EXPIRED. */
  readonly signing =
    (render: RenderFiles): RenderFiles =>
    async (document, formats, mark, watch) => {
      if (!mark || !formats.includes('pdf')) return render(document, formats, mark, watch);
      this.requireValid();
      const files = await render(document, formats, { ...mark, signedBy: this.signedBy }, watch);
      return Promise.all(files.map((file) => this.signed(file)));
    };

  private async signed(file: ReportFile): Promise<ReportFile> {
    const { name, content } = file;
    if (!name.endsWith('.pdf')) return file;
    const { key, chain } = this.parts.certificate;
    const stamp = (hash: Buffer): Promise<Buffer | null> => this.stamp(hash);
    const sign = (signed: Buffer): Promise<Buffer> => signData(signed, { key, chain, stamp });
    return { name, content: await fillSlot(content, this.parts.clock.now(), sign) };
  }

  private requireValid(): void {
    const { certificate, clock } = this.parts;
    const { validFrom, validTo } = certificate.chain[0]!;
    const [from, to] = [new Date(validFrom), new Date(validTo)];
    const now = clock.now();
    if (from <= now && now <= to) return;
    throw new DomainError('SEAL.CERTIFICATE_EXPIRED', {
      name: this.signedBy.name,
      from: from.toISOString().slice(0, 10),
      to: to.toISOString().slice(0, 10),
    });
  }

  /** A publication does not wait for an authority that is away: the signature has the time of the service alone. */
  private async stamp(hash: Buffer): Promise<Buffer | null> {
    const { authority, logger } = this.parts;
    if (!authority) return null;
    try {
      return (await askForTime(authority, hash)).token;
    } catch (error) {
      logger.warn({ err: errorForLog(error) }, 'the signature of a published PDF could not be time-stamped');
      return null;
    }
  }
}
