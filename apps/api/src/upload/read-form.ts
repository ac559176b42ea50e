import { controlCharacters } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import busboy from 'busboy';
import type { Request } from 'express';
import { readLimited, type UploadLimit } from './read-limited';

/** Limits of an upload; `interrupted` is also used when there is no file. */
export interface FormRules extends UploadLimit {
  readonly files: number;
  readonly tooMany: () => DomainError;
}

export interface FormFile {
  /** Name that the sender gives, without control characters and marks of direction; it is shown, never a path. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** No form has more than this beside its files. */
const limits = { fields: 20, parts: 50, fieldSize: 10_000 } as const;
const MAX_NAME = 200;

export interface ReadForm {
  readonly files: FormFile[];
  /** By name, the last one where a name is repeated. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * The files and plain fields of a form, only ever in memory. Throws `interrupted` when there is no file or the form is
 * incomplete, `tooMany`, REQUEST.TOO_LARGE for all files together or for a field. After a refusal the rest is received
 * but not stored, so that the sender can read the response.
 */
export const readForm = (request: Request, rules: FormRules): Promise<ReadForm> =>
  new Promise((resolve, reject) => {
    const form = openForm(request, rules);
    const files: Promise<FormFile>[] = [];
    const fields = new Map<string, string>();
    const received = { bytes: 0 };
    const refuse = (reason: Error): void => {
      reject(reason);
      request.unpipe(form);
      request.resume();
    };
    form.on('file', (_field, stream, { filename }) => {
      const file = readLimited(stream, rules, received).then((bytes) => ({
        name: cleanName(filename),
        bytes,
      }));
      file.catch(refuse);
      files.push(file);
    });
    form.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated)
        refuse(new DomainError('REQUEST.TOO_LARGE', { limit: `${limits.fieldSize / 1_000} kB` }));
      else fields.set(name, value);
    });
    form.on('filesLimit', () => refuse(rules.tooMany()));
    // `on`, not `once`: a form can emit several errors, and an unhandled one ends the service.
    form.on('error', () => refuse(rules.interrupted()));
    form.on('close', () => {
      if (files.length === 0) refuse(rules.interrupted());
      else Promise.all(files).then((read) => resolve({ files: read, fields }), refuse);
    });
    request.once('close', () => {
      if (!request.complete) refuse(rules.interrupted());
    });
    request.pipe(form);
  });

/** The one file of a form. */
export const readFormFile = async (request: Request, limit: UploadLimit): Promise<Buffer> => {
  const {
    files: [file],
  } = await readForm(request, {
    ...limit,
    files: 1,
    tooMany: () => new DomainError('FILE.ONLY_ONE'),
  });
  return file!.bytes;
};

const openForm = ({ headers }: Request, { files, interrupted }: FormRules): busboy.Busboy => {
  const type = headers['content-type'];
  if (type !== undefined && !/^multipart\/form-data\b/i.test(type)) {
    throw new DomainError('REQUEST.UNSUPPORTED_TYPE', { expected: 'multipart/form-data' });
  }
  try {
    return busboy({ headers, defParamCharset: 'utf8', limits: { ...limits, files } });
  } catch {
    // Not a form, or one without boundary.
    throw interrupted();
  }
};

const controls = new RegExp(`[${controlCharacters}]`, 'gu');

const cleanName = (name: string | undefined): string =>
  (name ?? '').replace(controls, '').slice(0, MAX_NAME) || 'file';
