import { groupBy, type FormCode } from '@xiangtong/contracts';
import type { Fen, Month } from '@xiangtong/domain';
import { inOnePiece } from '@xiangtong/infrastructure';
import type { RevisionLine } from '@xiangtong/ledger';
import {
  doubtedLines,
  pricesTogether,
  studyLines,
  type LineVerdict,
  type PriceRanges,
  type ProductLookUp,
} from './check-lines';
import type { CheckParameters } from './check-parameters';
import { countyDoubt, emptyOrCopied, totalDoubt } from './check-total';
import type { TotalToCheck } from './total-to-check';
import type { Figure, FigureHistory, FigureKey } from './figure-history';
import { lineDoubt } from './line-doubt';
import { Movements } from './movements';
import { partsOf } from './parts';
import { judgeTotal, studyTotal, type TotalStudy } from './score-total';
import { UnitParts } from './unit-parts';
import { unexplained, type RaisedCheck } from './raised-check';

/** The data of a submission that the checks use, after it passed every hard check. */
export interface FiguresToCheck {
  readonly form: FormCode;
  readonly unit: { readonly id: number; readonly division: string };
  readonly month: Month;
  readonly lines: readonly RevisionLine[];
  readonly totalFen: Fen;
  readonly explanations: Readonly<Record<string, string>> | null;
}

/** The data that the checks compare with. */
export interface CheckGround {
  readonly history: FigureHistory;
  readonly ranges: PriceRanges;
  readonly parameters: (form: FormCode) => CheckParameters | null;
  readonly productOf: ProductLookUp;
}

export const countyOf = (unit: { readonly division: string }): string => unit.division.slice(0, 6);

export const keyOf = ({ form, unit, month }: FiguresToCheck): FigureKey => ({
  form,
  county: countyOf(unit),
  unitId: unit.id,
  month,
});

/**
 * Checks many submissions, in the order of `batch`, as if their months arrived one after the other: the batch's own
 * reports for a month belong to the population of that month, and the accepted ones are history for the following
 * months. So it makes no difference how a stream was split. The history itself is not changed.
 */
export const checkBatch = (batch: readonly FiguresToCheck[], ground: CheckGround): RaisedChecks =>
  inOnePiece(checking(batch, ground));

/** The doubts of each submission. */
export type RaisedChecks = ReadonlyMap<FiguresToCheck, readonly RaisedCheck[]>;

/** `checkBatch` in pieces, between which others may read the history and change it. */
export function* checking(
  batch: readonly FiguresToCheck[],
  given: CheckGround,
): Generator<undefined, RaisedChecks> {
  const raised = new Map<FiguresToCheck, readonly RaisedCheck[]>();
  const ground = { ...given, history: given.history.copy() };
  for (const month of inOrder(batch)) {
    const before = month.map((figures) => ground.history.set(keyOf(figures), figureOf(figures)));
    const movements = new Movements(ground.history);
    for (const figures of month) {
      raised.set(figures, checkOne(figures, ground, movements));
      yield;
    }
    for (const [index, figures] of month.entries()) {
      if (unexplained(raised.get(figures)!, figures.explanations).length > 0)
        ground.history.set(keyOf(figures), before[index]);
    }
  }
  return raised;
}

/** Groups by month, earliest first; the order of forms within a month is kept. */
const inOrder = (batch: readonly FiguresToCheck[]): FiguresToCheck[][] =>
  [...groupBy(batch, ({ month }) => month)].sort(([a], [b]) => a - b).map(([, figures]) => figures);

const figureOf = ({ totalFen, lines }: FiguresToCheck): Figure => ({
  total: totalFen,
  lines: lines.length,
  parts: partsOf(lines, totalFen),
});

const checkOne = (figures: FiguresToCheck, ground: CheckGround, movements: Movements): RaisedCheck[] => {
  const parameters = ground.parameters(figures.form);
  if (!parameters) return [];
  const key = keyOf(figures);
  const { history } = ground;
  const others = new Map(history.of(key));
  others.delete(figures.month);
  const total = {
    at: figures.month,
    now: { total: figures.totalFen, lines: figures.lines.length },
    others,
    ...movements.of(figures.form, key.county, figures.month, parameters),
    county: history.movement(figures.form, key.county, figures.month),
    reported: () => history.reported(key),
    countyBefore: () => history.before(figures.form, key.county, figures.month),
  };
  const simple = emptyOrCopied(total, figures.lines, parameters);
  if (simple || (figures.totalFen === 0 && figures.lines.length === 0)) return simple ? [simple] : [];
  const doubts = combined(figures, total, ground, parameters);
  if (doubts.length > 0) return doubts;
  return [countyDoubt(total, parameters)].filter((one) => one !== null);
};

/** A report with wrong units throughout would repeat the same sentence for every line. */
const MAX_LINES_TOLD = 20;

const combined = (
  { lines }: FiguresToCheck,
  total: TotalToCheck,
  { ranges, productOf }: CheckGround,
  parameters: CheckParameters,
): RaisedCheck[] => {
  const study = studyTotal(total, parameters);
  const { deviation } = study;
  const expected = deviation && {
    value: Math.log(total.now.total) - deviation.distance,
    deviation: deviation.deviation,
  };
  const studies = studyLines(lines, { usual: new UnitParts(total.others, total.at), ranges, expected });
  const doubted = doubtedLines(studies, parameters);
  const whole = totalDoubt(total, study, () => pricesTogether(studies), parameters);
  if (whole && (doubted.length === 0 || areOneSlip(doubted, lines.length))) return [whole];
  const told = doubted
    .slice(0, MAX_LINES_TOLD)
    .sort((a, b) => a.study.index - b.study.index)
    .map((verdict) => lineDoubt(verdict, parameters, productOf(verdict.study.line.product.code)));
  return whole && deviation && !isExplained(study, doubted, total, parameters) ? [whole, ...told] : told;
};

/** Most lines of the report are off in the same way: then the report as a whole is off. */
const areOneSlip = (doubted: readonly LineVerdict[], lines: number): boolean => {
  const counts = new Map<string, number>();
  for (const { slip, about } of doubted) {
    const way = about === 'quantity' ? `quantity ${slip}` : String(slip);
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return Math.max(...counts.values()) * 2 > lines;
};

/** Whether the total would raise no doubt without its wrong lines. */
const isExplained = (
  study: TotalStudy,
  doubted: readonly LineVerdict[],
  { now }: TotalToCheck,
  { doubtScore }: CheckParameters,
): boolean => {
  let corrected = now.total;
  for (const {
    study: { line, part, amount, price },
  } of doubted) {
    const distance = (amount ?? price)?.distance ?? 0;
    corrected += Math.exp(part.amount - distance) - line.amount;
  }
  const change = Math.log(Math.max(1, corrected) / now.total);
  const deviation = { ...study.deviation!, distance: study.deviation!.distance + change };
  return judgeTotal({ ...study, deviation }, null).score < doubtScore;
};
