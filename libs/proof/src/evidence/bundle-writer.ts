import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { ZipStream } from '@xiangtong/documents';
import { csvMark, csvRecord } from '@xiangtong/tables';

/** A file of the bundle as the manifest lists it. */
export interface BundleFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Write = (piece: string | Buffer) => Promise<void>;

const EFFORT = 6;
/** Text is passed on in chunks of about this many characters. */
const PIECE = 1 << 16;

/** Writes files into a ZIP archive one after the other, and records their manifest entries. */
export class BundleWriter {
  readonly files: BundleFile[] = [];
  private readonly zip: ZipStream;

  constructor(target: Writable) {
    this.zip = new ZipStream(target, EFFORT);
  }

  async add(name: string, produce: (write: Write) => Promise<void>): Promise<void> {
    const digest = createHash('sha256');
    let bytes = 0;
    await this.zip.add(name, (write) =>
      produce((piece) => {
        digest.update(piece);
        bytes += Buffer.byteLength(piece);
        return write(piece);
      }),
    );
    this.files.push({ name, bytes, sha256: digest.digest('hex') });
  }

  text(name: string, content: string | Buffer): Promise<void> {
    return this.add(name, (write) => write(content));
  }

  /** Rows as CSV for spreadsheets. */
  csv(
    name: string,
    columns: readonly string[],
    batches: AsyncIterable<readonly (readonly string[])[]>,
  ): Promise<void> {
    return this.pieces(name, csvTexts(columns, batches));
  }

  /** One JSON value per line. */
  lines(name: string, batches: AsyncIterable<readonly unknown[]>): Promise<void> {
    return this.pieces(name, lineTexts(batches));
  }

  end(): Promise<void> {
    return this.zip.end();
  }

  abort(error: Error): void {
    this.zip.abort(error);
  }

  private pieces(name: string, texts: AsyncIterable<string>): Promise<void> {
    return this.add(name, async (write) => {
      let piece = '';
      for await (const text of texts) {
        piece += text;
        if (piece.length < PIECE) continue;
        await write(piece);
        piece = '';
      }
      await write(piece);
    });
  }
}

async function* csvTexts(
  columns: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<string> {
  yield csvMark + csvRecord(columns);
  for await (const rows of batches) yield rows.map(csvRecord).join('');
}

async function* lineTexts(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const values of batches) yield values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
