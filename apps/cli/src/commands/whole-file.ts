import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** Writes a file under a temporary name until it is complete. */
export const writeWhole = async <Result>(
  file: string,
  write: (target: Writable) => Promise<Result>,
): Promise<Result> => {
  const unfinished = `${file}.unfinished`;
  try {
    const result = await write(createWriteStream(unfinished));
    await rename(unfinished, file);
    return result;
  } finally {
    await rm(unfinished, { force: true });
  }
};
