import { partOf, rowAt } from '../../engine/columns';
import type { EngineConnection } from '../../engine/engine';
import type { AskRows } from '../../engine/settled-rows';
import type { MappedPlan } from '../question/plan';
import { buildStatement, classesStatement, coverageStatement, type Statement } from '../sql/statement';
import type { RawRow, RawRows } from './raw-row';

/** Totals with coverage, and the members in order. */
export interface RawAnswer {
  readonly summary: RawRow;
  readonly rows: RawRows;
}

/** `settled` asks for what other questions share. */
export const readAnswer = async (
  connection: EngineConnection,
  plan: MappedPlan,
  settled: AskRows = connection,
): Promise<RawAnswer> => {
  const { sql, parameters } = buildStatement(plan, connection.words);
  const answered = (await connection.columns(sql, parameters)) as RawRows;
  const alone = async (statement: Statement | null): Promise<RawRow> => {
    const [row = {}] = statement ? await settled.rows<RawRow>(statement.sql, statement.parameters) : [];
    return row;
  };
  const covered = await alone(coverageStatement(plan, connection.words));
  const classes = await alone(classesStatement(plan, connection.words));
  return { summary: { ...rowAt(answered, 0), ...covered, ...classes }, rows: partOf(answered, 1) };
};
