import PDFDocument from 'pdfkit';
import { encodeXml } from '@xiangtong/tables';
import type { ReportDocument } from '../../document/report-document';
import { packed } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';

interface Info {
  readonly Title: string;
  readonly Subject: string;
  readonly Keywords: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
}

/** pdfkit writes the information dictionary into the XMP metadata unescaped: a `&` in a title would break them. */
class ArchivePdf extends PDFDocument {
  override endMetadata(): void {
    const { info } = this as unknown as { info: Record<string, unknown> };
    for (const [key, value] of Object.entries(info))
      if (typeof value === 'string') info[key] = encodeXml(value);
    // PDF/UA-1 beside the PDF/A-2 that pdfkit declares.
    const metadata = this as unknown as { appendXML(xml: string): void };
    metadata.appendXML(
      '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    );
    super.endMetadata();
  }

  /** A form of pdfkit needs fonts; ours has a signature alone and is ended already. */
  override endAcroForm(): this {
    return this;
  }
}

const infoOf = (document: ReportDocument): Info => ({
  Title: document.title,
  Subject: `${document.report} ${document.parameters.period} ${document.parameters.scope} ${document.edition}`,
  Keywords: `seq ${document.asOf.seq}, ledger ${document.asOf.ledgerHash}`,
  Creator: 'Xiangtong',
  Producer: 'Xiangtong',
  CreationDate: new Date(document.createdAt ?? 0),
});

/**
 * An empty file of level PDF/A-2a and PDF/UA-1. Creation date and subject come from the document: the same document
 * gives the same bytes on any day.
 */
export const openPdf = (
  document: ReportDocument,
  mark: SealMark | undefined,
  content: string | undefined,
): PDFKit.PDFDocument =>
  new ArchivePdf({
    autoFirstPage: false,
    bufferPages: true,
    font: undefined,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: document.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: {
      ...infoOf(document),
      ...(mark && { Seal: mark.seal, SealManifest: packed(mark.manifest), SealContent: content }),
      ...(mark?.signedBy && { SealSigner: packed(mark.signedBy) }),
    },
  });
