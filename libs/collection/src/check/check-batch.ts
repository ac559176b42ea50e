import type { FormCode } from '@xiangtong/contracts';
import { addMonths, type Fen, type Month } from '@xiangtong/domain';
import type { RevisionLine } from '@xiangtong/ledger';
import { checkLinePrices, type PriceRanges, type ProductLookUp } from './check-line-prices';
import type { CheckParameters } from './check-parameters';
import { checkTotal, movementOf, type Movement } from './check-total';
import type { Figure, FigureHistory, FigureKey } from './figure-history';
import { unexplained, type RaisedCheck } from './raised-check';

/** What the checks look at of a submission that passed every hard check. */
export interface FiguresToCheck {
  readonly form: FormCode;
  readonly unit: { readonly id: number; readonly division: string };
  readonly month: Month;
  readonly lines: readonly RevisionLine[];
  readonly totalFen: Fen;
  readonly explanations: Readonly<Record<string, string>> | null;
}

/** What the checks compare with. */
export interface CheckGround {
  readonly history: FigureHistory;
  readonly ranges: PriceRanges;
  readonly parameters: (form: FormCode) => CheckParameters | null;
  readonly productOf: ProductLookUp;
}

export const countyOf = (unit: { readonly division: string }): string => unit.division.slice(0, 6);

const keyOf = ({ form, unit, month }: FiguresToCheck): FigureKey => ({
  form,
  county: countyOf(unit),
  unitId: unit.id,
  month,
});

/**
 * Checks many submissions, in the order of `batch`, as if their months came in one after the other: what the batch itself
 * reports for a month belongs to the population of that month, and what goes through is history for the months
 * after it. So it makes no difference how a stream was cut. The history is left as it was.
 */
export const checkBatch = (
  batch: readonly FiguresToCheck[],
  ground: CheckGround,
): ReadonlyMap<FiguresToCheck, readonly RaisedCheck[]> => {
  const raised = new Map<FiguresToCheck, readonly RaisedCheck[]>();
  const undo: [FigureKey, Figure | undefined][] = [];
  const put = (key: FigureKey, figure: Figure | undefined): void =>
    void undo.push([key, ground.history.set(key, figure)]);
  for (const month of inOrder(batch)) {
    const before = month.map((figures): Figure | undefined => {
      put(keyOf(figures), figureOf(figures));
      return undo.at(-1)?.[1];
    });
    const movements = new Movements(ground);
    for (const figures of month) raised.set(figures, checkOne(figures, ground, movements));
    for (const [index, figures] of month.entries()) {
      if (unexplained(raised.get(figures)!, figures.explanations).length > 0)
        put(keyOf(figures), before[index]);
    }
  }
  for (const [key, figure] of undo.reverse()) ground.history.set(key, figure);
  return raised;
};

/** By month, earliest first; the forms stay together as they came. */
const inOrder = (batch: readonly FiguresToCheck[]): FiguresToCheck[][] => {
  const months = new Map<Month, FiguresToCheck[]>();
  for (const figures of batch) {
    const own = months.get(figures.month);
    if (own) own.push(figures);
    else months.set(figures.month, [figures]);
  }
  return [...months].sort(([a], [b]) => a - b).map(([, figures]) => figures);
};

const figureOf = ({ totalFen, lines }: FiguresToCheck): Figure => ({ total: totalFen, lines: lines.length });

const checkOne = (figures: FiguresToCheck, ground: CheckGround, movements: Movements): RaisedCheck[] => {
  const parameters = ground.parameters(figures.form);
  if (!parameters) return [];
  const others = new Map(ground.history.of(keyOf(figures)));
  others.delete(figures.month);
  const now = figureOf(figures);
  const total = {
    now,
    others,
    ...movements.of(figures.form, countyOf(figures.unit), figures.month, parameters),
    countyBefore: ground.history.before(figures.form, countyOf(figures.unit), figures.month),
  };
  return [
    ...checkTotal(total, parameters),
    ...checkLinePrices(figures.lines, ground.ranges, parameters, ground.productOf),
  ];
};

/** How each county moved, worked out once for all of its units. */
export class Movements {
  private readonly known = new Map<string, { month: Movement; year: Movement }>();

  constructor(private readonly ground: Pick<CheckGround, 'history'>) {}

  of(
    form: FormCode,
    county: string,
    month: Month,
    parameters: CheckParameters,
  ): { readonly month: Movement; readonly year: Movement } {
    const key = `${form}/${county}/${month}`;
    let found = this.known.get(key);
    if (!found) {
      const since = (from: Month): Movement =>
        movementOf(from, this.ground.history.pairs(form, county, from, month), parameters);
      this.known.set(
        key,
        (found = { month: since(addMonths(month, -1)), year: since(addMonths(month, -12)) }),
      );
    }
    return found;
  }
}
