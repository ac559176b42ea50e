import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@xiangtong/infrastructure';
import type { Request } from 'express';

/** Documents the header of an endpoint that has an `@ExpectedVersion()`. */
export const IfMatch = () =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'Version of the submission that the caller has seen (`version` of an answer), "0" when nothing was written yet; anything else there is a conflict (409). Without it, whatever stands there is changed',
  });

/** `"3"` → 3; null without the header: any version may be changed. */
export const expectedVersion = (header: string | undefined): number | null => {
  if (header === undefined || header === '*') return null;
  const version = /^"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined) throw new DomainError('SUBMISSION.CONCURRENT_CHANGE');
  return Number(version);
};

export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number | null =>
  expectedVersion(context.switchToHttp().getRequest<Request>().headers['if-match']),
);
