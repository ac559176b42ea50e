import type { Writable } from 'node:stream';
import { createDeflateRaw, crc32, type DeflateRaw } from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  packed: number;
  unpacked: number;
}

/** 1 January 1980, 00:00, the zero of ZIP: the clock has no place in a file that must come out the same again. */
const date = 0x0021;
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflate = 8;
const version = 20;
const largest = 0xffff_ffff;

const localHeader = (name: Buffer): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(deflate, 8);
  header.writeUInt16LE(date, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
};

const descriptor = ({ crc, packed, unpacked }: Entry): Buffer => {
  const bytes = Buffer.alloc(16);
  [0x08074b50, crc, packed, unpacked].forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
};

const centralHeader = ({ name, offset, crc, packed, unpacked }: Entry): Buffer => {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  [version, version, flags, deflate, 0, date].forEach((value, index) =>
    header.writeUInt16LE(value, 4 + index * 2),
  );
  [crc, packed, unpacked].forEach((value, index) => header.writeUInt32LE(value, 16 + index * 4));
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
};

const endOfDirectory = (count: number, size: number, offset: number): Buffer => {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
};

/** A packer whose target failed never drains; it closes. */
const drainedOrClosed = (packer: DeflateRaw): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      packer.off('drain', done).off('close', done);
      resolve();
    };
    if (packer.destroyed) resolve();
    else packer.once('drain', done).once('close', done);
  });

/** Whoever was to get the archive went away before it was whole. */
export class TargetClosed extends Error {
  constructor() {
    super('the target was closed before the archive was whole');
    this.name = 'TargetClosed';
  }
}

/** A reader over the network goes away without an error: then the target closes and never drains. */
const drained = (target: Writable): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void) => () => {
      target.off('drain', onDrain).off('close', onClose).off('error', reject);
      finish();
    };
    const onDrain = settle(resolve);
    const onClose = settle(() => reject(new TargetClosed()));
    target.once('drain', onDrain).once('close', onClose).once('error', reject);
  });

/**
 * Writes a ZIP archive file after file without knowing sizes beforehand. It waits for a slow target at every step, so
 * memory stays flat however large the content; packing runs beside the caller on a thread of its own.
 */
export class ZipStream {
  private readonly entries: Entry[] = [];
  private offset = 0;
  private failure: Error | undefined;

  constructor(
    private readonly target: Writable,
    private readonly level: number,
  ) {
    target.on('error', (error) => (this.failure = error));
  }

  /** Adds a file whose content is written by `produce`; `write` is done when more may be written. */
  async add(name: string, produce: (write: (text: string) => Promise<void>) => Promise<void>): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), offset: this.offset, crc: 0, packed: 0, unpacked: 0 };
    await this.send(localHeader(entry.name));
    const packer = createDeflateRaw({ level: this.level, chunkSize: 1 << 17 });
    const packed = this.drain(packer, entry);
    // Kept for whoever writes next: the awaits below may be waiting for the packer when the target fails.
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
    if (entry.unpacked > largest)
      throw new RangeError(`${name} is too large for a ZIP file without extensions`);
    await this.send(descriptor(entry));
    this.entries.push(entry);
  }

  /** Writes the directory and ends the target. */
  async end(): Promise<void> {
    const offset = this.offset;
    for (const entry of this.entries) await this.send(centralHeader(entry));
    await this.send(endOfDirectory(this.entries.length, this.offset - offset, offset));
    await new Promise<void>((resolve, reject) => {
      this.target.once('error', reject);
      this.target.end(resolve);
    });
  }

  private async pack(packer: DeflateRaw, entry: Entry, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.unpacked += bytes.length;
    if (this.failure) throw this.failure;
    if (!packer.write(bytes)) await drainedOrClosed(packer);
  }

  /** Gives the target up after a failure. */
  abort(error: Error): void {
    this.target.destroy(error);
  }

  private async drain(packer: DeflateRaw, entry: Entry): Promise<void> {
    for await (const chunk of packer as AsyncIterable<Buffer>) {
      entry.packed += chunk.length;
      await this.send(chunk);
    }
  }

  private async send(bytes: Buffer): Promise<void> {
    if (this.failure) throw this.failure;
    this.offset += bytes.length;
    if (this.offset > largest)
      throw new RangeError('the workbook is too large for a ZIP file without extensions');
    if (this.target.destroyed) throw new TargetClosed();
    if (!this.target.write(bytes)) await drained(this.target);
  }
}
