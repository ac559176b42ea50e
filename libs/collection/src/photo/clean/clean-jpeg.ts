import { jpegSegments, type JpegSegment } from './jpeg-segments';
import { orientationOf, orientationSegment } from './jpeg-orientation';
import { broken, requireSize } from './photo-error';

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const SCAN = 0xda;
/** Markers of the kinds of picture that browsers draw: baseline, extended, progressive. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Huffman tables, quantisation tables, restart interval. */
const HUFFMAN = 0xc4;
const QUANTISATION = 0xdb;
const RESTART = 0xdd;

/** JFIF segment of a picture without a thumbnail and without a size on paper. */
const jfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex');

const isJfif = ({ marker, content }: JpegSegment): boolean =>
  marker === 0xe0 && content.toString('latin1', 0, 5) === 'JFIF\0';

const isAdobe = ({ marker, content }: JpegSegment): boolean =>
  marker === 0xee && content.length >= 12 && content.toString('latin1', 0, 5) === 'Adobe';

/** Colours cannot be read without its last byte; the rest is set to zero. */
const adobe = (transform: number): Buffer =>
  Buffer.concat([Buffer.from('ffee000e41646f62650064', 'hex'), Buffer.from([0, 0, 0, 0, transform])]);

const written = ({ marker, content, scan }: JpegSegment): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content, scan]);
};

const isKept = ({ marker }: JpegSegment): boolean =>
  [...frames, HUFFMAN, QUANTISATION, RESTART, SCAN].includes(marker);

/** Application data and comments: camera, place, owner, thumbnail, colour profile. */
const isDropped = ({ marker }: JpegSegment): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** Every byte of it is a number of a table: no room for anything else. */
const isWholeTable = (content: Buffer, sizeOf: (at: number) => number): boolean => {
  let at = 0;
  while (at < content.length) at += sizeOf(at);
  return content.length > 0 && at === content.length;
};

const huffmanSize = (content: Buffer) => (at: number) =>
  17 + content.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);

const quantisationSize = (content: Buffer) => (at: number) => (content[at]! < 0x10 ? 65 : 129);

const isWhole = ({ marker, content }: JpegSegment): boolean => {
  if (marker === HUFFMAN) return isWholeTable(content, huffmanSize(content));
  if (marker === QUANTISATION) return isWholeTable(content, quantisationSize(content));
  if (marker === RESTART) return content.length === 2;
  if (marker === SCAN) return content.length >= 6 && content.length === 4 + 2 * content[0]!;
  return content.length >= 9 && content.length === 6 + 3 * content[5]!;
};

/** One frame, and after it at least one scan. */
const requireOrder = (kept: readonly JpegSegment[]): void => {
  const places = kept.flatMap(({ marker }, place) => (frames.includes(marker) ? [place] : []));
  const scan = kept.findIndex(({ marker }) => marker === SCAN);
  if (places.length !== 1 || scan < places[0]!) throw broken();
  const { content } = kept[places[0]!]!;
  requireSize(content.readUInt16BE(3), content.readUInt16BE(1));
};

/**
 * The same picture, written anew from what is needed to draw it: frame, tables, scans, and which side is up. Everything
 * else is left out, and what follows the end of the picture. Its pixels are not touched.
 */
export const cleanJpeg = (bytes: Buffer): Buffer => {
  const segments = [...jpegSegments(bytes)];
  if (segments.some((segment) => !isDropped(segment) && !(isKept(segment) && isWhole(segment))))
    throw broken();
  const kept = segments.filter(isKept);
  requireOrder(kept);
  const colours = segments.find(isAdobe);
  return Buffer.concat([
    START,
    ...(segments.some(isJfif) ? [jfif] : []),
    orientationSegment(orientationOf(segments)),
    ...(colours ? [adobe(colours.content[11]!)] : []),
    ...kept.map(written),
    END,
  ]);
};
