import type { Request } from 'express';
import type { ImportContent } from '@xiangtong/impact';
import { decodeUtf8, DomainError } from '@xiangtong/infrastructure';
import { readFormFile } from '../upload/read-form';
import { readLimited, type UploadLimit } from '../upload/read-limited';

const limit: UploadLimit = { megabytes: 20, interrupted: () => new DomainError('IMPACT.NO_FILE') };

/**
 * The content of a household import: CSV as the body or as the file of a form, or a JSON list. It stays in memory, up
 * to 20 MB (JSON up to the service's JSON limit), and is never written to a file.
 */
export const readImportContent = async (request: Request, body: unknown): Promise<ImportContent> => {
  const type = request.headers['content-type'] ?? '';
  if (/^text\/csv\b/i.test(type)) return decodeUtf8(await readLimited(request, limit));
  if (/^multipart\/form-data\b/i.test(type)) return decodeUtf8(await readFormFile(request, limit));
  if (Array.isArray(body)) return body as unknown[];
  throw new DomainError('IMPACT.NOT_A_LIST');
};
