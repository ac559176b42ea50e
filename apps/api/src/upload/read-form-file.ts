import { DomainError } from '@xiangtong/infrastructure';
import busboy from 'busboy';
import type { Request } from 'express';
import { readLimited, type UploadLimit } from './read-limited';

/** Nobody's form has more than this beside its file. */
const limits = { files: 1, fields: 20, parts: 50, fieldSize: 10_000 };

/**
 * The one file of a form, in memory and never anywhere else. Throws `interrupted` when there is none or the form is not
 * whole, FILE.ONLY_ONE when there are several, REQUEST.TOO_LARGE.
 */
export const readFormFile = (request: Request, limit: UploadLimit): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const form = openForm(request, limit);
    let file: Promise<Buffer> | null = null;
    form.once('file', (_name, stream) => {
      file = readLimited(stream, limit);
      file.catch(reject);
    });
    form.once('filesLimit', () => reject(new DomainError('FILE.ONLY_ONE')));
    form.once('error', () => reject(limit.interrupted()));
    form.once('close', () => {
      if (file) file.then(resolve, reject);
      else reject(limit.interrupted());
    });
    request.once('close', () => {
      if (!request.complete) reject(limit.interrupted());
    });
    request.pipe(form);
  });

const openForm = ({ headers }: Request, { interrupted }: UploadLimit): busboy.Busboy => {
  try {
    return busboy({ headers, limits });
  } catch {
    // No form, or one without boundary.
    throw interrupted();
  }
};
