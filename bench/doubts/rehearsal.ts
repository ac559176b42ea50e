import {
  checkBatch,
  FigureHistory,
  partsOf,
  priceRanges,
  type CheckGround,
  type CheckParameters,
  type FiguresToCheck,
  type RaisedCheck,
} from '../../libs/collection/bench';
import { Random } from '../../seeds/guiyang/random';
import { COUNTY, countyOf, type County, type Family } from './county';
import { slipKinds } from './slips';

export interface Tally {
  asked: number;
  ours: number;
  plain: number;
}

/** Reports that were doubted, by their mistake; `right` are those without one. */
export type Tallies = Map<string, Tally>;

export const RIGHT = 'right';

const emptyTally = (): Tally => ({ asked: 0, ours: 0, plain: 0 });

const MILLION = 1_000_000;
/** Sample size for prices, as in the product. */
const PRICED_REPORTS = 400;

/** More than three standard deviations from the mean of the unit's earlier months. */
const plainDoubts = (earlier: readonly FiguresToCheck[], { totalFen }: FiguresToCheck): boolean => {
  if (earlier.length < 3) return false;
  const totals = earlier.map((one) => one.totalFen);
  const mean = totals.reduce((sum, value) => sum + value, 0) / totals.length;
  const variance = totals.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (totals.length - 1);
  return Math.abs(totalFen - mean) > 3 * Math.sqrt(variance);
};

const put = (history: FigureHistory, figures: FiguresToCheck): void =>
  void history.set(
    { form: figures.form, county: COUNTY, unitId: figures.unit.id, month: figures.month },
    {
      total: figures.totalFen,
      lines: figures.lines.length,
      parts: partsOf(figures.lines, figures.totalFen),
    },
  );

const groundOf = (county: County, parameters: CheckParameters): CheckGround => {
  const history = new FigureHistory();
  for (const figures of county.history) put(history, figures);
  const samples = county.history
    .slice(-PRICED_REPORTS)
    .flatMap(({ lines }) =>
      lines
        .slice(0, 50)
        .map(({ product, amount, quantity }) => ({ product: product.id, price: amount / quantity })),
    );
  return {
    history,
    ranges: priceRanges(samples, parameters),
    parameters: () => parameters,
    productOf: () => undefined,
  };
};

/** Every unit's tested month, correct and with each kind of slip, while some of the others are in force. */
export const rehearse = (
  family: Family,
  seed: number,
  parameters: CheckParameters,
  told?: (kind: string, figures: FiguresToCheck, checks: readonly RaisedCheck[]) => void,
): Tallies => {
  const county = countyOf(family, seed);
  const ground = groundOf(county, parameters);
  const tallies: Tallies = new Map();
  const random = new Random(seed, 9, MILLION);
  const reported = county.tested.filter(() => random.chance(family.reported));
  for (const figures of reported) put(ground.history, figures);
  for (const right of county.tested) {
    const earlier = county.history.filter(({ unit }) => unit.id === right.unit.id);
    const ask = (kind: string, figures: FiguresToCheck | null): void => {
      if (!figures) return;
      const tally = tallies.get(kind) ?? emptyTally();
      tallies.set(kind, tally);
      const checks = checkBatch([figures], ground).get(figures)!;
      told?.(kind, figures, checks);
      tally.asked += 1;
      tally.ours += checks.length > 0 ? 1 : 0;
      tally.plain += plainDoubts(earlier, figures) ? 1 : 0;
    };
    ask(RIGHT, right);
    for (const [kind, { slip }] of Object.entries(slipKinds)) ask(kind, slip(right, { earlier, random }));
  }
  return tallies;
};
