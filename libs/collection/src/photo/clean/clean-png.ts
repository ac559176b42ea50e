import { crc32 } from 'node:zlib';
import { broken, requireSize } from './photo-error';

const SIGNATURE = 8;
/** Chunks of some thousand bytes each. */
const MAX_CHUNKS = 20_000;
/** Size, palette, transparency, pixels, end: what is drawn. */
const kept: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

interface Chunk {
  readonly type: string;
  readonly bytes: Buffer;
}

function* chunksOf(bytes: Buffer): Generator<Chunk> {
  let count = 0;
  for (let at = SIGNATURE, type = ''; type !== 'IEND';) {
    if (at + 12 > bytes.length || (count += 1) > MAX_CHUNKS) throw broken();
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw broken();
    type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw broken();
    yield { type, bytes: bytes.subarray(at, end) };
    at = end;
  }
}

/** A chunk that a reader must know, and no reader of pictures knows. */
const isForeign = ({ type }: Chunk): boolean => /^[A-Z]/.test(type) && !kept.includes(type);

/** The same picture without texts, times, profiles and whatever follows its end. */
export const cleanPng = (bytes: Buffer): Buffer => {
  const chunks = [...chunksOf(bytes)];
  const [head, ...others] = chunks.filter(({ type }) => kept.includes(type));
  const isPicture =
    head?.type === 'IHDR' && head.bytes.length === 25 && others.some(({ type }) => type === 'IDAT');
  if (!isPicture || others.some(({ type }) => type === 'IHDR') || chunks.some(isForeign)) throw broken();
  requireSize(head.bytes.readUInt32BE(8), head.bytes.readUInt32BE(12));
  return Buffer.concat([bytes.subarray(0, SIGNATURE), head.bytes, ...others.map((chunk) => chunk.bytes)]);
};
