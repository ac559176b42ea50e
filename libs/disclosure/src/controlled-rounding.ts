import type { SumRelation } from '@xiangtong/domain';
import type { LinearColumn, LinearRow, SolveLinearProgram } from './linear-program';

/** Figures of one kind, whole numbers, to be rounded together. */
export interface RoundingTask {
  readonly values: readonly bigint[];
  readonly relations: readonly SumRelation[];
  /** What every rounded figure is a multiple of. */
  readonly base: bigint;
  /** Cells that are printed; of the others, a reader knows only that they are not negative. */
  readonly printed: ReadonlySet<number>;
  /** Cells that were rounded before, and what they were rounded to. */
  readonly fixed?: ReadonlyMap<number, bigint>;
  /** Cells that a reader must not take for less than this: they are not rounded below it. */
  readonly least?: ReadonlyMap<number, bigint>;
}

/** No multiples of the base make the sums hold, whatever they are: figures rounded before contradict each other. */
export class UnroundableSums extends Error {}

/** A whole step further from the figure costs more than any choice between the two multiples beside it. */
const STEP_COST = 4;

const floorOf = (value: bigint, base: bigint): bigint => {
  const quotient = value / base;
  return value % base < 0n ? quotient - 1n : quotient;
};

/** The multiples of one figure: the one below, and columns for the one above and those further away. */
interface Place {
  readonly below: bigint;
  readonly first: number;
  readonly signs: readonly number[];
}

/** Either of the two multiples beside the figure; what is a multiple already stays. */
const nearest = (value: bigint, base: bigint, least: bigint | undefined): LinearColumn => {
  const below = floorOf(value, base) * base;
  const above = Number(value - below);
  return {
    cost: 1 - (2 * above) / Number(base),
    lower: least !== undefined && least > below ? 1 : 0,
    upper: above === 0 ? 0 : 1,
    isInteger: true,
  };
};

const further = (most: number): LinearColumn => ({ cost: STEP_COST, lower: 0, upper: most, isInteger: true });

interface Program {
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
  readonly places: ReadonlyMap<number, Place>;
}

const placesOf = (
  { values, base, printed, fixed, least }: RoundingTask,
  canLeave: boolean,
): Pick<Program, 'columns' | 'places'> => {
  const columns: LinearColumn[] = [];
  const places = new Map<number, Place>();
  for (const cell of printed) {
    if (fixed?.has(cell)) continue;
    const value = values[cell]!;
    const below = floorOf(value, base);
    places.set(cell, { below, first: columns.length, signs: canLeave ? [1, 1, -1] : [1] });
    columns.push(nearest(value, base, least?.get(cell)));
    if (canLeave) columns.push(further(Infinity), further(value < 0n ? Infinity : Number(below)));
  }
  return { columns, places };
};

/** Where a part is not printed, the others are at most the total; where the total is not, nothing is known. */
const rowOf = (
  { total, parts }: SumRelation,
  { base, printed, fixed }: RoundingTask,
  places: Program['places'],
): LinearRow | null => {
  const told = parts.filter((part) => printed.has(part));
  if (!printed.has(total) || told.length === 0) return null;
  let known = 0n;
  const entries: [number, number][] = [];
  for (const [cell, sign] of [[total, -1] as const, ...told.map((part) => [part, 1] as const)]) {
    const place = places.get(cell);
    known += BigInt(sign) * (place ? place.below : fixed!.get(cell)! / base);
    for (const [at, direction] of place?.signs.entries() ?? [])
      entries.push([place!.first + at, sign * direction]);
  }
  const upper = -Number(known);
  return { lower: told.length === parts.length ? upper : -Infinity, upper, entries };
};

const roundWith = (
  task: RoundingTask,
  solve: SolveLinearProgram,
  canLeave: boolean,
): ReadonlyMap<number, bigint> | null => {
  const { columns, places } = placesOf(task, canLeave);
  const rows = task.relations.flatMap((relation) => rowOf(relation, task, places) ?? []);
  // The solver wants a column.
  if (columns.length === 0)
    return rows.every(({ lower, upper }) => lower <= 0 && upper >= 0) ? new Map(task.fixed) : null;
  const outcome = solve({ sense: 'minimize', columns, rows });
  if (outcome.status !== 'optimal') return null;
  const steps = ({ first, signs }: Place): bigint =>
    signs.reduce((sum, sign, at) => sum + BigInt(sign * Math.round(outcome.values[first + at]!)), 0n);
  const found = [...places].map(([cell, place]) => [cell, (place.below + steps(place)) * task.base] as const);
  return new Map([...(task.fixed ?? []), ...found]);
};

/**
 * Multiples of the base whose sums hold as those of the figures do, each one of the two beside its figure wherever
 * there are such, and always where some have a least value (controlled rounding). Nothing but printed figures is looked at, so that rounded ones tell less than
 * they do. L. H. Cox, "A constructive procedure for unbiased controlled rounding", JASA 82 (1987); J. J.
 * Salazar-González, "Controlled rounding and cell perturbation", Mathematical Programming 105 (2006). Throws
 * UnroundableSums.
 */
export const roundCells = (asked: RoundingTask, solve: SolveLinearProgram): ReadonlyMap<number, bigint> => {
  const task = { ...asked, printed: new Set([...asked.printed, ...(asked.fixed?.keys() ?? [])]) };
  const isFree = (asked.least?.size ?? 0) === 0;
  const found = roundWith(task, solve, false) ?? (isFree ? roundWith(task, solve, true) : null);
  if (!found) throw new UnroundableSums('no multiples of the base make all sums hold');
  return found;
};
