import type { CubeTrace, TracePage } from '@xiangtong/analytics';
import type { RevisionOrigin } from '@xiangtong/contracts';
import type { Scope } from '@xiangtong/identity';
import type { BenefitTrace } from '@xiangtong/impact';
import type { Dataset } from '../compose/dataset/dataset';
import { runQueries, type QueryRun } from '../compose/dataset/run-queries';
import { dependenciesOf } from '../definition/check/check-queries';
import type { QueryDefinition } from '../definition/report-definition';
import { toCubeScope } from '../sources/cube-scope';
import type { Subject } from './subject';

export interface ContextParts {
  /** Ledger position of every figure. */
  readonly seq: number;
  /** Queries of the report; a figure of the cube has only its own. */
  readonly queries: readonly QueryDefinition[];
  readonly addressOf: (subject: Subject) => string;
  /** Its sources answer as of the position of the document. */
  readonly run: QueryRun;
  readonly caller: Scope;
  readonly mayTraceImpact: boolean;
  readonly facts: CubeTrace;
  readonly benefits: BenefitTrace;
  readonly originsOf: (ids: readonly string[], upTo: number) => Promise<ReadonlyMap<string, RevisionOrigin>>;
}

/** Number of lines listed for an operand: a sample; its own address leads to all of them. */
const OPERAND_LINES = 20;

/** The inputs for explaining one figure. */
export class TraceContext {
  private readonly datasets = new Map<string, Promise<Dataset>>();

  constructor(
    readonly parts: ContextParts,
    readonly page: TracePage,
  ) {}

  get seq(): number {
    return this.parts.seq;
  }

  get cubeScope() {
    return toCubeScope(this.parts.caller);
  }

  /** The same figure as an operand of another one. */
  forOperand(): TraceContext {
    return new TraceContext(this.parts, { after: null, limit: OPERAND_LINES });
  }

  query(name: string): QueryDefinition {
    const query = this.parts.queries.find((candidate) => candidate.name === name);
    if (!query) throw new Error(`the report has no query "${name}"`);
    return query;
  }

  /** A query as the report has it: where rows are ranked, a rank is known only with all rows. */
  dataset(name: string): Promise<Dataset> {
    const known = this.datasets.get(name) ?? this.answer(name);
    this.datasets.set(name, known);
    return known;
  }

  private async answer(name: string): Promise<Dataset> {
    const needed = this.closure(name);
    const queries = this.parts.queries.filter((query) => needed.has(query.name));
    const cube = queries.some(({ source }) => source === 'cube');
    const anchor = cube ? [] : this.parts.queries.filter(({ source }) => source === 'cube').slice(0, 1);
    const { datasets } = await runQueries([...anchor, ...queries], this.parts.run);
    const data = datasets.get(name);
    if (!data) throw new Error(`query "${name}" was not run`);
    return data;
  }

  private closure(name: string): ReadonlySet<string> {
    return new Set([name, ...dependenciesOf(this.query(name)).flatMap((other) => [...this.closure(other)])]);
  }
}
