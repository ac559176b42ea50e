import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import type { ImportContent } from '@xiangtong/impact';
import { decodeUtf8, DomainError } from '@xiangtong/infrastructure';

const LIMIT_MEGABYTES = 20;
const LIMIT = LIMIT_MEGABYTES * 1024 * 1024;

/**
 * What a household import brings: CSV as the body or as the first file of a form, or a JSON list. It stays in memory,
 * up to 20 MB (JSON as far as the service takes JSON at all), and is never written to a file.
 */
export const readImportContent = async (request: Request, body: unknown): Promise<ImportContent> => {
  const type = request.headers['content-type'] ?? '';
  if (/^text\/csv\b/i.test(type)) return decodeUtf8(await readLimited(request));
  if (/^multipart\/form-data\b/i.test(type)) return decodeUtf8(await firstFile(request));
  if (Array.isArray(body)) return body as unknown[];
  throw new DomainError('IMPACT.NOT_A_LIST');
};

const interrupted = (): DomainError => new DomainError('IMPACT.NO_FILE');

/** Beyond the limit the rest is received without being kept, so that the sender gets to read the answer. */
const readLimited = (stream: Readable): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LIMIT) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(new DomainError('REQUEST.TOO_LARGE', { limit: `${LIMIT_MEGABYTES} MB` }));
      }
    });
    stream.once('end', () => resolve(Buffer.concat(chunks)));
    stream.once('error', () => reject(interrupted()));
    stream.once('close', () => reject(interrupted()));
  });

const firstFile = (request: Request): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const form = openForm(request);
    let found = false;
    form.once('file', (_name, file) => {
      found = true;
      readLimited(file).then(resolve, reject);
    });
    form.once('error', () => reject(interrupted()));
    form.once('close', () => {
      if (!found) reject(interrupted());
    });
    request.pipe(form);
  });

const openForm = ({ headers }: Request): busboy.Busboy => {
  try {
    return busboy({ headers, limits: { files: 1 } });
  } catch {
    // A form without boundary.
    throw interrupted();
  }
};
