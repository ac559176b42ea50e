import {
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { checkQuestion, Cube } from '@xiangtong/analytics';
import { DomainError } from '@xiangtong/infrastructure';
import { Positions } from '@xiangtong/proof';
import { toCubeScope } from '@xiangtong/reporting';
import { catchError, type Observable } from 'rxjs';
import { callerOf } from '../auth/caller-of';
import type { AuthenticatedRequest } from '../auth/authenticated-request';

/** Adds the mistakes of meaning of a question to its mistakes of form. */
@Injectable()
class MeaningToo implements NestInterceptor {
  constructor(
    private readonly cube: Cube,
    private readonly positions: Positions,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    return next.handle().pipe(catchError((error: unknown) => this.withMeaning(error, request)));
  }

  private async withMeaning(error: unknown, { body, principal }: AuthenticatedRequest): Promise<never> {
    if (!(error instanceof DomainError) || error.code !== 'REQUEST.INVALID' || !principal) throw error;
    const caller = callerOf(principal);
    const others = await this.positions.mistakes(body, caller, (question) =>
      checkQuestion(this.cube, question, toCubeScope(caller.scope)),
    );
    const known = new Set(error.mistakes.map(({ path }) => path));
    const all = [...error.mistakes, ...others.filter(({ path }) => !known.has(path))];
    throw new DomainError('REQUEST.INVALID', { count: all.length }, all);
  }
}

/** A query of this class reports all its mistakes at once. */
export const AllMistakesAtOnce = (): ClassDecorator => UseInterceptors(MeaningToo);
