import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Response } from 'express';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../auth/authenticated-request';
import { LongRequests } from './long-requests';

@Injectable()
class LongRequestInterceptor implements NestInterceptor {
  constructor(private readonly requests: LongRequests) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { principal } = http.getRequest<AuthenticatedRequest>();
    const work = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return defer(() => this.requests.take(principal!.accountId, http.getResponse<Response>(), work));
  }
}

/** Only where the body asks to wait for a position of the ledger. */
@Injectable()
class WaitingRequestInterceptor extends LongRequestInterceptor {
  override intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body } = context.switchToHttp().getRequest<{ readonly body?: { readonly atLeast?: unknown } }>();
    return body?.atLeast === undefined ? next.handle() : super.intercept(context, next);
  }
}

/** Part of the OpenAPI document, for clients that want to wait politely. */
const refusals = ApiExtension('x-queue', {
  header: 'X-Queue-Place',
  refusals: ['QUEUE.TOO_MANY_OF_YOURS', 'QUEUE.FULL', 'QUEUE.CALLER_GONE'],
});

/** A long request: it waits its turn, and ends when its caller disconnects. */
export const Long = () => applyDecorators(UseInterceptors(LongRequestInterceptor), refusals);

/** The same, if it waits for a position. */
export const LongWhenWaiting = () => applyDecorators(UseInterceptors(WaitingRequestInterceptor), refusals);
