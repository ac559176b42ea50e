import { crc32, createInflateRaw } from 'node:zlib';
import { brokenFile, fileError } from '../file-error';
import { MEGABYTE } from '../limits';
import { readDirectory, type ZipEntry } from './zip-directory';

/** A part may be unpacked to this many bytes. */
const MAX_PART = 400 * MEGABYTE;
/** Beyond this size a part that shrinks as much as this was made to harm. */
const SUSPECT_SIZE = 64 * MEGABYTE;
const SUSPECT_RATIO = 300;
const CHUNK = 1 << 18;

const problemCodes = /^(Z_|ERR_)/;

/**
 * The parts of a ZIP file held in memory, unpacked piece by piece. Nothing the file says about itself is trusted: what
 * comes out is counted against the limits, the announced size and the checksum.
 */
export class ZipArchive {
  private constructor(
    private readonly bytes: Buffer,
    readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  /** Throws FILE.BROKEN, FILE.ENCRYPTED, FILE.BOMB or FILE.TOO_COMPLEX. */
  static open(bytes: Buffer): ZipArchive {
    const entries = readDirectory(bytes);
    for (const entry of entries.values()) refuseBomb(entry);
    return new ZipArchive(bytes, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacked bytes of a part. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw brokenFile(name);
    let size = 0;
    let checksum = 0;
    for await (const chunk of this.unpacked(entry)) {
      size += chunk.length;
      if (size > entry.size) throw brokenFile(name);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (size !== entry.size || checksum !== entry.checksum) throw brokenFile(name);
  }

  /** The text of a part in pieces; UTF-8 alone, as the format of workbooks has it. */
  async *texts(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const decode = (chunk?: Buffer): string => {
      try {
        return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      } catch {
        throw brokenFile(name);
      }
    };
    for await (const chunk of this.chunks(name)) yield decode(chunk);
    yield decode();
  }

  /** The whole text of a part that is small in every sound file. */
  async text(name: string, limit = 4 * MEGABYTE): Promise<string> {
    if ((this.entries.get(name)?.size ?? 0) > limit) throw tooLarge(name, limit);
    let text = '';
    for await (const piece of this.texts(name)) text += piece;
    return text;
  }

  /** The packed bytes of a part, to be handed on as they are. */
  packed(entry: ZipEntry): Buffer {
    return this.bytes.subarray(entry.start, entry.start + entry.packedSize);
  }

  private async *unpacked(entry: ZipEntry): AsyncGenerator<Buffer> {
    const packed = this.packed(entry);
    if (entry.method === 0) {
      for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK);
      return;
    }
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    inflate.end(packed);
    try {
      for await (const chunk of inflate) yield chunk as Buffer;
    } catch (error) {
      if (problemCodes.test((error as { code?: string }).code ?? '')) throw brokenFile(entry.name);
      throw error;
    }
  }
}

const tooLarge = (part: string, limit: number) =>
  fileError('FILE.TOO_COMPLEX', { part, limit: `${Math.round(limit / MEGABYTE)} MB` });

const refuseBomb = ({ name, size, packedSize }: ZipEntry): void => {
  const ratio = size / Math.max(packedSize, 1);
  if (size > MAX_PART || (size > SUSPECT_SIZE && ratio > SUSPECT_RATIO)) {
    throw fileError('FILE.BOMB', { part: name, limit: `${MAX_PART / MEGABYTE} MB` });
  }
};
