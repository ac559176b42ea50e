import { open, rm, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';

const NEWLINE = 10;

/**
 * Splits a CSV stream into files at ends of rows and passes on one while the next is being written: PostgreSQL exports
 * while DuckDB reads. Rows are not parsed; fields must not contain line breaks. A file is removed after its use.
 */
export const eachChunk = async (
  stream: Readable,
  pathOf: (index: number) => string,
  chunkBytes: number,
  use: (path: string) => Promise<void>,
): Promise<void> => {
  const chunks = writeChunks(stream, pathOf, chunkBytes);
  try {
    let next = chunks.next();
    for (;;) {
      const current = await next;
      if (current.done) return;
      next = chunks.next();
      next.catch(() => undefined);
      await use(current.value);
      await rm(current.value, { force: true });
    }
  } finally {
    stream.destroy();
  }
};

async function* writeChunks(
  stream: Readable,
  pathOf: (index: number) => string,
  chunkBytes: number,
): AsyncGenerator<string, void, void> {
  let index = 0;
  let file: FileHandle | undefined;
  let written = 0;
  const pieces: AsyncIterable<Buffer> = stream;
  try {
    for await (const piece of pieces) {
      file ??= await open(pathOf(index), 'w');
      const cut = written + piece.length >= chunkBytes ? piece.lastIndexOf(NEWLINE) + 1 : 0;
      if (cut === 0) {
        await write(file, piece);
        written += piece.length;
        continue;
      }
      await write(file, piece.subarray(0, cut));
      await file.close();
      file = undefined;
      yield pathOf(index);
      index += 1;
      written = piece.length - cut;
      if (written > 0) {
        file = await open(pathOf(index), 'w');
        await write(file, piece.subarray(cut));
      }
    }
    if (file) {
      await file.close();
      file = undefined;
      yield pathOf(index);
    }
  } finally {
    await file?.close();
  }
}

const write = async (file: FileHandle, piece: Buffer): Promise<void> => {
  let done = 0;
  while (done < piece.length) done += (await file.write(piece, done)).bytesWritten;
};
