import type { NativePacker, NativeZlib } from './native-zlib';
import {
  CENTRAL_SIZE,
  DEFLATED,
  END_SIZE,
  LOCAL_SIZE,
  signatures,
  viewOf,
  type ZipEntry,
} from './zip-directory';
import type { ZipArchive } from './zip-archive';

interface WrittenEntry {
  readonly name: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly local: number;
  checksum: number;
  packedSize: number;
  size: number;
}

/** 1 January 1980, 00:00, the zero of ZIP: the clock has no place in a file that must come out the same again. */
const DATE = 0x21;
const UTF8_NAMES = 0x0800;
const SIZES_BEHIND = 0x0008;
const VERSION = 20;
const LARGEST = 0xffff_ffff;
const CHUNK = 1 << 17;

/** Waits until the bytes may be followed by more; throws when nobody takes them any longer. */
export type Send = (bytes: Uint8Array) => Promise<void>;

/**
 * Writes a ZIP archive file after file without knowing sizes beforehand. It waits for a slow taker at every step, so
 * memory stays flat however large the content; packing runs beside the caller on a thread of its own.
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
  async add(name: string, produce: (write: (text: string) => Promise<void>) => Promise<void>): Promise<void> {
    const entry = this.entry(name, DEFLATED, UTF8_NAMES | SIZES_BEHIND);
    await this.send(localHeader(entry));
    const packer = this.zlib.createDeflateRaw({ level: this.level, chunkSize: CHUNK });
    const packed = this.drain(packer, entry);
    // Kept for whoever writes next: the awaits below may be waiting for the packer when the taker fails.
    packed.catch((error: Error) => {
      this.failure ??= error;
      packer.destroy();
    });
    try {
      await produce((text) => this.pack(packer, entry, text));
      packer.end();
      await packed;
    } finally {
      packer.destroy();
    }
    if (entry.size > LARGEST) throw new RangeError(`${name} is too large for a ZIP file without extensions`);
    await this.send(descriptor(entry));
    this.entries.set(name.toLowerCase(), entry);
  }

  /** Adds a file whose content comes in pieces. */
  addTexts(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
    return this.add(name, async (write) => {
      for await (const text of texts) await write(text);
    });
  }

  /** Carries over the packed bytes of all parts that have not been written. */
  async carryOver(archive: ZipArchive): Promise<void> {
    for (const part of archive.entries) {
      if (this.entries.has(part.name.toLowerCase())) continue;
      const { checksum, packedSize, size }: ZipEntry = part;
      const entry = Object.assign(this.entry(part.name, part.method, UTF8_NAMES), {
        checksum,
        packedSize,
        size,
      });
      await this.send(localHeader(entry));
      await this.send(archive.packed(part));
      this.entries.set(part.name.toLowerCase(), entry);
    }
  }

  /** Writes the directory. */
  async end(): Promise<void> {
    const offset = this.offset;
    for (const entry of this.entries.values()) await this.send(centralHeader(entry));
    await this.send(endOfDirectory(this.entries.size, this.offset - offset, offset));
  }

  private entry(name: string, method: number, flags: number): WrittenEntry {
    const sizes = { checksum: 0, packedSize: 0, size: 0 };
    return { name: this.encoder.encode(name), method, flags, local: this.offset, ...sizes };
  }

  private async pack(packer: NativePacker, entry: WrittenEntry, text: string): Promise<void> {
    // Node's checksum of nothing begins anew.
    if (text === '') return;
    const bytes = this.encoder.encode(text);
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

/** Numbers of two and of four bytes, one after the other. */
const record = (size: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array => {
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
};

const named = (header: Uint8Array, name: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(header.length + name.length);
  bytes.set(header);
  bytes.set(name, header.length);
  return bytes;
};

/** What both headers of a file say. In front of a file that is written as it comes, its sizes are not known yet. */
const shared = (
  { flags, method, checksum, packedSize, size, name }: WrittenEntry,
  isKnown: boolean,
): readonly (readonly [2 | 4, number])[] => [
  [2, VERSION],
  [2, flags],
  [2, method],
  [2, 0],
  [2, DATE],
  [4, isKnown ? checksum : 0],
  [4, isKnown ? packedSize : 0],
  [4, isKnown ? size : 0],
  [2, name.length],
];

const localHeader = (entry: WrittenEntry): Uint8Array => {
  const isKnown = (entry.flags & SIZES_BEHIND) === 0;
  return named(record(LOCAL_SIZE, [[4, signatures.local], ...shared(entry, isKnown)]), entry.name);
};

const centralHeader = (entry: WrittenEntry): Uint8Array => {
  const header = record(CENTRAL_SIZE, [[4, signatures.central], [2, VERSION], ...shared(entry, true)]);
  viewOf(header).setUint32(CENTRAL_SIZE - 4, entry.local, true);
  return named(header, entry.name);
};

const descriptor = ({ checksum, packedSize, size }: WrittenEntry): Uint8Array =>
  record(16, [
    [4, signatures.descriptor],
    [4, checksum],
    [4, packedSize],
    [4, size],
  ]);

const endOfDirectory = (count: number, size: number, offset: number): Uint8Array =>
  record(END_SIZE, [
    [4, signatures.end],
    [4, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
  ]);
