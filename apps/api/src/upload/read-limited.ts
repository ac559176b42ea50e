import type { Readable } from 'node:stream';
import { DomainError } from '@xiangtong/infrastructure';

const MEGABYTE = 1024 * 1024;

export interface UploadLimit {
  readonly megabytes: number;
  /** What is said when the stream breaks off. */
  readonly interrupted: () => DomainError;
}

/** Beyond the limit the rest is received without being kept, so that the sender gets to read the answer. */
export const readLimited = (stream: Readable, { megabytes, interrupted }: UploadLimit): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= megabytes * MEGABYTE) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(new DomainError('REQUEST.TOO_LARGE', { limit: `${megabytes} MB` }));
      }
    });
    stream.once('end', () => resolve(Buffer.concat(chunks)));
    stream.once('error', () => reject(interrupted()));
    stream.once('close', () => reject(interrupted()));
  });
