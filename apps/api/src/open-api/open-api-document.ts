import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeResponses } from './describe-responses';

const description = [
  'Errors are `application/problem+json` with a stable `code`, listed with each operation by status; texts follow `Accept-Language` (zh, en).',
  'API clients send the token of `POST /api/v1/auth/tokens`, or of a sign-in, as `Authorization: Bearer`.',
  'Who may call an endpoint stands in its `x-policy`.',
  'Lists take `cursor` and `limit` and answer `{ items, next }`; `next` is the `cursor` of the page after it, null at the end. Where the contract of a list is an array, the headers `X-Next-Cursor` and `Link` name the next page. A filter that names nothing is a mistake (400), not an empty list.',
  'Amounts are decimal strings in yuan. Codes of divisions go in with 2, 4, 6, 9 or 12 digits.',
].join('\n\n');

/** Requests as the decorators say, responses as the types of the handlers say. */
export const openApiDocument = (app: INestApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Xiangtong 乡统')
    .setDescription(description)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'The service that serves this document')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'opaque',
      description: 'A random token without content: that of `createToken`, or of `signIn`',
    })
    .addSecurityRequirements('bearer')
    .build();
  return describeResponses(SwaggerModule.createDocument(app, config));
};
