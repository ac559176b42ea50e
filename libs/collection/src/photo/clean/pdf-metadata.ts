import { DomainError } from '@xiangtong/infrastructure';
import { jpegSegments } from './jpeg-segments';

/** Author, place and the like that cannot be blanked where they stand. */
const cannotBlank = (part: string): DomainError => new DomainError('PHOTO.PDF_METADATA', { part });

const JPEG = Buffer.from('ffd8ff', 'hex');
const JPEG_END = Buffer.from('ffd9', 'hex');
const SPACE = 0x20;
/** Papers have some dozens. */
const MAX_INFOS = 100;
const MAX_STREAMS = 20_000;
/** The dictionary of a stream. */
const MAX_HEAD = 4_096;

const infoReference = /\/Info[\0\t\n\f\r ]{1,8}(\d{1,10})[\0\t\n\f\r ]{1,8}(\d{1,5})[\0\t\n\f\r ]{1,8}R/g;
const metadataReference = /\/Metadata[\0\t\n\f\r ]{1,8}\d{1,10}[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}R/g;

/** Words that begin Exif and XMP wherever they stand, packed as nothing but a picture. */
const traces = ['Exif\0\0', 'http://ns.adobe.com/', '<x:xmpmeta', '<?xpacket', 'Photoshop 3.0'];

const blank = (bytes: Buffer, from: number, to: number): void => void bytes.fill(SPACE, from, to);

/** Blanks what a document says of itself: title, author, program, times. */
const blankInfo = (bytes: Buffer, text: string): void => {
  const infos = [...text.matchAll(infoReference)];
  if (infos.length > MAX_INFOS) throw cannotBlank('Info');
  for (const { 0: reference, 1: number, 2: generation, index } of infos) {
    const object = new RegExp(
      `(?<![0-9])${number}[\\0\\t\\n\\f\\r ]+${generation}[\\0\\t\\n\\f\\r ]+obj`,
      'g',
    );
    for (const found of text.matchAll(object)) {
      const from = found.index + found[0].length;
      const end = text.indexOf('endobj', from);
      if (end < 0) throw cannotBlank('Info');
      blank(bytes, from, end);
      bytes.write(' null ', from, 'latin1');
    }
    blank(bytes, index, index + reference.length);
  }
};

/** Exif, XMP, comments, thumbnails and profiles of a picture, and what follows its end; what decides about colours stays. */
const blankJpeg = (picture: Buffer): void => {
  let end = 0;
  for (const { marker, content, scan } of jpegSegments(picture)) {
    end = content.byteOffset + content.length + scan.length - picture.byteOffset;
    const isJfif = marker === 0xe0 && content.toString('latin1', 0, 5) === 'JFIF\0';
    const isAdobe = marker === 0xee && content.toString('latin1', 0, 5) === 'Adobe';
    const isData = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (isJfif) {
      // Without its thumbnail.
      content.fill(0, 12);
    } else if (isData && !isAdobe) content.fill(0);
  }
  blank(picture, picture.indexOf(JPEG_END, end) + JPEG_END.length, picture.length);
};

/** Blanks metadata streams and what pictures tell of themselves. Returns the number of pictures. */
const blankStreams = (bytes: Buffer, text: string): number => {
  let [pictures, streams] = [0, 0];
  const begins = /stream(?:\r\n|\n|\r)/g;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const from = found.index + found[0].length;
    const end = text.indexOf('endstream', from);
    if (end < 0 || (streams += 1) > MAX_STREAMS) throw cannotBlank('stream');
    const before = text.slice(Math.max(0, found.index - MAX_HEAD), found.index);
    const head = before.slice(before.lastIndexOf('obj') + 1);
    const content = bytes.subarray(from, end);
    if (/\/(Metadata|XML)\b/.test(head)) content.fill(SPACE);
    else if (content.subarray(0, 3).equals(JPEG)) {
      blankJpeg(content);
      pictures += 1;
    }
    begins.lastIndex = end + 'endstream'.length;
  }
  return pictures;
};

/**
 * Blanks in place what a PDF tells of its author and its pictures of the camera and the place, so that every offset
 * stays true. `countNames` counts a name in the file and its lists of objects. Throws PHOTO.PDF_METADATA where something
 * of it is packed so that it cannot be reached.
 */
export const blankPdfMetadata = (bytes: Buffer, countNames: (text: string, name: string) => number): void => {
  const text = bytes.toString('latin1');
  blankInfo(bytes, text);
  for (const { 0: reference, index } of text.matchAll(metadataReference))
    blank(bytes, index, index + reference.length);
  const pictures = blankStreams(bytes, text);
  const left = bytes.toString('latin1');
  if (countNames(left, 'DCTDecode') + countNames(left, 'DCT') > pictures) throw cannotBlank('DCTDecode');
  for (const name of ['Author', 'Creator', 'Keywords'])
    if (countNames(left, name) > 0) throw cannotBlank(name);
  for (const trace of traces) if (left.includes(trace)) throw cannotBlank(trace.replace(/\0/g, ''));
};
