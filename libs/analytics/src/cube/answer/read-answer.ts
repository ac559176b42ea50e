import { type EngineConnection, rows } from '../../engine/engine';
import { asking, type AskRows } from '../../engine/settled-rows';
import type { MappedPlan } from '../question/plan';
import { buildStatement, classesStatement, coverageStatement, type Statement } from '../sql/statement';
import type { RawRow } from './raw-row';

/** Totals with coverage, and the members in order. */
export interface RawAnswer {
  readonly summary: RawRow;
  readonly members: readonly RawRow[];
}

/** `settled` asks for what other questions share. */
export const readAnswer = async (
  connection: EngineConnection,
  plan: MappedPlan,
  settled: AskRows = asking(connection),
): Promise<RawAnswer> => {
  const { sql, parameters } = buildStatement(plan);
  const [summary = {}, ...members] = await rows<RawRow>(connection, sql, parameters);
  const alone = async (statement: Statement | null): Promise<RawRow> => {
    const [row = {}] = statement ? await settled<RawRow>(statement.sql, statement.parameters) : [];
    return row;
  };
  const covered = await alone(coverageStatement(plan));
  const classes = await alone(classesStatement(plan));
  return { summary: { ...summary, ...covered, ...classes }, members };
};
