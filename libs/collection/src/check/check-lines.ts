import {
  evidenceFor,
  evidenceForAny,
  median,
  type Deviation,
  type Evidence,
  type RobustRange,
} from '@xiangtong/domain';
import type { RevisionLine } from '@xiangtong/ledger';
import type { Product } from '@xiangtong/reference';
import type { CheckParameters } from './check-parameters';
import { partOf, PART_SHARE, type Part } from './parts';
import { slipShifts, type Slip } from './slips';
import type { UnitParts, Usual } from './unit-parts';

/** Usual unit prices by product id, in fen per thousandth of the base unit. */
export type PriceRanges = ReadonlyMap<number, RobustRange>;

export type ProductLookUp = (code: string) => Product | undefined;

/** The data that lines are compared with. */
export interface LineGround {
  readonly usual: UnitParts;
  readonly ranges: PriceRanges;
  /** Logarithm of the expected total of the month; null without history. */
  readonly expected: Usual | null;
}

export interface LineStudy {
  readonly line: RevisionLine;
  readonly index: number;
  readonly part: Part;
  readonly price: (Deviation & { readonly usual: number }) | null;
  readonly order: Deviation | null;
  readonly amount: Deviation | null;
}

const deviationOf = (value: number, usual: Usual | null): Deviation | null =>
  usual && Number.isFinite(value) ? { distance: value - usual.value, deviation: usual.deviation } : null;

/** Compares each line with its own history, its product's and the county's. */
export const studyLines = (lines: readonly RevisionLine[], ground: LineGround): LineStudy[] => {
  const parts = lines.map(partOf);
  const distances = parts.map((part) => {
    const usual = ground.usual.amount(part.key);
    return usual ? part.amount - usual.value : NaN;
  });
  const known = distances.filter(Number.isFinite);
  return parts.map((part, index) => ({
    line: lines[index]!,
    index,
    part,
    price: priceOf(part, ground),
    order: deviationOf(part.order, ground.usual.order(part)),
    amount: amountOf(part, distances[index]!, known, ground),
  }));
};

/** Compares with the line's usual price or the county's, whichever is closer. */
const priceOf = (part: Part, { usual, ranges }: LineGround): LineStudy['price'] => {
  if (!Number.isFinite(part.price)) return null;
  const range = ranges.get(part.product);
  const own = priceFrom(part, usual.price(part));
  if (!range) return own;
  const county = priceFrom(part, { value: Math.log(range.median), deviation: range.deviation });
  return own && county && standard(own) < standard(county) ? own : county;
};

const priceFrom = ({ price }: Part, usual: Usual | null): LineStudy['price'] =>
  usual && { distance: price - usual.value, deviation: usual.deviation, usual: usual.value };

const standard = ({ distance, deviation }: Deviation): number => Math.abs(distance) / deviation;

/** Compares with what the other lines and the expected total say about the month. */
const amountOf = (
  part: Part,
  distance: number,
  known: readonly number[],
  { usual, expected }: LineGround,
): Deviation | null => {
  if (!Number.isFinite(distance)) return null;
  const others = known.toSpliced(known.indexOf(distance), 1);
  if (expected) others.push(expected.value - usual.total);
  if (others.length === 0) return null;
  const shared = others.length === 1 && expected ? expected.deviation : 0.2;
  return {
    distance: distance - median(others),
    deviation: Math.hypot(usual.amount(part.key)!.deviation, shared),
  };
};

export interface LineVerdict {
  readonly study: LineStudy;
  readonly score: Evidence;
  readonly slip: Slip | null;
  readonly about: 'price' | 'amount' | 'quantity';
}

const sum = (pieces: readonly (Deviation | null)[], shift: number): Evidence =>
  pieces.reduce((all, piece) => all + (piece ? evidenceFor(piece, shift) : 0), 0);

/** The best explanation of a line. */
const judgeLine = (study: LineStudy): LineVerdict => {
  const { price, order, amount } = study;
  let best: LineVerdict = { study, score: price ? evidenceForAny(price) : 0, slip: null, about: 'price' };
  for (const [slip, shift] of slipShifts) {
    // Selling half or twice as much is normal for a line; half or twice the price may not be.
    const isDouble = Math.abs(shift) < 1;
    const byAmount = {
      score: isDouble && !price ? 0 : sum([price, order, amount], shift),
      about: price ? 'price' : 'amount',
    } as const;
    const byAll = { score: isDouble ? 0 : sum([amount], shift), about: 'amount' } as const;
    const byQuantity = { score: sum([price], -shift), about: 'quantity' } as const;
    for (const one of [byAmount, byAll, byQuantity])
      if (one.score > best.score) best = { study, slip, ...one };
  }
  return best;
};

/** How far the prices of a report as a whole are off; null where fewer than half of its lines have usual prices. */
export const pricesTogether = (studies: readonly LineStudy[]): Deviation | null => {
  const priced = studies.flatMap(({ price }) => price ?? []);
  if (priced.length === 0 || priced.length < studies.length / 2) return null;
  const typical = median(priced.map(({ deviation }) => deviation));
  return {
    distance: median(priced.map(({ distance }) => distance)),
    deviation: Math.hypot(typical / Math.sqrt(priced.length), 0.08),
  };
};

/** Upper bound of the evidence for any slip. It is cheap to compute, and most lines stop here. */
const mostEvidence = ({ price, order, amount }: LineStudy): Evidence =>
  0.5 + halfSquare(price) + halfSquare(order) + halfSquare(amount);

const halfSquare = (piece: Deviation | null): number =>
  piece ? (piece.distance / piece.deviation) ** 2 / 2 : 0;

/** Doubted lines, the most certain first. */
export const doubtedLines = (
  studies: readonly LineStudy[],
  { lineScore }: CheckParameters,
): LineVerdict[] => {
  const threshold = lineScore + 0.5 * Math.log(Math.max(1, Math.min(studies.length, 1 / PART_SHARE)));
  return studies
    .filter((study) => mostEvidence(study) >= threshold)
    .map(judgeLine)
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score);
};
