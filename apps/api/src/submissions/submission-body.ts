import { ApiBody } from '@nestjs/swagger';
import { forms, indicators, unfinishedCells } from '@xiangtong/contracts';

const decimal = (description: string) => ({ oneOf: [{ type: 'string' }, { type: 'number' }], description });

const salesLine = {
  type: 'object',
  required: ['product', 'destination', 'platform', 'quantity', 'amount', 'orders'],
  additionalProperties: false,
  properties: {
    product: { type: 'string', example: 'VEG-001' },
    destination: {
      type: 'string',
      description: 'Six-digit division code; 000000 unknown',
      example: '320102',
    },
    platform: { type: 'string', example: 'taobao' },
    store: { type: 'string' },
    flow: { type: 'string', enum: ['up', 'down'], default: 'up' },
    quantity: decimal('At most three decimals, in `unit`'),
    unit: { type: 'string', description: 'Unit of measure; default the base unit of the product' },
    amount: decimal('Yuan, at most two decimals, refunds taken off'),
    orders: { type: 'integer' },
    refundAmount: decimal('Yuan'),
  },
};

const valueLine = {
  type: 'object',
  required: ['indicator', 'value'],
  additionalProperties: false,
  properties: {
    indicator: { type: 'string', enum: [...indicators] },
    platform: { type: 'string', description: 'Where the indicator is counted by platform' },
    value: decimal('In the unit of the indicator, see GET /forms'),
  },
};

const unfinishedRow = {
  type: 'object',
  required: ['row', 'cells'],
  additionalProperties: false,
  properties: {
    row: { type: 'integer', description: 'Place among all rows of the form, from 0' },
    cells: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(unfinishedCells.map((cell) => [cell, { type: 'string' }])),
    },
  },
};

/** The body of a submission, and a line of a stream of them. */
export const submissionSchema = {
  type: 'object',
  required: ['unit', 'period', 'lines'],
  additionalProperties: false,
  properties: {
    unit: { type: 'string', example: '520122001208' },
    period: {
      type: 'string',
      description: '2019-12, 2019-Q4 or 2019, as the form wants it',
      example: '2019-12',
    },
    form: { type: 'string', enum: [...forms], default: 'sales' },
    lines: { type: 'array', items: { oneOf: [salesLine, valueLine] }, description: 'Empty for a nil return' },
    total: decimal('Yuan, `sales` only; checked against the sum of the lines'),
    explanations: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description:
        'Why a check is raised, by `CODE@path` for one place (`CHECK.UNIT_PRICE@lines[3].amount`), by `CODE` for all its places, or by `@path` for all checks there. A soft check without an explanation cannot be submitted (422)',
      example: { 'CHECK.HISTORY@total': '双十一促销' },
    },
    unfinished: {
      type: 'array',
      items: unfinishedRow,
      description:
        'Rows that are not lines yet, as typed; kept with the draft, which cannot be submitted until they are gone',
    },
  },
};

/** Collection checks the body and reports every mistake with its path; this documents it. */
export const SubmissionBody = () => ApiBody({ schema: submissionSchema });
