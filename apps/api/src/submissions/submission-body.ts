import { ApiBody } from '@nestjs/swagger';

const decimal = (description: string) => ({ oneOf: [{ type: 'string' }, { type: 'number' }], description });

const lineSchema = {
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

export const submissionSchema = {
  type: 'object',
  required: ['unit', 'period', 'lines'],
  additionalProperties: false,
  properties: {
    unit: { type: 'string', example: '520122001208' },
    period: { type: 'string', example: '2019-12' },
    form: { type: 'string', enum: ['sales'], default: 'sales' },
    lines: { type: 'array', items: lineSchema, description: 'Empty for a nil return' },
    total: decimal('Yuan; checked against the sum of the lines'),
    explanations: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

/** The body is checked by collection, which reports every mistake with its path; this documents it. */
export const SubmissionBody = () => ApiBody({ schema: submissionSchema });
