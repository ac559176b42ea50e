import zlib from 'node:zlib';
import { ZipWriter } from '@xiangtong/tables';

const EFFORT = 6;

/** A ZIP file that is put together in memory. */
export class ArchiveInMemory {
  private readonly pieces: Uint8Array[] = [];
  readonly writer = new ZipWriter((bytes) => Promise.resolve(void this.pieces.push(bytes)), zlib, EFFORT);

  async finish(): Promise<Buffer> {
    await this.writer.end();
    return Buffer.concat(this.pieces);
  }
}
