import { checkQuestion, type Audit, type CubeScope, type SampleExtent } from '@xiangtong/analytics';
import type { AuditSample, AuditTestsAnswer } from '@xiangtong/contracts';
import { parseYuan } from '@xiangtong/domain';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import { askAt, type AtPositions, type Positions } from '@xiangtong/proof';
import { createReportSources, type SourceParts, toCubeScope } from '@xiangtong/reporting';
import { callerOf } from '../auth/caller-of';
import type { AuditSampleRequest, AuditTestsRequest } from './audit-bench.requests';

/** Tests and samples for a division or a unit within the caller's scope. */
export class AuditBench {
  constructor(
    private readonly audit: Audit,
    private readonly positions: Positions,
    private readonly parts: SourceParts,
  ) {}

  /** Throws SCOPE.UNKNOWN beside what the cube throws. */
  async tests(
    { scope, tests, offset, limit, ...when }: AuditTestsRequest,
    principal: Principal,
  ): Promise<AuditTestsAnswer> {
    const where = await this.unitsOf(scope, principal);
    return this.ask({ ...when, where }, principal, (question, cubeScope) =>
      this.audit.tests({ ...question, page: { offset, limit }, ...(tests && { tests }) }, cubeScope),
    );
  }

  /** Throws REQUEST.INVALID and SCOPE.UNKNOWN beside what the cube and the sample throw. */
  async sample(
    { scope, size, interval, seed, ...when }: AuditSampleRequest,
    principal: Principal,
  ): Promise<AuditSample> {
    const extent = extentOf(size, interval);
    const where = await this.unitsOf(scope, principal);
    return this.ask({ ...when, where }, principal, (question, cubeScope) =>
      this.audit.sample({ ...question, extent, ...(seed !== undefined && { seed }) }, cubeScope),
    );
  }

  private ask<Asked extends object, Answer>(
    asked: Asked,
    principal: Principal,
    answer: (question: AtPositions<Asked>, scope: CubeScope) => Promise<Answer>,
  ): Promise<Answer> {
    const scope = toCubeScope(scopeOf(principal));
    return askAt(this.positions, callerOf(principal), asked, {
      check: (question) => checkQuestion(this.parts.cube, question, scope),
      ask: (question) => answer(question, scope),
    });
  }

  private async unitsOf(scope: string, principal: Principal) {
    const sources = await createReportSources(this.parts, scopeOf(principal));
    return (await sources.scopeOf(scope)).where;
  }
}

const extentOf = (size: number | undefined, interval: string | undefined): SampleExtent => {
  if ((size === undefined) === (interval === undefined))
    throw invalid({ path: 'size', code: 'AUDIT.SIZE_OR_INTERVAL', parameters: {} });
  if (size !== undefined) return { size };
  const fen = parseYuan(interval!);
  if (fen === null || fen <= 0)
    throw invalid({ path: 'interval', code: 'AUDIT.INTERVAL', parameters: { value: interval! } });
  return { interval: BigInt(fen) };
};

const invalid = (mistake: InputMistake): DomainError =>
  new DomainError('REQUEST.INVALID', { count: 1 }, [mistake]);
