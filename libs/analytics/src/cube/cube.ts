import type { CubeDimension, CubeQuery, CubeResponse, CubeRow } from '@xiangtong/contracts';
import {
  defaultComparableDifference,
  defaultResponseLimit,
  formatMonth,
  type ResponseLimit,
} from '@xiangtong/domain';
import {
  callerName,
  callerSignal,
  DomainError,
  inBreaths,
  inOnePiece,
  requireRoom,
  Turns,
  within,
  type InputMistake,
  type Room,
} from '@xiangtong/infrastructure';
import { columnsOfRow, partOf } from '../engine/columns';
import type { Engine, EngineConnection, Watermark } from '../engine/engine';
import { SettledRows, type AskRows } from '../engine/settled-rows';
import { baseRevisionEffect } from './answer/base-revision';
import { exactCells } from './answer/exact-cells';
import { hashAt } from './answer/ground';
import { labelsOf, readMembers } from './answer/members';
import type { RawRow, RawRows } from './answer/raw-row';
import { readComparableRates } from './answer/comparable-rates';
import { readAnswer } from './answer/read-answer';
import { checkSize, toCoverage, toDecomposition, toQuality, toRows } from './answer/response';
import { readStanding, toStanding } from './answer/standing';
import { warningsOf } from './answer/warnings';
import { readReorganisations } from './answer/read-reorganisations';
import { withBoundaries } from './boundary/with-boundaries';
import {
  ofSameFacts,
  readContributors,
  type ContributorsOfAnswer,
  type ContributorsQuestion,
} from './contributors';
import { deflatorFor, mixesUnits, noReference, type CubeReference } from './cube-reference';
import { defaultBudget, toProblem, withinTime, type QueryBudget } from './question/budget';
import { columnsOf } from './question/columns';
import { invalidQuery } from './question/mistakes';
import type { CubePlan, MappedPlan } from './question/plan';
import { resolveQuery } from './question/resolve-query';
import type { CubeScope } from './question/scope';
import { cubeSchema, type CubeSchema } from './schema';
import { decompositionOf } from './sql/decomposition';
import { followLedger } from './follow-ledger';
import { memberLookup } from './sql/members';
import type { StandingRow } from './sql/standing';
import { namePlace } from './sql/name-place';

/** The parts of an engine that the cube needs. */
export type CubeSource = Pick<Engine, 'read' | 'atLeast' | 'upTo'>;

/** Parts of an answer that can be left out to save their cost. */
export interface CubeOmissions {
  /** The totals carry no decomposition of growth. */
  readonly undecomposed?: boolean;
  /** There is no `quality`. */
  readonly unrated?: boolean;
}

/** What is done with a connection and what became of the query. */
type Use<T, Of = CubePlan> = (connection: EngineConnection, of: Of, mark: Watermark) => Promise<T>;

type Found = Awaited<ReturnType<typeof resolveQuery>>;

/** How a question is put. */
export interface CubeManner extends CubeOmissions {
  /** The ledger's newest entry is not waited for: the asker has done that. */
  readonly unawaited?: boolean;
}

export interface CubeSettings {
  readonly budget?: QueryBudget;
  /** Respondents that an estimate by trend needs at least; five unless said otherwise. */
  readonly minimumDonors?: number;
  /** The least response with which growth is said; that of the domain unless said otherwise. */
  readonly responseLimit?: ResponseLimit;
  /** Percentage points by which growth may differ from comparable growth without a note; five unless said otherwise. */
  readonly comparableDifference?: number;
  readonly reference?: CubeReference;
  /**
   * When a ledger position was reached: reports with a later deadline were not yet due there. If omitted, all deadlines
   * have passed.
   */
  readonly momentOf?: (seq: number) => Promise<Date | null>;
}

const CATCH_UP_TIMEOUT_MS = 10_000;

/** More than pages and long requests of one person ask at once, and as much as can be answered within about a minute. */
const room: Room = { ofCaller: 200, waiting: 1_000, seconds: 5 };

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value);

