import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

/** `readImportContent` reads the body and the import checks it and reports every mistake; this documents it. */
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
