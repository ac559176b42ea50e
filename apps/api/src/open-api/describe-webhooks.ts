import { sharedKinds } from '@xiangtong/contracts';

const unitsOfPeriod = {
  form: { type: 'string', example: 'sales' },
  period: { type: 'string', example: '2020-01' },
  units: {
    type: 'array',
    items: { type: 'string' },
    example: ['520122001208'],
    description: 'Codes of units',
  },
};

const signatureHeader = (name: string, description: string, example: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});

const parameters = [
  signatureHeader(
    'webhook-id',
    'The same whenever the message is sent again: tell repetitions by it',
    'msg_0b7d1f0e8a5c',
  ),
  signatureHeader('webhook-timestamp', 'Seconds since 1970 at which it was sent', '1578643200'),
  signatureHeader(
    'webhook-signature',
    'Signatures separated by spaces, each `v1,` and the Base64 of the HMAC-SHA256 of `id.timestamp.body` under the secret of the endpoint (Standard Webhooks); one that fits is enough',
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  ),
];

const describeEvent = (type: string) => ({
  post: {
    operationId: `receive${type
      .split(/[._]/)
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join('')}`,
    tags: ['webhooks'],
    summary: `The event \`${type}\`, sent to endpoints that want it`,
    security: [],
    parameters,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/WebhookEvent' },
          example: {
            type,
            timestamp: '2020-01-10T08:00:00.000Z',
            data: type.startsWith('report.') ? exampleOfReport : {},
          },
        },
      },
    },
    responses: {
      '2XX': { description: 'Taken. Anything else is sent again, less and less often; 410 ends it for good' },
      '4XX': { description: 'Not taken' },
    },
  },
});

const exampleOfReport = Object.fromEntries(
  Object.entries(unitsOfPeriod).map(([name, { example }]) => [name, example]),
);

/** What programs are sent: an event for each kind that an endpoint can subscribe to. */
export const webhooks = () => Object.fromEntries(sharedKinds.map((kind) => [kind, describeEvent(kind)]));

/** The body of every event. */
export const webhookSchemas = () => ({
  WebhookEvent: {
    type: 'object',
    required: ['type', 'timestamp', 'data'],
    properties: {
      type: { type: 'string', enum: [...sharedKinds] },
      timestamp: { type: 'string', format: 'date-time', description: 'When it happened' },
      data: {
        type: 'object',
        description:
          'Codes and numbers of what happened, never a figure of a report: form, period and units of an event `report.…`; seal, title, scope, period and language of an edition; what failed of an event `operation.…`',
        properties: unitsOfPeriod,
        additionalProperties: true,
      },
    },
  },
});
