import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

type Kind = 'data' | 'structure';

const compile = (kind: Kind) => {
  const file = join(__dirname, '../../test/schemas', `sdmx-json-${kind}-schema.json`);
  // The keywords of draft 4 that name the schema itself, and patterns without the flag u; all else is as written.
  const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
};

const compiled = new Map<Kind, ReturnType<typeof compile>>();

/** What the official schema has against a message; empty for a valid one. */
export const mistakesIn = (kind: Kind, message: object): readonly string[] => {
  const validate = compiled.get(kind) ?? compile(kind);
  compiled.set(kind, validate);
  // The message as it is sent.
  if (validate(JSON.parse(JSON.stringify(message)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message: text }) => `${instancePath} ${text}`);
};
