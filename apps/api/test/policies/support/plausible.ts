import { inside } from '../../support';
import type { Operation, Schema } from './operations';

const id = '00000000-0000-4000-8000-000000000000';

/** Usual values of fields and parameters with these names; other names get a value of their type. */
export type Values = Readonly<Record<string, unknown>>;

const byName: Values = {
  unit: inside,
  units: [inside],
  village: inside,
  division: inside,
  divisions: ['520122'],
  county: '520122',
  scope: '520122',
  deadline: '2020-01-15',
  until: '2020-03-31',
  code: inside,
  form: 'sales',
  period: '2019-12',
  month: '2019-12',
  username: 'nobody',
  name: 'nothing.pdf',
  lines: [],
};

const byType: Readonly<Record<string, unknown>> = {
  string: 'x',
  number: 1,
  integer: 1,
  boolean: false,
  array: [],
};

const ofObject = ({ properties = {}, required = [] }: Schema, own: Values): Values =>
  Object.fromEntries(required.map((name) => [name, valueOf(properties[name] ?? {}, name, own)]));

/** A value of the schema: the usual value for its name, otherwise its example. */
const valueOf = (schema: Schema, name: string, own: Values): unknown => {
  if (schema.type === 'object') return ofObject(schema, own);
  const given = own[name] ?? byName[name] ?? schema.example ?? schema.default ?? schema.enum?.[0];
  if (given !== undefined) return given;
  if (schema.format === 'uuid') return id;
  if (schema.format === 'date-time') return '2020-02-01T00:00:00Z';
  return byType[schema.type ?? 'string'] ?? 'x';
};

/** A value for a part of the path; by default an id that does not exist. */
export const pathValue = (name: string, own: Values = {}): string => String(own[name] ?? byName[name] ?? id);

/** The smallest meaningful body; `own` are values that suit the caller. */
export const plausibleBody = ({ body, contentTypes }: Operation, own: Values = {}): object | null => {
  if (!body) return contentTypes.includes('application/json') ? {} : null;
  return body.type === 'object' ? ofObject(body, own) : {};
};

/** Required parameters. */
export const plausibleQuery = ({ parameters }: Operation, own: Values = {}): Record<string, string> =>
  Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === 'query' && parameter.required)
      .map(({ name, schema, example }) => [
        name,
        String(own[name] ?? example ?? valueOf(schema ?? {}, name, own)),
      ]),
  );
