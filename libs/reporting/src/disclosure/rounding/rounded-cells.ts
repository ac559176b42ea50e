import {
  Attacker,
  roundCells,
  UnroundableSums,
  type RoundingTask,
  type SolveLinearProgram,
} from '@xiangtong/disclosure';
import {
  brokenRelations,
  fractionOf,
  roundFraction,
  shiftFraction,
  type Contributors,
  type Fraction,
  type SumRelation,
} from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { CellList, ListedCell, ParentOf } from '../../sources/cell-lists';
import type { RoundedFigure } from '../../sources/published-cells';
import { measuredCells, textOf } from '../sums/known-sums';

/** How figures of one kind are rounded: whole numbers of their last digit, to multiples of the base. */
export interface Coarseness {
  readonly digits: number;
  readonly base: bigint;
}

const FEN_PLACES = 2;
const THOUSAND_YUAN: Coarseness = { digits: FEN_PLACES, base: 100_000n };
const BY_THREE: Coarseness = { digits: 0, base: 3n };

/** Sums of money to thousands of yuan, numbers of orders, households and persons to multiples of three. */
export const coarsenessOf = { money: THOUSAND_YUAN, number: BY_THREE } as const;

/** A figure of a table, if it is printed. */
export interface FigureCell {
  readonly key: string;
  readonly members: ListedCell['members'];
  readonly figure: Fraction | undefined;
}

/** Figures of one measure in one table: a total and its parts. */
export interface FigureList extends Pick<CellList, 'form' | 'base' | 'dimensions'> {
  readonly total: FigureCell;
  readonly rows: readonly FigureCell[];
}

/** A sum of cells by their keys. */
interface KeySum {
  readonly whole: string;
  readonly parts: readonly string[];
}

interface Measured {
  readonly coarseness: Coarseness;
  readonly lists: Map<string, CellList>;
  /** Key → value, as it is told last. */
  readonly printed: Map<string, bigint>;
  readonly sums: Map<string, KeySum>;
  /** Numbers of so few households that a reader must reckon with as many as this. */
  readonly covered: Map<string, bigint>;
}

/** The part of a rise that the solver may miss. */
const ROUNDING = 1e-6;

const behind = (total: bigint): Contributors => ({ count: 1, total, largest: [] });

const nameOf = (measure: string, key: string, value: bigint): string => `${measure} ${key}#${value}`;

const valueOf = (figure: Fraction, { digits }: Coarseness): bigint =>
  BigInt(roundFraction(shiftFraction(figure, digits), 0));

/** The printed figures of an edition, rounded together so that its sums hold. */
export class RoundedCells {
  private readonly measures = new Map<string, Measured>();
  private readonly rounded = new Map<string, bigint>();
  private isKnown = true;
  /** Whether small numbers can be printed as larger ones; otherwise they are hidden. */
  private isCovering = true;
  /** What editions published before print: a figure is rounded once. */
  private readonly before: ReadonlyMap<string, bigint>;

  constructor(
    private readonly parentOf: ParentOf,
    private readonly solve: SolveLinearProgram,
    before: readonly RoundedFigure[],
  ) {
    this.before = new Map(before.map(([name, value]) => [name, BigInt(value)]));
  }

  /** A table of the edition. Where its total is not printed, its rows are parts of what nobody sees. */
  add(measure: string, coarseness: Coarseness, { total, rows, ...about }: FigureList): void {
    const empty = { coarseness, lists: new Map(), printed: new Map(), sums: new Map(), covered: new Map() };
    const own = this.measures.get(measure) ?? empty;
    this.measures.set(measure, own);
    const cells = rows.flatMap((row) => this.cellOf(measure, own, row) ?? []);
    const sum = cells.reduce((all, cell) => all + cell.behind.get(measure)!.total, 0n);
    const unseen: ListedCell = {
      key: `${total.key}|unseen`,
      members: total.members,
      behind: new Map([[measure, behind(sum)]]),
    };
    const list: CellList = { ...about, total: this.cellOf(measure, own, total) ?? unseen, rows: cells };
    own.lists.set(textOf(list, measure), list);
  }

  private cellOf(measure: string, own: Measured, { figure, ...cell }: FigureCell): ListedCell | null {
    if (!figure) return null;
    const value = valueOf(figure, own.coarseness);
    own.printed.set(cell.key, value);
    if (!this.rounded.has(nameOf(measure, cell.key, value))) this.isKnown = false;
    return { ...cell, behind: new Map([[measure, behind(value)]]) };
  }

  get canCover(): boolean {
    return this.isCovering;
  }

  /** A cell of which a reader must reckon with as much as `most`, whatever it is. */
  cover(measure: string, key: string, most: bigint): void {
    this.measures.get(measure)?.covered.set(key, most);
  }

