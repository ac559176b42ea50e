import { DomainError } from '@xiangtong/infrastructure';
import type { OrderFile } from '@xiangtong/order-exports';
import busboy from 'busboy';
import type { Request } from 'express';

const MAX_FILES = 24;
const MAX_MEGABYTES = 128;
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
const MAX_NAME = 200;

/**
 * The files of a form, in memory and never anywhere else: they name buyers. Beyond the limits the rest is received
 * without being kept, so that the sender gets to read the answer.
 */
export const readOrderFiles = (request: Request): Promise<OrderFile[]> =>
  new Promise((resolve, reject) => {
    const form = openForm(request);
    const files: (OrderFile | null)[] = [];
    let bytes = 0;
    form.on('file', (_field, stream, { filename }) => {
      const index = files.push(null) - 1;
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= MAX_BYTES) chunks.push(chunk);
        else {
          chunks.length = 0;
          reject(new DomainError('REQUEST.TOO_LARGE', { limit: `${MAX_MEGABYTES} MB` }));
        }
      });
      stream.once('end', () => (files[index] = { name: cleanName(filename), bytes: Buffer.concat(chunks) }));
      stream.once('error', () => reject(noFile()));
    });
    form.once('filesLimit', () => reject(new DomainError('ORDER.TOO_MANY_FILES', { limit: MAX_FILES })));
    form.once('error', () => reject(noFile()));
    form.once('close', () => {
      const whole = files.filter((file) => file !== null);
      if (whole.length === 0 || whole.length < files.length) reject(noFile());
      else resolve(whole);
    });
    request.once('close', () => {
      if (!request.complete) reject(noFile());
    });
    request.pipe(form);
  });

const noFile = (): DomainError => new DomainError('ORDER.NO_FILE');

const cleanName = (name: string | undefined): string =>
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  (name ?? '').replace(/[\u0000-\u001f\u007f-\u009f]/g, '').slice(0, MAX_NAME) || 'file';

const openForm = ({ headers }: Request): busboy.Busboy => {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { files: MAX_FILES, fields: 20, fieldSize: 10_000 },
    });
  } catch {
    // No form, or one without boundary.
    throw noFile();
  }
};