/** Answers cube queries from the replica: one query object, one statement, one typed table. */
export class Cube {
  private readonly budget: QueryBudget;
  private readonly turns: Turns;
  /** Questions that wait for positions. They hold no turn meanwhile: a large import would hold those of everybody. */
  private readonly arriving = new Turns(Infinity);
  private readonly settled = new SettledRows();

  constructor(
    private readonly replica: CubeSource,
    private readonly settings: CubeSettings = {},
  ) {
    this.budget = settings.budget ?? defaultBudget;
    this.turns = new Turns(this.budget.atOnce);
  }

  get responseLimit(): ResponseLimit {
    return this.settings.responseLimit ?? defaultResponseLimit;
  }

  get comparableDifference(): number {
    return this.settings.comparableDifference ?? defaultComparableDifference;
  }

  /**
   * Everything in the answer is of one ledger position. Throws CUBE.INVALID with every mistake when the query is wrong;
   * CUBE.NOT_CAUGHT_UP when `atLeast`, `asOf` or `baseAsOf` is not reached in time; CUBE.TOO_SLOW, CUBE.OVERFLOW and
   * CUBE.TOO_MANY_ROWS when it asks for too much; QUEUE.TOO_MANY_OF_YOURS and QUEUE.FULL when too many questions wait;
   * the reason of `callerSignal` when the caller has disconnected.
   */
  query(
    query: CubeQuery,
    scope: CubeScope,
    { unawaited = false, ...omissions }: CubeManner = {},
  ): Promise<CubeResponse> {
    const use: Use<CubeResponse> = (connection, plan, mark) =>
      answer(
        { connection, mark, settled: this.settled.asker(connection, mark) },
        { ...plan, ...omissions },
        this.settings,
      );
    return this.ask(query, scope, use, unawaited);
  }

  /**
   * Who is behind each row of the answers, their totals and sums of their rows; a query without members has no rows.
   * Questions about the same facts are one statement.
   */
  async contributors(
    questions: readonly ContributorsQuestion[],
    scope: CubeScope,
  ): Promise<readonly ContributorsOfAnswer[]> {
    const answers: ContributorsOfAnswer[] = [];
    for (const { query, places, since } of ofSameFacts(questions)) {
      const breakdowns = places.map((place) => {
        const { query: own, sums } = questions[place]!;
        return { by: own.by, ...(sums && { sums }) };
      });
      const found = await this.ask(query, scope, (connection, plan) =>
        readContributors(connection, plan, breakdowns, since),
      );
      for (const [index, place] of places.entries()) answers[place] = found[index]!;
    }
    return answers;
  }

  /** All mistakes of a query, which may be any JSON value; no query is run. */
  check(query: unknown, scope: CubeScope): Promise<readonly InputMistake[]> {
    return this.resolved(query, scope, (_, found) =>
      Promise.resolve('mistakes' in found ? found.mistakes : []),
    );
  }

  /** Runs `use` with a connection and the checked query, in turn and within the budget. */
  ask<T>(query: CubeQuery, scope: CubeScope, use: Use<T>, unawaited = false): Promise<T> {
    const usePlan: Use<T, Found> = (connection, found, mark) => {
      if ('mistakes' in found) throw invalidQuery(found.mistakes);
      return use(connection, found.plan, mark);
    };
    return this.resolved(query, scope, usePlan, unawaited);
  }

  /** Questions of this process that run and that wait for a turn. */
  get load(): Turns['load'] {
    return this.turns.load;
  }

  schema(): CubeSchema {
    return cubeSchema;
  }

  private async resolved<T>(
    query: unknown,
    scope: CubeScope,
    use: Use<T, Found>,
    unawaited = false,
  ): Promise<T> {
    const caller = callerName();
    // Jobs wait for as long as it takes.
    if (caller !== '') requireRoom(room, caller, this.arriving, this.turns);
    await this.arriving.take(() => this.catchUp(query, unawaited), caller, callerSignal());
    const read = (connection: EngineConnection) =>
      withinTime(connection, this.budget.milliseconds, async () => {
        const mark = await connection.watermark();
        const found = await resolveQuery(query, { head: mark.seq, scope, lookup: memberLookup(connection) });
        return use(connection, found, mark);
      });
    try {
      return await within({ name: 'cube question' }, () =>
        this.turns.take(() => this.replica.read(read), caller, callerSignal()),
      );
    } catch (error) {
      callerSignal()?.throwIfAborted();
      throw toProblem(error, this.budget);
    }
  }

