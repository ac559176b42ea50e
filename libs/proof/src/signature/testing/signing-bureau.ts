import type { ReportDocument } from '@xiangtong/contracts';
import { readSlot, renderFiles } from '@xiangtong/documents';
import type { Logger, SigningCertificate, TimeAuthority } from '@xiangtong/infrastructure';
import { bureauCertificate, sampleDocument, type TestCertificate } from '@xiangtong/testing';
import { markOf } from '../../publish/testing/forgery';
import { PdfSigner } from '../pdf-signer';

interface Wanted {
  readonly type?: 'ec' | 'rsa';
  readonly authority?: TimeAuthority;
}

/** A bureau that signs what it publishes. */
export class SigningBureau {
  now = new Date();
  readonly root: TestCertificate;
  readonly certificate: SigningCertificate;
  readonly warnings: unknown[] = [];
  private readonly signer: PdfSigner;

  constructor({ type = 'ec', authority }: Wanted = {}) {
    ({ root: this.root, certificate: this.certificate } = bureauCertificate('贵阳市商务局', type));
    this.signer = new PdfSigner({
      certificate: this.certificate,
      authority: authority ?? null,
      clock: { now: () => this.now },
      logger: { warn: (...said: unknown[]) => this.warnings.push(said) } as unknown as Logger,
    });
  }

  /** The PDF of a published report. */
  async publish(document: ReportDocument = sampleDocument()): Promise<Buffer> {
    const [file] = await this.signer.signing(renderFiles)(document, ['pdf'], markOf(document));
    return file!.content;
  }
}

/** The signature without the zeros behind it, and the bytes that it is of. */
export const partsOf = (pdf: Buffer): { readonly content: Buffer; readonly signature: Buffer } => {
  const { content, signature } = readSlot(pdf)!;
  return { content: content!, signature: signature.subarray(0, 4 + signature.readUInt16BE(2)) };
};
