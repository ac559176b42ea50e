import {
  cubeBases,
  cubeCompares,
  cubeDimensions,
  cubeImputes,
  cubeMeasures,
  impactDimensions,
  impactMeasures,
} from '@xiangtong/contracts';

const text = { type: 'string' };

/** A position of the ledger in the OpenAPI document. */
export const positionSchema = {
  oneOf: [
    { type: 'integer' },
    { ...text, example: '2020-03-01T00:00:00+08:00' },
    { type: 'object', required: ['publication'], properties: { publication: text } },
  ],
  description:
    'Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest',
};

/** Schema of a cube query in the OpenAPI document. */
export const querySchema = {
  type: 'object',
  required: ['measures', 'period'],
  properties: {
    measures: { type: 'array', items: { ...text, enum: [...cubeMeasures] }, example: ['amount'] },
    by: { type: 'array', items: { ...text, enum: [...cubeDimensions] }, example: ['county'] },
    where: {
      type: 'object',
      additionalProperties: { oneOf: [text, { type: 'array', items: text }] },
      description: 'Dimension → member or members',
      example: { flow: 'up' },
    },
    period: { ...text, example: '2019' },
    compare: { ...text, enum: [...cubeCompares] },
    basis: {
      ...text,
      enum: [...cubeBases],
      description:
        'With `compare`: growth of everything, or of the unit-months reported in both periods alone',
    },
    impute: {
      ...text,
      enum: [...cubeImputes],
      description: 'How months that nobody reported are estimated; estimates are marked and never stored',
    },
    imputeBase: { type: 'boolean', description: 'Months of the base period are estimated too' },
    boundaries: { ...text, example: '2019-12', description: 'Month whose units count, old ones by weight' },
    real: { type: 'boolean', description: 'With `yoy`: growth after price changes beside the nominal one' },
    baseAsOf: {
      ...positionSchema,
      description: 'With `yoy`: position of the first publication, for the effect of revisions of the base',
    },
    standing: {
      type: 'boolean',
      description:
        'The answer says of each member, now and in the base period, whether anybody reported for it, and why not',
    },
    comparableRates: {
      type: 'boolean',
      description:
        'The answer gives comparable rates where growth differs from them by more than COMPARABLE_DIFFERENCE_POINTS, of at most 5,000 rows',
    },
    asOf: positionSchema,
    atLeast: { type: 'integer', description: 'Wait until this ledger position is visible' },
    order: {
      type: 'array',
      items: {
        type: 'object',
        required: ['key', 'direction'],
        properties: { key: text, direction: { ...text, enum: ['asc', 'desc'] } },
      },
      example: [{ key: 'amount', direction: 'desc' }],
    },
    limit: { type: 'integer' },
  },
};

const { properties } = querySchema;
const anyOf = (...names: readonly string[]) => ({ ...text, enum: [...new Set(names)] });

/** Schema for POST /cube, which takes measures of households too: of one kind in a question. */
export const cubeQuerySchema = {
  ...querySchema,
  properties: {
    ...properties,
    measures: { ...properties.measures, items: anyOf(...cubeMeasures, ...impactMeasures) },
    by: { ...properties.by, items: anyOf(...cubeDimensions, ...impactDimensions) },
  },
};