  /** A cell that other cells add up to, if they do. */
  relate(measure: string, whole: string, parts: readonly string[]): void {
    this.measures.get(measure)?.sums.set([whole, ...parts].join('='), { whole, parts });
  }

  /** The figure as its cell is printed, if it is; the figure itself until it is settled. */
  figureAt(measure: string, key: string): Fraction | undefined {
    const own = this.measures.get(measure);
    const value = own?.printed.get(key);
    if (!own || value === undefined) return undefined;
    const shown = this.rounded.get(nameOf(measure, key, value)) ?? value;
    return shiftFraction(fractionOf(String(shown)), -own.coarseness.digits);
  }

  /** Whether all figures added since the last call were rounded; rounds them otherwise. Throws REPORT.UNROUNDABLE. */
  settle(): boolean {
    if (this.isKnown) return true;
    const wereCovered = this.isCovering;
    for (const [measure, own] of this.measures) this.round(measure, own);
    if (wereCovered && !this.isCovering) this.forget();
    this.isKnown = true;
    return false;
  }

  /** More is hidden than was thought: what is printed is added anew. */
  forget(): void {
    this.measures.clear();
    this.rounded.clear();
  }

  /** What later editions print again. */
  get published(): readonly RoundedFigure[] {
    return [...this.rounded].map(([name, value]) => [name, String(value)]);
  }

  private round(measure: string, own: Measured): void {
    const { lists, printed, sums, covered } = own;
    const { values, relations, cells } = measuredCells([[...lists.values()]], measure, this.parentOf);
    const indexes = new Map(
      [...printed].map(([key, value]) => [key, cells.get(`${key}#${value}`)!.index] as const),
    );
    const fixed = new Map(
      [...printed].flatMap(([key, value]) => {
        const known = this.before.get(nameOf(measure, key, value));
        return known === undefined ? [] : [[indexes.get(key)!, known] as const];
      }),
    );
    const found = this.roundedOf({
      values,
      relations: [...relations, ...sumsOf(sums.values(), indexes, values)],
      base: own.coarseness.base,
      printed: new Set(indexes.values()),
      fixed,
      most: new Map([...covered].map(([key, most]) => [indexes.get(key)!, most])),
    });
    if (!found) {
      this.isCovering = false;
      return;
    }
    for (const [key, value] of printed)
      this.rounded.set(nameOf(measure, key, value), found.get(indexes.get(key)!)!);
  }

  /** Null where not all that has to be covered is. Throws REPORT.UNROUNDABLE. */
  private roundedOf({ most, ...task }: CoveredTask): ReadonlyMap<number, bigint> | null {
    const least = new Map([...most].map(([cell, value]) => [cell, value - task.base + 1n]));
    try {
      const found = roundCells({ ...task, least }, this.solve);
      return isCovered(task, most, found, this.solve) ? found : null;
    } catch (cause) {
      if (!(cause instanceof UnroundableSums)) throw cause;
      if (most.size > 0) return null;
      throw new DomainError('REPORT.UNROUNDABLE', {}, [], { cause });
    }
  }
}

interface CoveredTask extends RoundingTask {
  /** What a reader must reckon with, by cell. */
  readonly most: ReadonlyMap<number, bigint>;
}

/** Whether a reader who knows that each figure is less than the base away from the printed one reckons with so much. */
const isCovered = (
  { values, relations, base }: RoundingTask,
  most: ReadonlyMap<number, bigint>,
  found: ReadonlyMap<number, bigint>,
  solve: SolveLinearProgram,
): boolean => {
  if (most.size === 0) return true;
  const printed = new Map(
    [...found].map(([cell, value]) => [
      cell,
      { low: Math.max(0, Number(value - base + 1n)), high: Number(value + base - 1n) },
    ]),
  );
  const attacker = new Attacker({ cellCount: values.length, printed, relations }, solve);
  if (!attacker.isTrue(values)) return false;
  const wanted = new Map([...most].map(([cell, value]) => [cell, Number(value - values[cell]!)]));
  const safe = attacker.unbounded(wanted, values);
  return [...wanted].every(
    ([cell, rise]) => safe.has(cell) || attacker.riseOf(cell, rise, values) >= rise * (1 - ROUNDING),
  );
};

/** Those of which all cells are printed, and that hold. */
const sumsOf = (
  sums: Iterable<KeySum>,
  indexes: ReadonlyMap<string, number>,
  values: readonly bigint[],
): readonly SumRelation[] => {
  const relations = [...sums].flatMap(({ whole, parts }): SumRelation[] => {
    const [total, ...own] = [whole, ...parts].map((key) => indexes.get(key));
    return total === undefined || own.includes(undefined) ? [] : [{ total, parts: own as number[] }];
  });
  const broken = new Set(brokenRelations({ values, relations }));
  return relations.filter((_, at) => !broken.has(at));
};
