/** Room for the signature with its certificates and a time-stamp, in bytes. */
const SLOT_BYTES = 16_384;
const NO_TIME = 'D:00000000000000Z';
const NO_PLACE = '*'.repeat(10);

/** Whom the certificate names that signs a file, and who vouches for it. */
export interface FileSigner {
  readonly name: string;
  readonly issuer: string;
}

/**
 * The signature of a PDF before it is made (PAdES, ETSI EN 319 142-1). Time, places and signature have their length
 * already: filling them in moves nothing, and taking them out gives the former bytes.
 */
export const emptySlot = ({ name }: FileSigner): Readonly<Record<string, unknown>> => ({
  Type: 'Sig',
  Filter: 'Adobe.PPKLite',
  SubFilter: 'ETSI.CAdES.detached',
  Name: new String(name),
  M: new String(NO_TIME),
  ByteRange: [0, NO_PLACE, NO_PLACE, NO_PLACE],
  Contents: Buffer.alloc(SLOT_BYTES),
});

const slots = /(\/M \()(D:\d{14}Z)(\)\n\/ByteRange )(\[0 [^\]]{1,60}\])(\n\/Contents )<([0-9a-f]+)>/g;

interface Slot {
  readonly time: { readonly at: number; readonly text: string };
  readonly range: { readonly at: number; readonly text: string };
  /** The signature in hexadecimal digits, with its brackets. */
  readonly from: number;
  readonly to: number;
}

/** Null where there is none, or more than one. */
const findSlot = (pdf: Buffer): Slot | null => {
  const [found, other] = [...pdf.toString('latin1').matchAll(slots)];
  if (!found || other) return null;
  const [whole, mark = '', time = '', between = '', range = '', after = ''] = found;
  const timeAt = found.index + mark.length;
  const rangeAt = timeAt + time.length + between.length;
  const from = rangeAt + range.length + after.length;
  return {
    time: { at: timeAt, text: time },
    range: { at: rangeAt, text: range },
    from,
    to: found.index + whole.length,
  };
};

const rangeOf = ({ from, to, range }: Slot, length: number): string =>
  `${`[0 ${from} ${to} ${length - to}`.padEnd(range.text.length - 1)}]`;

const around = (pdf: Buffer, { from, to }: Slot): Buffer =>
  Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]);

/** `D:20261128083000Z`: UTC, to the second. */
const pdfTime = (time: Date): string => `D:${time.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;

const timeIn = (text: string): Date =>
  new Date(text.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** Fills the slot: `sign` is given all other bytes and returns the signature over them. */
export const fillSlot = async (
  pdf: Buffer,
  time: Date,
  sign: (content: Buffer) => Promise<Buffer>,
): Promise<Buffer> => {
  const slot = findSlot(pdf);
  if (!slot) throw new Error('the PDF has no room for a signature');
  const filled = Buffer.from(pdf);
  filled.write(pdfTime(time), slot.time.at, 'latin1');
  filled.write(rangeOf(slot, pdf.length), slot.range.at, 'latin1');
  const signature = await sign(around(filled, slot));
  if (signature.length > SLOT_BYTES)
    throw new Error(`a signature of ${signature.length} bytes does not fit into ${SLOT_BYTES}`);
  filled.write(signature.toString('hex'), slot.from + 1, 'latin1');
  return filled;
};

export interface FilledSlot {
  readonly signedAt: Date;
  /** The bytes that are signed; null when they are not all others of the file. */
  readonly content: Buffer | null;
  /** DER encoded, with the zeros that fill the slot. */
  readonly signature: Buffer;
}

/** The signature of a PDF; null if it has none that this product made. */
export const readSlot = (pdf: Buffer): FilledSlot | null => {
  const slot = findSlot(pdf);
  if (!slot || slot.time.text === NO_TIME) return null;
  const isWhole = slot.range.text === rangeOf(slot, pdf.length);
  return {
    signedAt: timeIn(slot.time.text),
    content: isWhole ? around(pdf, slot) : null,
    signature: Buffer.from(pdf.toString('latin1', slot.from + 1, slot.to - 1), 'hex'),
  };
};

/** The file as it was before it was signed. */
export const emptied = (pdf: Buffer): Buffer => {
  const slot = findSlot(pdf);
  if (!slot) return pdf;
  const before = Buffer.from(pdf);
  before.write(NO_TIME, slot.time.at, 'latin1');
  before.write(`[0 ${Array(3).fill(`/${NO_PLACE}`).join(' ')}]`, slot.range.at, 'latin1');
  before.fill('0', slot.from + 1, slot.to - 1, 'latin1');
  return before;
};
