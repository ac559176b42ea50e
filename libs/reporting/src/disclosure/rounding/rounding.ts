import { isStock, measureMeanings, ratioOperands, type CubeMeasure } from '@xiangtong/contracts';
import { divideFractions, shiftPeriod, UNKNOWN_DESTINATION, type Fraction } from '@xiangtong/domain';
import type { Coverage, DataRow, Dataset } from '../../compose/dataset/dataset';
import type { SolveLinearProgram } from '@xiangtong/disclosure';
import type { ParentOf } from '../../sources/cell-lists';
import type { PublishedCells, RoundedFigure } from '../../sources/published-cells';
import type { Side } from '../hide-figures';
import { householdPeriods, type HouseholdQuestion } from '../households/household-cells';
import { filtersOf, formOf, keysOf, sidesOf, type AnswerSide, type AskedQuery } from '../asked-query';
import { shifted } from '../coordinates';
import { RoundedHouseholds } from './rounded-households';
import { coarsenessOf, RoundedCells, type Coarseness, type FigureCell } from './rounded-cells';

/** Sums of money and numbers are rounded; quantities and areas stay, and so does what is counted apart. */
const coarsenessIn = (measure: CubeMeasure): Coarseness | null => {
  const { additivity, unit } = measureMeanings[measure];
  if (additivity !== 'additive') return null;
  if (unit === 'yuan') return coarsenessOf.money;
  return unit === 'count' ? coarsenessOf.number : null;
};

/** Numbers at the end of a period are no sum over time: what is written so has no period to add up. */
const keyIn = (measure: CubeMeasure, key: string): string =>
  isStock(measure) ? key.replace('|', '|at ') : key;

/** Rounds what a public edition prints, in place of the figures themselves. */
export class Rounding {
  private readonly cells: RoundedCells;
  private readonly households: RoundedHouseholds;

  constructor(parentOf: ParentOf, solve: SolveLinearProgram, before: readonly PublishedCells[]) {
    const told = before.filter(({ rounded }) => !rounded).flatMap(householdPeriods);
    this.cells = new RoundedCells(
      parentOf,
      solve,
      before.flatMap(({ rounded = [] }) => rounded),
    );
    this.households = new RoundedHouseholds(this.cells, new Set(told));
  }

  /** The answer to a query with rounded figures; means are made of these. */
  sales(query: AskedQuery, data: Dataset): Dataset {
    const places = sidesOf(query).flatMap((side) =>
      query.measures.flatMap((measure) => this.add(query, side, measure, data) ?? []),
    );
    const rounded = (row: DataRow): DataRow => {
      const figures = new Map(row.figures);
      for (const { measure, column, cellOf } of places) {
        if (!figures.has(column)) continue;
        figures.set(column, this.cells.figureAt(measure, cellOf(row).key)!);
      }
      return withMeans(query, { ...row, figures });
    };
    const { coverage } = data;
    return {
      ...data,
      rows: data.rows.map(rounded),
      total: rounded(data.total),
      coverage: coverage && { ...coverage, unknownDestinationShare: this.unknownShare(query, coverage) },
    };
  }

  /** Share computed from rounded figures; null unless both are printed. */
  private unknownShare(query: AskedQuery, { unknownDestinationShare: share }: Coverage): Fraction | null {
    if (!share) return null;
    const keyOf = keysOf(query, 'now');
    const unknown = this.cells.figureAt('amount', keyOf({ destinationProvince: UNKNOWN_DESTINATION }));
    const whole = this.cells.figureAt('amount', keyOf({}));
    return unknown && whole ? divideFractions(unknown, whole) : null;
  }

  covers(asked: HouseholdQuestion, side: Side): boolean {
    return this.households.covers(asked, side);
  }

  ofHouseholds(asked: HouseholdQuestion, data: Dataset): Dataset {
    return this.households.rounded(asked, data);
  }

  forget(): void {
    this.cells.forget();
  }

  /** Whether nothing was printed that was not rounded yet. Throws REPORT.UNROUNDABLE. */
  settle(): boolean {
    return this.cells.settle();
  }

  get published(): readonly RoundedFigure[] {
    return this.cells.published;
  }

  private add(query: AskedQuery, { side, suffix, shift }: AnswerSide, measure: CubeMeasure, data: Dataset) {
    const coarseness = coarsenessIn(measure);
    if (!coarseness) return null;
    const keyOf = keysOf(query, side);
    const column = `${measure}${suffix}`;
    const cellOf = ({ codes, figures }: DataRow): FigureCell => {
      const members = Object.fromEntries(codes);
      return {
        key: keyIn(measure, keyOf(members)),
        members: shifted(members, shift),
        figure: figures.get(column),
      };
    };
    const form = formOf(query.measures);
    this.cells.add(measure, coarseness, {
      form,
      base: JSON.stringify([form, shiftPeriod(query.asked, -shift).text, filtersOf(query)]),
      dimensions: query.by,
      total: cellOf(data.total),
      rows: data.rows.map(cellOf),
    });
    return { measure, column, cellOf };
  }
}

const withMeans = (query: AskedQuery, row: DataRow): DataRow => {
  const figures = new Map(row.figures);
  for (const measure of query.measures) {
    const operands = ratioOperands(measure);
    if (!operands) continue;
    for (const { suffix } of sidesOf(query)) {
      const [above, below] = [
        figures.get(`${operands.numerator}${suffix}`),
        figures.get(`${operands.denominator}${suffix}`),
      ];
      const mean = above && below && divideFractions(above, below);
      if (mean) figures.set(`${measure}${suffix}`, mean);
      else figures.delete(`${measure}${suffix}`);
    }
  }
  return { ...row, figures };
};
