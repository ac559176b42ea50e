import { checkQuestion, type Audit, type CubeScope, type SampleExtent } from '@xiangtong/analytics';
import type { AuditSample, AuditTest, AuditTestsAnswer } from '@xiangtong/contracts';
import { parseYuan } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import { createReportSources, toCubeScope, type SourceParts } from '@xiangtong/reporting';
import type { AtPositions, Positions } from '../position/positions';
import type { EditionReader } from '../publish/edition-list';
import { askAt } from './ask-at';

interface AskedAudit {
  /** Code of a division or of a reporting unit. */
  readonly scope: string;
  readonly period: string;
  readonly asOf?: unknown;
  readonly atLeast?: number;
}

interface AskedTests extends AskedAudit {
  /** Default all. */
  readonly tests?: readonly AuditTest[];
  readonly offset: number;
  /** Findings of each test. */
  readonly limit: number;
}

/** Either a size or an interval. */
interface AskedSample extends AskedAudit {
  /** Monetary units to draw at least. */
  readonly size?: number;
  /** Yuan. */
  readonly interval?: string;
  readonly seed?: string;
}

/** Tests and samples for a division or a unit within the caller's scope. */
export class AuditBench {
  constructor(
    private readonly audit: Audit,
    private readonly positions: Positions,
    private readonly parts: SourceParts,
  ) {}

  /** Throws SCOPE.UNKNOWN beside what the cube throws. */
  async tests(
    { scope, tests, offset, limit, ...when }: AskedTests,
    caller: EditionReader,
  ): Promise<AuditTestsAnswer> {
    const where = await this.unitsOf(scope, caller.scope);
    return this.ask({ ...when, where }, caller, (question, cubeScope) =>
      this.audit.tests({ ...question, page: { offset, limit }, ...(tests && { tests }) }, cubeScope),
    );
  }

  /** Throws REQUEST.INVALID and SCOPE.UNKNOWN beside what the cube and the sample throw. */
  async sample(
    { scope, size, interval, seed, ...when }: AskedSample,
    caller: EditionReader,
  ): Promise<AuditSample> {
    const extent = extentOf(size, interval);
    const where = await this.unitsOf(scope, caller.scope);
    return this.ask({ ...when, where }, caller, (question, cubeScope) =>
      this.audit.sample({ ...question, extent, ...(seed !== undefined && { seed }) }, cubeScope),
    );
  }

  private ask<Asked extends object, Answer>(
    asked: Asked,
    caller: EditionReader,
    answer: (question: AtPositions<Asked>, scope: CubeScope) => Promise<Answer>,
  ): Promise<Answer> {
    const scope = toCubeScope(caller.scope);
    return askAt(this.positions, caller, asked, {
      check: (question) => checkQuestion(this.parts.cube, question, scope),
      ask: (question) => answer(question, scope),
    });
  }

  private async unitsOf(code: string, scope: Scope) {
    const sources = await createReportSources(this.parts, scope);
    return (await sources.scopeOf(code)).where;
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
