import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

const description = [
  'Errors are `application/problem+json` with a stable `code`; texts follow `Accept-Language` (zh, en).',
  'API clients send the token of `POST /api/v1/auth/tokens`, or of a sign-in, as `Authorization: Bearer`.',
  'Who may call an endpoint stands in its `x-policy`.',
].join('\n\n');

/** The page at /api/docs and the document at /api/docs-json; made at the first look. */
export const serveOpenApi = (app: INestApplication): void => {
  const config = new DocumentBuilder()
    .setTitle('Xiangtong 乡统')
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, config), {
    jsonDocumentUrl: 'api/docs-json',
    raw: ['json'],
    customSiteTitle: 'Xiangtong API',
  });
};
