import type { Readable } from 'node:stream';
import { DomainError } from '@xiangtong/infrastructure';

const MEGABYTE = 1024 * 1024;

export interface UploadLimit {
  readonly megabytes: number;
  /** The error when the stream breaks off. */
  readonly interrupted: () => DomainError;
  /** The error beyond the limit, if it needs words of its own. */
  readonly tooLarge?: () => DomainError;
}

/**
 * Reads a stream up to the limit. The rest is received but not stored, so that the sender can read the response.
 * Streams that share `received` share the limit.
 */
export const readLimited = (
  stream: Readable,
  { megabytes, interrupted, tooLarge = () => tooLargeFor(megabytes) }: UploadLimit,
  received = { bytes: 0 },
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => {
      received.bytes += chunk.length;
      if (received.bytes <= megabytes * MEGABYTE) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge());
      }
    });
    stream.once('end', () => resolve(Buffer.concat(chunks)));
    stream.on('error', () => reject(interrupted()));
    stream.once('close', () => reject(interrupted()));
  });

const tooLargeFor = (megabytes: number): DomainError =>
  new DomainError('REQUEST.TOO_LARGE', { limit: `${megabytes} MB` });
