import { crc32, createDeflateRaw } from 'node:zlib';
import type { ZipArchive } from './zip-archive';
import type { ZipEntry } from './zip-directory';

interface WrittenEntry extends Omit<ZipEntry, 'start'> {
  readonly packed: Buffer;
}

const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980: the same input gives the same bytes. */
const DATE = 0x21;

/** Writes a ZIP file: new parts packed piece by piece, others carried over as they are. */
export class ZipWriter {
  private readonly entries = new Map<string, WrittenEntry>();

  /** Carries over all parts that have not been written. */
  carryOver(archive: ZipArchive): void {
    for (const { start: _start, ...entry } of [...archive.entries.values()]) {
      if (!this.entries.has(entry.name)) {
        this.entries.set(entry.name, { ...entry, packed: archive.packed({ ...entry, start: _start }) });
      }
    }
  }

  async add(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const deflate = createDeflateRaw({ level: 6 });
    const packing = collect(deflate);
    let size = 0;
    let checksum = 0;
    for await (const text of texts) {
      const bytes = Buffer.from(text, 'utf8');
      size += bytes.length;
      checksum = crc32(bytes, checksum);
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
    const packed = await packing;
    this.entries.set(name, { name, method: 8, checksum, packedSize: packed.length, size, packed });
  }

  finish(): Buffer {
    const pieces: Buffer[] = [];
    const directory: Buffer[] = [];
    let offset = 0;
    for (const entry of this.entries.values()) {
      const name = Buffer.from(entry.name, 'utf8');
      directory.push(centralHeader(entry, name, offset), name);
      const local = localHeader(entry, name);
      pieces.push(local, name, entry.packed);
      offset += local.length + name.length + entry.packed.length;
    }
    const size = directory.reduce((sum, piece) => sum + piece.length, 0);
    return Buffer.concat([...pieces, ...directory, endRecord(this.entries.size, size, offset)]);
  }
}

const collect = async (stream: AsyncIterable<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** The fields that both headers of a part share, from `at`. */
const writeShared = (header: Buffer, at: number, entry: WrittenEntry, name: Buffer): void => {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(entry.checksum, at + 10);
  header.writeUInt32LE(entry.packedSize, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
};

const localHeader = (entry: WrittenEntry, name: Buffer): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeShared(header, 4, entry, name);
  return header;
};

const centralHeader = (entry: WrittenEntry, name: Buffer, offset: number): Buffer => {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeShared(header, 6, entry, name);
  header.writeUInt32LE(offset, 42);
  return header;
};

const endRecord = (count: number, size: number, offset: number): Buffer => {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
};
