import type { NativePacker, NativeZlib } from './native-zlib';
import { CENTRAL_SIZE, DEFLATED, END_SIZE, LOCAL_SIZE, signatures, viewOf } from './zip-directory';
import type { ZipArchive } from './zip-archive';

interface Sizes {
  checksum: number;
  packedSize: number;
  size: number;
}

interface WrittenEntry extends Sizes {
  readonly name: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly local: number;
}

/** 1 January 1980, 00:00, the zero of ZIP: the clock has no place in a file that must come out the same again. */
const DATE = 0x21;
const UTF8_NAMES = 0x0800;
const SIZES_BEHIND = 0x0008;
const VERSION = 20;
const LARGEST = 0xffff_ffff;
const CHUNK = 1 << 17;

/** Waits until more bytes may be written; throws when the consumer has stopped. */
export type Send = (bytes: Uint8Array) => Promise<void>;

/**
 * Writes a ZIP archive file after file without knowing sizes in advance. It respects back-pressure at every step, so
 * memory is constant for any size of content; packing runs in a separate thread.
 */
export class ZipWriter {
  private readonly entries = new Map<string, WrittenEntry>();
  private readonly encoder = new TextEncoder();
  private offset = 0;
  private failure: Error | undefined;

  constructor(
    private readonly sink: Send,
    private readonly zlib: NativeZlib,
    private readonly level: number,
  ) {}

  /** Adds a file whose content is written by `produce`; `write` is done when more may be written. */
  async add(
    name: string,
    produce: (write: (piece: string | Uint8Array) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const entry = this.entry(name, DEFLATED, UTF8_NAMES | SIZES_BEHIND);
    await this.send(header(entry, false));
    const packer = this.zlib.createDeflateRaw({ level: this.level, chunkSize: CHUNK });
    const packed = this.drain(packer, entry);
    // Kept for the next write: the awaits below may be waiting for the packer when the consumer fails.
    packed.catch((error: Error) => {
      this.failure ??= error;
      packer.destroy();
    });
    try {
      await produce((piece) => this.pack(packer, entry, piece));
      packer.end();
      await packed;
    } finally {
      packer.destroy();
    }
    if (entry.size > LARGEST) throw new RangeError(`${name} is too large for a ZIP file without extensions`);
    await this.send(longs(signatures.descriptor, entry.checksum, entry.packedSize, entry.size));
    this.entries.set(name.toLowerCase(), entry);
  }

  /** Adds a file whose content comes in pieces. */
  addTexts(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
    return this.add(name, async (write) => {
      for await (const text of texts) await write(text);
    });
  }

  /** Copies the packed bytes of all parts that have not been written. */
  async carryOver(archive: ZipArchive): Promise<void> {
    for (const part of archive.entries) {
      if (this.entries.has(part.name.toLowerCase())) continue;
      const entry = this.entry(part.name, part.method, UTF8_NAMES, part);
      await this.send(header(entry, false));
      await this.send(archive.packed(part));
      this.entries.set(part.name.toLowerCase(), entry);
    }
  }

  /** Writes the directory. */
  async end(): Promise<void> {
    const offset = this.offset;
    for (const entry of this.entries.values()) await this.send(header(entry, true));
    await this.send(endOfDirectory(this.entries.size, this.offset - offset, offset));
  }

  private entry(
    name: string,
    method: number,
    flags: number,
    { checksum, packedSize, size }: Readonly<Sizes> = { checksum: 0, packedSize: 0, size: 0 },
  ): WrittenEntry {
    const bytes = this.encoder.encode(name);
    return { name: bytes, method, flags, local: this.offset, checksum, packedSize, size };
  }

  private async pack(packer: NativePacker, entry: WrittenEntry, piece: string | Uint8Array): Promise<void> {
    // Node's checksum of nothing begins anew.
    if (piece.length === 0) return;
    const bytes = typeof piece === 'string' ? this.encoder.encode(piece) : piece;
    entry.checksum = this.zlib.crc32(bytes, entry.checksum);
    entry.size += bytes.length;
    if (this.failure) throw this.failure;
    if (!packer.write(bytes)) await drainedOrClosed(packer);
  }

  private async drain(packer: NativePacker, entry: WrittenEntry): Promise<void> {
    for await (const chunk of packer) {
      entry.packedSize += chunk.length;
      await this.send(chunk);
    }
  }

  private async send(bytes: Uint8Array): Promise<void> {
    if (this.failure) throw this.failure;
    this.offset += bytes.length;
    if (this.offset > LARGEST)
      throw new RangeError('the workbook is too large for a ZIP file without extensions');
    await this.sink(bytes);
  }
}

/** A packer whose taker failed never drains; it closes. */
const drainedOrClosed = (packer: NativePacker): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      packer.off('drain', done);
      packer.off('close', done);
      resolve();
    };
    if (packer.destroyed) return resolve();
    packer.once('drain', done);
    packer.once('close', done);
  });

/** Numbers of four bytes, one after the other. */
const longs = (...values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4);
  values.forEach((value, index) => viewOf(bytes).setUint32(index * 4, value, true));
  return bytes;
};

/** The header before a file and in the directory. For a streamed file, the sizes are not known yet in the first. */
const header = (entry: WrittenEntry, isCentral: boolean): Uint8Array => {
  const { name, flags, method, local, checksum, packedSize, size } = entry;
  const length = isCentral ? CENTRAL_SIZE : LOCAL_SIZE;
  const bytes = new Uint8Array(length + name.length);
  const view = viewOf(bytes);
  view.setUint32(0, isCentral ? signatures.central : signatures.local, true);
  if (isCentral) view.setUint16(4, VERSION, true);
  const at = isCentral ? 6 : 4;
  [VERSION, flags, method, 0, DATE].forEach((value, index) => view.setUint16(at + index * 2, value, true));
  if (isCentral || (flags & SIZES_BEHIND) === 0) bytes.set(longs(checksum, packedSize, size), at + 10);
  view.setUint16(at + 22, name.length, true);
  if (isCentral) view.setUint32(CENTRAL_SIZE - 4, local, true);
  bytes.set(name, length);
  return bytes;
};

const endOfDirectory = (count: number, size: number, offset: number): Uint8Array => {
  const bytes = new Uint8Array(END_SIZE);
  bytes.set(longs(signatures.end, 0, count * 0x1_0001, size, offset));
  return bytes;
};
