import { Inflate, inflateSync } from 'fflate';
import { broken, MAX_XML, MEGABYTE, megabytes, TableError } from '../table-error';
import { XmlScanner, type XmlHandler } from '../xml/xml-scanner';
import { crc32 } from './checksum';
import type { NativeZlib } from './native-zlib';
import { DEFLATED, readDirectory, STORED, type ZipDirectory, type ZipEntry } from './zip-directory';

export interface ZipLimits {
  /** Parts of one archive. */
  readonly entries: number;
  /** Bytes one part unpacks to. */
  readonly part: number;
  /** Bytes that are unpacked of an archive in all; without end where it is left out. */
  readonly total?: number;
}

/** A larger part with this compression ratio is an attack. */
const SUSPECT_SIZE = 64 * MEGABYTE;
const SUSPECT_RATIO = 300;
const CHUNK = 1 << 18;
/** Packed bytes passed to JavaScript at once, so that one step of a bomb yields at most some megabytes. */
const STEP = 1 << 13;

/**
 * The parts of a ZIP file in memory. No statement of the file about itself is trusted: output is checked against the
 * limits, the stated size and the checksum. Throws only TableError.
 */
export class ZipArchive {
  private left: number;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly directory: ZipDirectory,
    private readonly limits: ZipLimits,
    private readonly zlib: NativeZlib | undefined,
  ) {
    this.left = limits.total ?? Infinity;
  }

  /** Throws BROKEN, ENCRYPTED, BOMB or TOO_COMPLEX. */
  static open(bytes: Uint8Array, limits: ZipLimits, zlib?: NativeZlib): ZipArchive {
    const directory = readDirectory(bytes, limits.entries);
    for (const { name, size, packedSize } of directory.values()) {
      const isSuspect = size > SUSPECT_SIZE && size / Math.max(packedSize, 1) > SUSPECT_RATIO;
      if (size > limits.part || isSuspect) throw bomb(name, limits.part);
    }
    return new ZipArchive(bytes, directory, limits, zlib);
  }

  get entries(): Iterable<ZipEntry> {
    return this.directory.values();
  }

  has(name: string): boolean {
    return this.directory.has(name.toLowerCase());
  }

  /** The packed bytes of a part, to be copied unchanged. */
  packed({ start, packedSize }: ZipEntry): Uint8Array {
    return this.bytes.subarray(start, start + packedSize);
  }

  /** Yields a part chunk by chunk, synchronously. */
  unpack(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.enter(name);
    const checked = new CheckedPart(entry, this.zlib);
    const pass = (piece: Uint8Array): void => {
      checked.add(piece);
      take(piece);
    };
    const packed = this.packed(entry);
    if (entry.method === STORED) pass(packed);
    else {
      const inflate = new Inflate(pass);
      damaged(entry, () => {
        for (let at = 0; at < packed.length; at += STEP)
          inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      });
    }
    checked.end();
  }

  /** A part in one piece, in memory of its stated size. */
  whole(name: string, limit = this.limits.part): Uint8Array {
    const entry = this.enter(name);
    if (entry.size > limit) throw new TableError('TOO_COMPLEX', { part: name, limit: megabytes(limit) });
    const checked = new CheckedPart(entry, this.zlib);
    const bytes = this.inflated(entry);
    checked.add(bytes);
    checked.end();
    return bytes;
  }

  /** The whole text of a part that is small in every sound file. */
  text(name: string, limit = MAX_XML): string {
    const decode = utf8Decoder(name);
    return decode(this.whole(name, limit)) + decode();
  }

  /** Reads the XML of a small part. */
  scan(name: string, handler: XmlHandler, limit?: number): void {
    const scanner = new XmlScanner(name, handler);
    scanner.push(this.text(name, limit));
    scanner.end();
  }

  /** Unpacked bytes of a part, chunk by chunk; on a server off the event loop. */
  async *chunks(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.enter(name);
    const checked = new CheckedPart(entry, this.zlib);
    for await (const chunk of this.streamed(entry)) {
      checked.add(chunk);
      yield chunk;
    }
    checked.end();
  }

  /** The text of a part in chunks; only UTF-8, as the workbook format requires. */
  async *texts(name: string): AsyncGenerator<string> {
    const decode = utf8Decoder(name);
    for await (const chunk of this.chunks(name)) yield decode(chunk);
    yield decode();
  }

  private enter(name: string): ZipEntry {
    const entry = this.directory.get(name.toLowerCase());
    if (!entry) throw broken(name);
    this.left -= entry.size;
    if (this.left < 0) throw bomb(name, this.limits.total ?? 0);
    return entry;
  }

  private inflated(entry: ZipEntry): Uint8Array {
    const packed = this.packed(entry);
    if (entry.method === STORED) return packed;
    const { zlib } = this;
    return damaged(entry, () =>
      zlib
        ? zlib.inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) })
        : inflateSync(packed, { out: new Uint8Array(entry.size) }),
    );
  }

  private async *streamed(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    if (entry.method !== DEFLATED || !this.zlib) {
      yield this.inflated(entry);
      return;
    }
    const inflate = this.zlib.createInflateRaw({ chunkSize: CHUNK });
    inflate.end(this.packed(entry));
    try {
      for await (const chunk of inflate) yield chunk;
    } catch (error) {
      throw isDamage(error) ? broken(entry.name) : error;
    }
  }
}

/** Checks the output of a part against its stated size and checksum. */
class CheckedPart {
  private size = 0;
  private checksum = 0;
  private readonly crc32: (bytes: Uint8Array, before: number) => number;

  constructor(
    private readonly entry: ZipEntry,
    zlib: NativeZlib | undefined,
  ) {
    this.crc32 = zlib?.crc32 ?? crc32;
  }

  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.entry.size) throw broken(this.entry.name);
    // Node's checksum of nothing begins anew.
    if (piece.length > 0) this.checksum = this.crc32(piece, this.checksum);
  }

  end(): void {
    if (this.size !== this.entry.size || this.checksum !== this.entry.checksum) throw broken(this.entry.name);
  }
}

const bomb = (part: string, limit: number): TableError =>
  new TableError('BOMB', { part, limit: megabytes(limit) });

/** The JavaScript unpacker reports damaged data by number, Node's by text; any other error is not the file's fault. */
const isDamage = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return typeof code === 'number' || (typeof code === 'string' && /^(Z_|ERR_)/.test(code));
};

const damaged = <Result>({ name }: ZipEntry, unpacking: () => Result): Result => {
  try {
    return unpacking();
  } catch (error) {
    throw isDamage(error) ? broken(name) : error;
  }
};

/** Decodes a part piece by piece; without a piece, or one that nothing follows, ends it. */
export const utf8Decoder = (part: string): ((piece?: Uint8Array, isMore?: boolean) => string) => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (piece, isMore = true) => {
    try {
      return piece ? decoder.decode(piece, { stream: isMore }) : decoder.decode();
    } catch {
      throw broken(part);
    }
  };
};
