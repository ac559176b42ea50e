import type { ReportDocument } from '@xiangtong/contracts';
import PDFDocument from 'pdfkit';
import { encodeXml } from '@xiangtong/tables';
import { inParts, packed } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';

/**
 * The claim of PDF/UA-1. PDF/A-2 does not know its property, so that the file has to describe it (ISO 19005-2,
 * 6.6.2.3).
 */
const universalAccess = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
            <pdfaExtension:schemas>
                <rdf:Bag>
                    <rdf:li rdf:parseType="Resource">
                        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                        <pdfaSchema:property>
                            <rdf:Seq>
                                <rdf:li rdf:parseType="Resource">
                                    <pdfaProperty:name>part</pdfaProperty:name>
                                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                                    <pdfaProperty:category>internal</pdfaProperty:category>
                                    <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
                                </rdf:li>
                            </rdf:Seq>
                        </pdfaSchema:property>
                    </rdf:li>
                </rdf:Bag>
            </pdfaExtension:schemas>
        </rdf:Description>
        `;

interface Info {
  readonly Title: string;
  readonly Subject: string;
  readonly Keywords: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
}

/** pdfkit writes the information dictionary into the XMP metadata unescaped: a `&` in a title would break them. */
export class ArchivePdf extends PDFDocument {
  /** What forms are drawn with, the cells of patterns: pdfkit writes them out at once. */
  readonly forms = new Map<PDFKit.PDFKitReference, string[]>();

  override ref(data?: { readonly Subtype?: string }): PDFKit.PDFKitReference {
    const reference = super.ref(data ?? {});
    if (data?.Subtype !== 'Form') return reference;
    const written: string[] = [];
    this.forms.set(reference, written);
    const write = reference.write.bind(reference);
    reference.write = (piece) => {
      written.push(String(piece));
      write(piece);
    };
    return reference;
  }

  override endMetadata(): void {
    const { info } = this as unknown as { info: Record<string, unknown> };
    for (const [key, value] of Object.entries(info))
      if (typeof value === 'string') info[key] = encodeXml(value);
    // PDF/UA-1 beside the PDF/A-2 that pdfkit declares.
    const metadata = this as unknown as { appendXML(xml: string): void };
    metadata.appendXML(universalAccess);
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

/** Pages are counted from 1, as they are printed. */
const withPageLabels = (pdf: ArchivePdf): ArchivePdf => {
  const { _root: root } = pdf as unknown as { readonly _root: { readonly data: Record<string, unknown> } };
  root.data['PageLabels'] = { Nums: [0, { S: 'D' }] };
  return pdf;
};

/** What a sealed file carries. A text of a PDF/A has 32,767 bytes at most: a longer one goes on under the next keys. */
const sealOf = (mark: SealMark, content: string): Readonly<Record<string, string>> => ({
  Seal: mark.seal,
  SealManifest: packed(mark.manifest),
  ...inParts('SealContent', content),
  ...(mark.signedBy && { SealSigner: packed(mark.signedBy) }),
});

/**
 * An empty file of level PDF/A-2a and PDF/UA-1. Creation date and subject come from the document: the same document
 * gives the same bytes on any day.
 */
export const openPdf = (
  document: ReportDocument,
  mark: SealMark | undefined,
  content: string | undefined,
): ArchivePdf =>
  withPageLabels(
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
        ...(mark && content !== undefined && sealOf(mark, content)),
      },
    }),
  );
