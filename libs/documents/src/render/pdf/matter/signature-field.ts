import { emptySlot, type FileSigner } from '../../../seal/signature-slot';
import type { Tags } from '../tags';

/** Rectangle of the page from its top left: left, top, width, height. */
type Area = readonly [number, number, number, number];

/** Printed with the page, and not to be moved. */
const FLAGS = 4 + 128;
/** There is a signature, and the file may only be appended to. */
const SIGNED_AND_APPEND_ONLY = 3;

interface SignatureField {
  readonly signer: FileSigner;
  /** What the field is, for people who do not see it. */
  readonly text: string;
  readonly area: Area;
}

interface Parts {
  readonly page: {
    readonly annotations: readonly PDFKit.PDFKitReference[];
    readonly dictionary: PDFKit.PDFKitReference;
  };
  readonly _root: { readonly data: Record<string, unknown> };
}

const ended = (pdf: PDFKit.PDFDocument, data: object): PDFKit.PDFKitReference => {
  const reference = pdf.ref(data);
  reference.end(undefined);
  return reference;
};

/** A picture of nothing: the line below the field is what people see. */
const appearance = (pdf: PDFKit.PDFDocument, width: number, height: number): PDFKit.PDFKitReference =>
  ended(pdf, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} });

/** A signature field over the line that says who signs, with room for the signature. */
export const addSignatureField = (
  pdf: PDFKit.PDFDocument,
  tags: Pick<Tags, 'field'>,
  { signer, text, area }: SignatureField,
): void => {
  const { page, _root: root } = pdf as unknown as Parts;
  tags.field(area, {
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String('signature'),
    TU: new String(text),
    F: FLAGS,
    C: [],
    P: page.dictionary,
    AP: { N: appearance(pdf, area[2], area[3]) },
    V: ended(pdf, emptySlot(signer)),
  });
  root.data['AcroForm'] = ended(pdf, {
    Fields: [page.annotations.at(-1)],
    SigFlags: SIGNED_AND_APPEND_ONLY,
  });
};
