import type { JpegSegment } from './jpeg-segments';

const UPRIGHT = 1;
const TAG = 0x0112;
const HEAD = 'Exif\0\0';

/** Which side of the picture is up, 1 to 8 as Exif counts; 1 where nothing legible is said. */
export const orientationOf = (segments: readonly JpegSegment[]): number => {
  const exif = segments.find(
    ({ marker, content }) => marker === 0xe1 && content.toString('latin1', 0, HEAD.length) === HEAD,
  );
  const found = exif ? readTag(exif.content.subarray(HEAD.length)) : UPRIGHT;
  return found >= 1 && found <= 8 ? found : UPRIGHT;
};

const readTag = (tiff: Buffer): number => {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => {
    if (at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  if (tiff.length < 8) return UPRIGHT;
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let index = 0; index < short(first); index += 1) {
    const entry = first + 2 + index * 12;
    if (short(entry) === TAG) return short(entry + 8);
  }
  return UPRIGHT;
};

/** Exif with this one tag; nothing for a picture that stands upright. */
export const orientationSegment = (orientation: number): Buffer => {
  if (orientation === UPRIGHT) return Buffer.alloc(0);
  const tiff = `4d4d002a0000000800010112000300000001000${orientation}000000000000`;
  return Buffer.concat([
    Buffer.from('ffe10022', 'hex'),
    Buffer.from(HEAD, 'latin1'),
    Buffer.from(tiff, 'hex'),
  ]);
};
