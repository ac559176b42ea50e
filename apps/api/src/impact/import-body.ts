import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

/** The body is read by `readImportContent` and checked by the import, which reports every mistake; this documents it. */
export const ImportBody = (columns: string) =>
  applyDecorators(
    ApiConsumes('text/csv', 'multipart/form-data', 'application/json'),
    ApiBody({
      description: `Columns ${columns}; in JSON a list of objects with the same names`,
      schema: {
        oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'object', additionalProperties: true } }],
      },
    }),
  );
