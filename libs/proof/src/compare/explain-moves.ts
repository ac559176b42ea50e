import {
  type Bilingual,
  type Flow,
  moveKinds,
  type MoveKind,
  comparedSides,
  type ByFlow,
  type ComparedFlow,
  type ComparedSide,
  type ExplainedMove,
  type KindEffect,
} from '@xiangtong/contracts';
import { formatMonth, formatYuan, parseYuan, shiftPeriod, type Month, type Period } from '@xiangtong/domain';
import type { Move } from '@xiangtong/ledger';
import type { Catalogue } from '@xiangtong/reference';

const isIn = (month: Month, { from, to }: Period): boolean => from <= month && month <= to;

const sidesOf = (month: Month, period: Period): ComparedSide[] => {
  const periods: Readonly<Record<ComparedSide, Period>> = { current: period, base: shiftPeriod(period, -12) };
  return comparedSides.filter((side) => isIn(month, periods[side]));
};

const byFlow = (amount: (flow: Flow) => bigint): ByFlow => ({
  up: formatYuan(amount('up')),
  down: formatYuan(amount('down')),
});

const nameIn = (names: ReadonlyMap<string, { readonly name: Bilingual }>, code: string): Bilingual =>
  names.get(code)?.name ?? { zh: code, en: code };

const effectOf = ({ before, after }: Move, flow: Flow): bigint => after[flow] - before[flow];

/** Moves with names for people. */
export const explainMoves = (
  moves: readonly Move[],
  period: Period,
  { units, products }: Pick<Catalogue, 'units' | 'products'>,
): ExplainedMove[] =>
  moves.map((move) => ({
    seq: move.seq,
    kind: move.kind,
    unit: move.unit,
    name: nameIn(units, move.unit),
    period: formatMonth(move.month),
    sides: sidesOf(move.month, period),
    effect: byFlow((flow) => effectOf(move, flow)),
    products: move.products.map(({ product, change }) => ({
      product,
      name: nameIn(products, product),
      change: formatYuan(change),
    })),
    submission: move.submission,
    revision: move.revision,
    submittedBy: move.submittedBy,
    submittedAt: move.submittedAt.toISOString(),
    actor: move.actor,
    recordedAt: move.recordedAt.toISOString(),
    reason: move.reason,
    explanations: move.explanations,
  }));

const sumOf = (moves: readonly Move[], period: Period, side: ComparedSide): ByFlow =>
  byFlow((flow) =>
    moves
      .filter(({ month }) => sidesOf(month, period).includes(side))
      .reduce((sum, move) => sum + effectOf(move, flow), 0n),
  );

/** The moves by kind, each kind with its sum on both sides. */
export const effectsOf = (moves: readonly Move[], period: Period): KindEffect[] =>
  moveKinds.map((kind: MoveKind) => {
    const own = moves.filter((move) => move.kind === kind);
    return {
      kind,
      entries: own.length,
      current: sumOf(own, period, 'current'),
      base: sumOf(own, period, 'base'),
    };
  });

/** The change of the figures minus the effects: zero, unless a figure changed without an entry. */
export const unexplainedOf = (
  flows: readonly ComparedFlow[],
  effects: readonly KindEffect[],
): Readonly<Record<ComparedSide, ByFlow>> => {
  const left = (side: ComparedSide): ByFlow =>
    byFlow((flow) => {
      const change = flows.find((compared) => compared.flow === flow)?.[side].change ?? '0';
      return effects.reduce((sum, effect) => sum - fenOf(effect[side][flow]), fenOf(change));
    });
  return { current: left('current'), base: left('base') };
};

const fenOf = (yuan: string): bigint => {
  const fen = BigInt(parseYuan(yuan.replace('-', '')) ?? 0);
  return yuan.startsWith('-') ? -fen : fen;
};
