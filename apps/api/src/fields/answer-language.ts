import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '@xiangtong/contracts';
import { requestLanguage } from '@xiangtong/infrastructure';
import type { Request } from 'express';

/** The caller's language: `@AnswerLanguage() language: Language`. */
export const AnswerLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  requestLanguage(context.switchToHttp().getRequest<Request>()),
);
