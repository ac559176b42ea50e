import fc from 'fast-check';
import type { Schema } from '../../policies/support/operations';

/** Names in the text of a request, for ids that only the running service knows. */
export const livingIds = ['submission', 'run', 'seal', 'view', 'board', 'schedule', 'session'] as const;
export type LivingIds = Readonly<Record<(typeof livingIds)[number], readonly string[]>>;
const idOf = (name: string): string => `{{${name}}}`;

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', ''];

const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud83c',
  '\udf3d',
  '🌽',
  '\u202e乡统',
  '\ufeff',
  'é'.normalize('NFD'),
  "'; drop table account; --",
  '$1',
  '%',
  '_',
  '\\',
  '../../etc/passwd',
  '<script>',
  '=1+1',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '0x10',
  '１２',
  '9'.repeat(400),
  '2019-13',
  '0000-00',
  '9999-12',
  '2019-01..2018-01',
  '1900-01..2999-12',
  'x'.repeat(10_000),
  ...PROTOTYPE_KEYS,
] as const;

const numbers = [
  0,
  -0,
  -1,
  1.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e15,
  1e21,
  1e308,
  5e-324,
] as const;

/** Deeper than a walk that calls itself can follow; written out by `withDepth`. */
const depths = [10, 500, 5_000, 100_000] as const;
const deep = fc
  .tuple(fc.constantFrom(...depths), fc.constantFrom('lists', 'objects'))
  .map(([levels, kind]) => `{{deep ${levels} ${kind}}}`);

export const withDepth = (json: string): string =>
  json.replace(/"\{\{deep (\d+) (\w+)\}\}"/g, (_, levels: string, kind: string) =>
    kind === 'lists'
      ? '['.repeat(Number(levels)) + ']'.repeat(Number(levels))
      : `${'{"a":'.repeat(Number(levels))}1${'}'.repeat(Number(levels))}`,
  );

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

const anyNumber = fc.oneof(fc.constantFrom(...numbers), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** A value that nobody sends on purpose. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 2, arbitrary: anyNumber },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], [{}]) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...PROTOTYPE_KEYS), fc.jsonValue({ maxDepth: 2 })) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fc.constantFrom(1, 1_000, 20_000).map((length) => Array(length).fill('x')) },
);

/** A hostile part of an address. */
export const hostileText: fc.Arbitrary<string> = anyText;

const periods = ['2019-12', '2018-01', '2019', '2019-Q4', '2019-H1', '2019-01..2019-11', '2020-01'];
const units = ['520122P01', '520122P02', '520122P60'];
const places = ['520122', '520100', '5201', '520123', '520122001002'];

/** Values that exist, by the name of a field or parameter. */
const known: Readonly<Record<string, readonly unknown[]>> = {
  unit: units,
  units,
  code: units,
  predecessor: units,
  successor: units,
  park: units,
  village: places,
  county: places,
  division: places,
  scope: [...places, ...units],
  period: periods,
  month: ['2019-12', '2018-01'],
  boundaries: ['2019-12'],
  form: ['sales', 'capacity', 'park'],
  product: ['VEG-001', 'VEG-002'],
  platform: ['taobao', 'jd'],
  destination: ['320102', '000000'],
  quantity: ['1', 2],
  amount: ['2.00', 10],
  username: ['auditor', 'nobody'],
  report: ['yoy', 'annual-bulletin', 'annual-yearbook', 'reporting-quality'],
  id: [idOf('submission'), idOf('view'), idOf('board'), idOf('schedule'), idOf('session'), 'yoy', 'parks'],
  runId: [idOf('run')],
  hash: [idOf('seal')],
  seal: [idOf('seal')],
  name: ['yoy.json', 'yoy.pdf', 'yoy.xlsx'],
  seq: [1, 2, 3],
  from: [1, '2019-01-01'],
  to: [2, '2020-12-31'],
  asOf: [1, 2],
  atLeast: [1],
  cursor: ['201912.520122P01', '1'],
  limit: [1, 50],
  figure: [encodeURIComponent('cube:amount/2019')],
};

const knownOf = (name: string): fc.Arbitrary<unknown>[] => {
  const values = Object.hasOwn(known, name) ? known[name]! : [];
  return values.length > 0 ? [fc.constantFrom(...values)] : [];
};

const ofType = ({ type, format, enum: members, items, properties }: Schema): fc.Arbitrary<unknown> => {
  if (members) return fc.constantFrom(...members);
  if (properties) return ofObject({ type, properties });
  if (type === 'array') return fc.array(items ? ofSchema(items, '') : hostile, { maxLength: 4 });
  if (type === 'object')
    return fc.dictionary(fc.oneof(hostileText, fc.constantFrom(...Object.keys(known))), hostile);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.oneof(fc.integer({ min: -2, max: 300 }), anyNumber);
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  return hostileText;
};

const ofObject = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(
          Object.entries(properties).map(([name, schema]) => [name, ofSchema(schema, name)]),
        ),
        { requiredKeys: required.filter((name) => name in properties) },
      ),
      fc.option(
        fc.dictionary(fc.oneof(fc.constantFrom(...PROTOTYPE_KEYS), hostileText), hostile, { maxKeys: 2 }),
        {
          freq: 8,
          nil: {},
        },
      ),
    )
    // Not by assignment, which would set the prototype.
    .map(([fields, others]) => Object.fromEntries([...Object.entries(fields), ...Object.entries(others)]));

/** Mostly a value that the schema, or people, would take. */
export const ofSchema = (schema: Schema, name: string): fc.Arbitrary<unknown> => {
  const meant = knownOf(name);
  const example = [schema.example, schema.default].filter((value) => value !== undefined);
  const options = [
    ...meant.map((arbitrary) => ({ weight: 8, arbitrary })),
    ...(example.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...example) }] : []),
    {
      weight: schema.properties || schema.enum || schema.type === 'array' ? 12 : 3,
      arbitrary: ofType(schema),
    },
    { weight: 1, arbitrary: hostile },
  ];
  return fc.oneof(...options);
};
