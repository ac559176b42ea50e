import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import {
  addMonths,
  formatMonth,
  formatYuan,
  parseMonth,
  parsePeriod,
  parseYuan,
  shiftPeriod,
  type Month,
} from '@xiangtong/domain';
import { fakeUnits, type FakeLine } from './fake-data';
import type { FakeRegister } from './fake-standing';

interface ReorganisedWorld {
  readonly register?: FakeRegister;
  readonly isReported?: (unit: string, month: string) => boolean;
  readonly reorganisations?: readonly FakeReorganisation[];
}

export interface FakeReorganisation {
  readonly month: Month;
  readonly from: string;
  /** Hundredths, 100 together. */
  readonly to: readonly { readonly unit: string; readonly part: number; readonly isNew: boolean }[];
}

const memberOf = (code: string) => ({ code, name: fakeUnits.get(code) ?? { zh: code, en: code } });

const moved = (lines: readonly FakeLine[], { from, to }: FakeReorganisation): readonly FakeLine[] =>
  lines.flatMap((line) =>
    line.unit === from
      ? to.map(({ unit, part }) => ({
          ...line,
          unit,
          amount: formatYuan((BigInt(parseYuan(line.amount)!) * BigInt(part)) / 100n),
        }))
      : [line],
  );

/** The world on the boundaries that a question asks for: lines and reports of units that ended are their successors'. */
export const onBoundaries = <World extends ReorganisedWorld>(
  world: World,
  lines: readonly FakeLine[],
  { boundaries, period, compare }: CubeQuery,
): {
  readonly world: World;
  readonly lines: readonly FakeLine[];
  readonly told: Pick<CubeResponse, 'reorganisations' | 'boundaries'>;
} => {
  const { reorganisations = [], isReported = (_, month) => month < '2020-01', register = {} } = world;
  const until = boundaries === undefined ? null : parseMonth(boundaries);
  const asked = parsePeriod(period)!;
  const first = compare ? shiftPeriod(asked, -12).from : asked.from;
  const steps = reorganisations.filter(({ month }) => until !== null && month > first && month <= until);
  if (steps.length === 0) return { world, lines, told: {} };
  const ended = new Map(steps.map(({ from }) => [from, { from: 190_001, to: 190_001 }]));
  const began = new Map(
    steps.flatMap(({ to }) => to.map(({ unit }) => [unit, { ...register[unit], from: 201801 }] as const)),
  );
  return {
    world: {
      ...world,
      register: { ...register, ...Object.fromEntries(ended), ...Object.fromEntries(began) },
      isReported: (unit, month) => {
        const step = steps.find(({ to }) => to.some((one) => one.unit === unit));
        if (steps.some(({ from }) => from === unit)) return false;
        return isReported(step && month < formatMonth(step.month) ? step.from : unit, month);
      },
    },
    lines: steps.reduce(moved, lines),
    told: {
      boundaries: boundaries!,
      reorganisations: steps.map(({ month, from, to }) => ({
        month: formatMonth(month),
        from: [memberOf(from)],
        to: to.map(({ unit, isNew }) => ({ ...memberOf(unit), isNew })),
      })),
    },
  };
};

/** The register as it is while units report: the one that ends, and those that begin. */
export const registerOf = (reorganisations: readonly FakeReorganisation[]): FakeRegister =>
  Object.fromEntries(
    reorganisations.flatMap(({ month, from, to }) => [
      [from, { to: addMonths(month, -1) }],
      ...to.filter(({ isNew }) => isNew).map(({ unit }) => [unit, { from: month }]),
    ]),
  );
