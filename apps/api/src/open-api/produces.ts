import { ApiOkResponse } from '@nestjs/swagger';

const schemaOf = (type: string) =>
  /^text\/|ndjson/.test(type) ? { type: 'string' } : { type: 'string', format: 'binary' };

/** Content types of the files, streams or texts that an endpoint returns; its JSON is described by its types. */
export const Produces = (...types: readonly string[]) =>
  ApiOkResponse({
    content: Object.fromEntries(types.map((type) => [type.replace(/;.*/, ''), { schema: schemaOf(type) }])),
  });
