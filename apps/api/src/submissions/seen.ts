import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader } from '@nestjs/swagger';
import type { Seen } from '@xiangtong/collection';
import { isObject } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { expectedVersion } from './expected-version';

const count = { type: 'integer', minimum: 0 };

/**
 * A decision names what was looked at, in its body or in `If-Match`; without either it applies to the current state.
 */
export const SeenBody = () =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: false, description: 'Version of the submission looked at' }),
    ApiBody({
      required: false,
      schema: {
        type: 'object',
        properties: {
          revision: { ...count, description: 'Revision looked at; another one waiting is a conflict (409)' },
          version: { ...count, description: 'Version of the submission looked at, as in `If-Match`' },
        },
      },
    }),
  );

/** Other fields of the body are ignored. */
export const seenOf = (body: unknown, ifMatch: string | undefined): Seen => {
  const fields = isObject(body) ? body : {};
  return {
    revision: readCount(fields, 'revision'),
    version: readCount(fields, 'version') ?? expectedVersion(ifMatch),
  };
};

const readCount = (fields: Readonly<Record<string, unknown>>, path: string): number | null => {
  const value = fields[path] ?? null;
  if (value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0))
    return value;
  const parameters = { zh: '须是整数', en: 'has to be a whole number' };
  throw new DomainError('REQUEST.INVALID', { count: 1 }, [{ path, code: 'REQUEST.FIELD', parameters }]);
};
