import { ApiOkResponse } from '@nestjs/swagger';

/** One JSON value a line. */
export const NDJSON = 'application/x-ndjson';

/** A text whose lines are JSON of this schema: OpenAPI 3.1 has no word for a stream of values. */
export const linesOf = (
  schema: object,
  description = 'One JSON value a line; `contentSchema` is that of a line',
) => ({
  type: 'string',
  description,
  contentMediaType: NDJSON,
  contentSchema: schema,
});

const schemaOf = (type: string) =>
  /^text\/|ndjson/.test(type) ? { type: 'string' } : { type: 'string', format: 'binary' };

/** Content types of the files, streams or texts that an endpoint returns; its JSON is described by its types. */
export const Produces = (...types: readonly string[]) =>
  ApiOkResponse({
    content: Object.fromEntries(types.map((type) => [type.replace(/;.*/, ''), { schema: schemaOf(type) }])),
  });
