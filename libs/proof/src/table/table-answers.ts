import type { Cube } from '@xiangtong/analytics';
import type { CubeDimension, CubeQuery, CubeResponse, FigureRule, TableLayout } from '@xiangtong/contracts';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { isImpactQuestion, recordLook, type ImpactCube } from '@xiangtong/impact';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import { askCross, toCubeScope, type AskedCross } from '@xiangtong/reporting';
import type { Positions } from '../position/positions';
import { readerOf } from '../publish/edition-list';
import { answerOfHouseholds } from '../question/households';

export interface TableParts {
  readonly cube: Cube;
  readonly impact: ImpactCube;
  readonly positions: Positions;
  readonly source: Database;
  readonly clock: Clock;
}

export interface LaidOutAnswers extends AskedCross {
  readonly rules: readonly FigureRule[];
}

/** The answers that files are made of. One about households leaves the house with a purpose, which is kept. */
export class TableAnswers {
  constructor(private readonly parts: TableParts) {}

  async answer(query: unknown, principal: Principal, purpose: string | undefined): Promise<CubeResponse> {
    if (isImpactQuestion(query)) return this.ofHouseholds(query, principal, purpose);
    const { cube, positions } = this.parts;
    const scope = toCubeScope(scopeOf(principal));
    // The cube checks the query itself and reports every mistake with its path.
    return positions.answer(query, readerOf(principal), {
      check: (asked) => cube.check(asked, scope),
      ask: (known) => cube.query(known, scope),
    });
  }

  /** The answers of a table as the page lays it out, of one position. Throws CUBE.INVALID, CUBE.TOO_MANY_ROWS. */
  async laidOut(
    query: unknown,
    { across, top, subtotals, rules }: TableLayout,
    principal: Principal,
    purpose: string | undefined,
  ): Promise<LaidOutAnswers> {
    const cells = await this.answer(query, principal, purpose);
    // Whatever it is, the cube has accepted it.
    const asked = { ...(query as CubeQuery), asOf: cells.asOf };
    if (across !== null && (asked.by.length < 2 || !asked.by.includes(across))) throw notAcross(across);
    if (cells.truncated) throw new DomainError('CUBE.TOO_MANY_ROWS', { limit: cells.rows.length });
    const ask = (one: CubeQuery): Promise<CubeResponse> => this.part(one, principal);
    return { ...(await askCross(ask, { query: asked, cells }, { across, top, subtotals })), rules };
  }

  /** Answers a part of a table whose cells were answered, and recorded as seen, already. */
  private part(query: CubeQuery, principal: Principal): Promise<CubeResponse> {
    const { impact, positions } = this.parts;
    return isImpactQuestion(query)
      ? answerOfHouseholds(impact, positions, principal, query)
      : this.answer(query, principal, undefined);
  }

  private async ofHouseholds(
    query: unknown,
    principal: Principal,
    purpose: string | undefined,
  ): Promise<CubeResponse> {
    const { impact, positions, source, clock } = this.parts;
    const answer = await answerOfHouseholds(impact, positions, principal, query);
    if (purpose === undefined) throw new DomainError('IMPACT.FILE_PURPOSE_MISSING');
    const households = Number(answer.totals['households'] ?? answer.totals['registeredHouseholds'] ?? 0);
    const look = { username: principal.username, purpose, at: clock.now() };
    await recordLook(source.manager, scopeOf(principal), households, look);
    return answer;
  }
}

const notAcross = (across: CubeDimension): DomainError => {
  const parameters = { field: 'by', value: across };
  return new DomainError('CUBE.INVALID', { count: 1 }, [{ path: 'by', code: 'CUBE.MISSING', parameters }]);
};
