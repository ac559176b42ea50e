import { deliveredParameters } from '../doubts/delivered';
import { families } from '../doubts/families';
import { rehearse, RIGHT, type Tallies, type Tally } from '../doubts/rehearsal';
import { isDecidable, slipKinds } from '../doubts/slips';
import type { Bar, BenchRow } from '../measure/bench-row';

/** Not the seeds on which parameters were chosen. */
const SEEDS = [101, 102];

const shareOf = ({ asked }: Tally, doubted: number): number => doubted / Math.max(1, asked);

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const rowOf = (name: string, tally: Tally, bar: Bar | null, notes: readonly string[] = []): BenchRow => ({
  name: `doubts: ${name}`,
  ours: `${percent(shareOf(tally, tally.ours))} of ${tally.asked}`,
  bare: `z-score ${percent(shareOf(tally, tally.plain))}`,
  ratio: shareOf(tally, tally.ours),
  bar,
  notes,
});

const sumOf = (tallies: readonly Tally[]): Tally => ({
  asked: tallies.reduce((sum, { asked }) => sum + asked, 0),
  ours: tallies.reduce((sum, { ours }) => sum + ours, 0),
  plain: tallies.reduce((sum, { plain }) => sum + plain, 0),
});

interface Rehearsed {
  readonly family: string;
  readonly tallies: Tallies;
}

/**
 * Mistakes planted in made-up counties, and months without mistakes: the doubts raised, compared with a z-score of 3.
 */
export const doubtRows = (short: boolean): BenchRow[] => {
  const parameters = deliveredParameters();
  const rehearsed = families.flatMap((family) =>
    (short ? SEEDS.slice(0, 1) : SEEDS).map((seed): Rehearsed => ({
      family: family.name,
      tallies: rehearse(family, seed, parameters),
    })),
  );
  return [...aboutRows(rehearsed), ...rightRows(rehearsed), ...kindRows(rehearsed)];
};

const bars = { total: 0.9, 'zero report': 0.95, line: 0.8 } as const;

const aboutRows = (rehearsed: readonly Rehearsed[]): BenchRow[] =>
  Object.entries(bars).map(([about, value]) => {
    const tallies = rehearsed.flatMap(({ family, tallies: own }) =>
      [...own].flatMap(([kind, tally]) =>
        slipKinds[kind]?.about === about && isDecidable(kind, family) ? [tally] : [],
      ),
    );
    return rowOf(`found, ${about}`, sumOf(tallies), { kind: 'at-least', value }, [
      `seeds ${SEEDS.join(', ')}`,
    ]);
  });

const rightRows = (rehearsed: readonly Rehearsed[]): BenchRow[] => {
  const right = ({ tallies }: Rehearsed): Tally => tallies.get(RIGHT)!;
  const festivals = rehearsed.filter(({ family }) => family.startsWith('festival'));
  return [
    rowOf('innocent months doubted', sumOf(rehearsed.map(right)), { kind: 'at-most', value: 0.1 }),
    rowOf('shared festivals doubted', sumOf(festivals.map(right)), { kind: 'at-most', value: 0.02 }),
    ...families.map(({ name }) =>
      rowOf(`innocent, ${name}`, sumOf(rehearsed.filter(({ family }) => family === name).map(right)), null),
    ),
  ];
};

const kindRows = (rehearsed: readonly Rehearsed[]): BenchRow[] =>
  Object.keys(slipKinds).map((kind) => {
    const tallies = rehearsed.flatMap(({ tallies: own }) => own.get(kind) ?? []);
    return rowOf(kind, sumOf(tallies), null);
  });