  /** Waits until the requested positions are visible; for a person, also until the ledger's newest one is. */
  private async catchUp(query: unknown, unawaited: boolean): Promise<void> {
    const { atLeast, asOf, baseAsOf } = (query ?? {}) as Readonly<Record<string, unknown>>;
    if (isPosition(atLeast)) await this.replica.atLeast(atLeast, CATCH_UP_TIMEOUT_MS);
    else if (callerName() !== '' && !unawaited) await followLedger(this.replica);
    for (const seq of [asOf, baseAsOf])
      if (isPosition(seq)) await this.replica.upTo(seq, CATCH_UP_TIMEOUT_MS);
  }
}

/** What the totals say beside their columns: the parts of growth, and what revisions of the base did. */
const growthParts = async (
  connection: EngineConnection,
  plan: MappedPlan,
  summary: RawRow,
): Promise<CubeRow> => ({
  ...(decompositionOf(plan) ? toDecomposition(summary) : {}),
  ...(plan.baseAsOf !== null && {
    baseRevisionEffect: await baseRevisionEffect(connection, plan, summary),
  }),
});

/** The keys of a dimension in both tables. */
const keysIn = (raws: RawRows, standing: readonly StandingRow[]) => (dimension: CubeDimension) => [
  ...(raws.values.get(dimension) ?? []),
  ...standing.map((row) => row[dimension]),
];

interface Reader {
  readonly connection: EngineConnection;
  readonly mark: Watermark;
  readonly settled: AskRows;
}

const answer = async (
  { connection, mark, settled }: Reader,
  asked: CubePlan,
  settings: CubeSettings,
): Promise<CubeResponse> => {
  const { minimumDonors, responseLimit, reference = noReference, momentOf } = settings;
  const plan = await withBoundaries(connection, asked, minimumDonors);
  const { summary, rows } = await readAnswer(connection, plan, settled);
  checkSize(summary, plan);
  if (rows.length > plan.limit && !plan.isCut)
    throw new DomainError('CUBE.TOO_MANY_ROWS', { limit: plan.limit });
  const deflator = plan.real ? await deflatorFor(connection, plan, reference) : null;
  const shown = partOf(rows, 0, plan.limit);
  const standing = await readStanding(settled, plan, momentOf);
  const members = await readMembers(settled, plan.by, keysIn(shown, standing), namePlace(plan));
  const making = { members, exact: exactCells(plan, deflator) };
  const columns = columnsOf(plan);
  const table = await inBreaths(toRows(columns, shown, making));
  const measured = columns.filter((column) => column.role === 'measure');
  const points = settings.comparableDifference ?? defaultComparableDifference;
  const comparable = await readComparableRates({ connection, settled }, plan, table, points);
  const totals: CubeRow = {
    ...inOnePiece(toRows(measured, columnsOfRow(summary), making))[0],
    ...(await growthParts(connection, plan, summary)),
  };
  const coverage = toCoverage(summary);
  const reorganisations = await readReorganisations(connection, settled, plan);
  const mixedUnits = await mixesUnits(connection, plan, reference);
  return {
    asOf: plan.seq,
    ledgerHash: plan.current ? mark.hash : await hashAt(connection, plan.seq),
    columns,
    rows: table,
    totals,
    coverage,
    ...(plan.standing && { standing: toStanding(plan, standing, members, responseLimit) }),
    ...(plan.comparableRates && { comparable: { points, rows: comparable } }),
    ...(!plan.unrated && { quality: toQuality(summary, plan, rows) }),
    ...(reorganisations.length > 0 && { reorganisations, boundaries: formatMonth(plan.boundaries!) }),
    warnings: warningsOf({ plan, totals, coverage, deflator, mixedUnits }),
    truncated: rows.length > plan.limit,
    labels: labelsOf(members),
  };
};
