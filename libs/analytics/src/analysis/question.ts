import type {
  CubeColumn,
  CubeDimension,
  CubeQuery,
  CubeResponse,
  TracedMember,
  Ground,
  SharedMeasure,
} from '@xiangtong/contracts';
import { entryOf, formatRatio, isMainlandProvince, type Fraction } from '@xiangtong/domain';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { EngineConnection } from '../engine/engine';
import { readGround } from '../cube/answer/ground';
import type { Cube } from '../cube/cube';
import type { CubePlan } from '../cube/question/plan';
import type { CubeScope } from '../cube/question/scope';

/** Which sales, and as known at which ledger position (default the newest). */
export type Question = Pick<CubeQuery, 'period' | 'where' | 'compare' | 'asOf' | 'atLeast'>;

/** Leaves out `atLeast`: mistakes are found without waiting for a position. */
const cubeFields = ['period', 'where', 'compare', 'asOf', 'boundaries', 'baseAsOf'] as const;

/** All mistakes that the cube finds in a question. */
export const checkQuestion = (
  cube: Pick<Cube, 'check'>,
  question: Partial<Record<(typeof cubeFields)[number], unknown>>,
  scope: CubeScope,
): Promise<readonly InputMistake[]> => {
  const asked = cubeFields.flatMap((field) =>
    question[field] === undefined ? [] : [[field, question[field]]],
  );
  return cube.check({ ...Object.fromEntries(asked), measures: ['amount'], by: [] }, scope);
};

/** Checks the question as the cube does (CUBE.INVALID with every mistake) and reads at one position. */
export const readPlan = <Result extends object>(
  cube: Pick<Cube, 'ask'>,
  question: Question,
  scope: CubeScope,
  use: (connection: EngineConnection, plan: CubePlan, ground: Ground) => Promise<Result>,
): Promise<Ground & Result> =>
  cube.ask({ ...question, measures: ['amount'], by: [] }, scope, async (connection, plan) => {
    const ground = await readGround(connection, plan);
    return { ...ground, ...(await use(connection, plan, ground)) };
  });

const MOST_MEMBERS = 100_000;

/** The table of one measure by one dimension; throws ANALYSIS.TOO_MANY_MEMBERS instead of returning a part of it. */
export const membersTable = async (
  cube: Pick<Cube, 'query'>,
  {
    measure,
    over,
    ...question
  }: Question &
    Pick<CubeQuery, 'boundaries'> & { readonly measure: SharedMeasure; readonly over: CubeDimension },
  scope: CubeScope,
): Promise<CubeResponse> => {
  const query = { ...question, measures: [measure], by: [over], limit: MOST_MEMBERS };
  const table = await cube.query(query, scope, { undecomposed: true });
  if (table.truncated) throw new DomainError('ANALYSIS.TOO_MANY_MEMBERS', { over, limit: MOST_MEMBERS });
  return table;
};

/** A cell of the cube as the integer of its column's last decimal. */
export const exactCell = (cell: string | number | null | undefined): bigint =>
  BigInt(String(cell ?? 0).replace('.', ''));

export const decimalsOf = ({ columns }: { readonly columns: readonly CubeColumn[] }, key: string): number =>
  columns.find((column) => column.key === key)?.decimals ?? 0;

export const labelled = ({ labels }: CubeResponse, dimension: CubeDimension, code: string): TracedMember => ({
  code,
  name: entryOf(labels[dimension], code) ?? { zh: code, en: code },
});

/** A ratio with six places, rounded once; null stays null. */
export const ratioText = (value: Fraction | null, digits = 6): string | null =>
  value && formatRatio(value.numerator, value.denominator, digits);

/** Rows of a breakdown for what is unknown or of another kind: their sales are reported separately, not as a member. */
export const isNoMember = (dimension: CubeDimension, code: string): boolean => {
  if (dimension === 'village' || dimension === 'park') return code === 'other';
  if (dimension === 'store') return code === '';
  if (dimension === 'organisingModel') return code === 'none';
  // Sales with only a known province belong to no city.
  if (dimension === 'destinationCity') return code === '000000' || isMainlandProvince(code);
  return code === '000000' && (dimension === 'destination' || dimension === 'destinationProvince');
};
