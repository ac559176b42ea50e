import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { inNameOf } from '@xiangtong/infrastructure';
import type { Observable } from 'rxjs';
import type { AuthenticatedRequest } from './authenticated-request';

/** What a request asks takes the turns of its account; strangers share theirs. */
@Injectable()
export class InCallersName implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    return inNameOf(principal?.accountId ?? 'stranger', () => next.handle());
  }
}
