import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import type { Cube } from '../src';
import { inTurns, round, type BenchResult } from './bench-result';

const dimensions: readonly CubeDimension[] = [
  'unit',
  'township',
  'county',
  'product',
  'category',
  'destination',
  'destinationProvince',
  'destinationCity',
  'platform',
  'store',
  'flow',
  'month',
  'quarter',
  'year',
];

const breakdown = (dimension: CubeDimension): CubeQuery => ({
  measures: ['amount'],
  by: [dimension],
  period: '2018-01..2019-12',
});

const growth: CubeQuery = {
  measures: ['amount'],
  by: ['county', 'product'],
  period: '2019',
  compare: 'yoy',
};

const GIGABYTE = 1 << 20;

/** How long people wait for an answer, in seconds, and what the process holds at most. */
export const benchAnswers = async (
  cube: Pick<Cube, 'query'>,
  size: string,
  isFullSize: boolean,
): Promise<BenchResult[]> => {
  const times = await inTurns(
    3,
    [growth, ...dimensions.map(breakdown)].map((query) => () => cube.query(query, 'all')),
  );
  const [decomposed = Number.NaN, ...breakdowns] = times;
  const slowest = Math.max(...breakdowns);
  const result = (name: string, ratio: number, most: number, details: BenchResult['details'] = {}) => ({
    name: `${name}, ${size}`,
    ratio: round(ratio),
    bar: isFullSize ? ({ kind: 'at-most', value: most } as const) : null,
    details,
  });
  return [
    result('year on year with decomposition by county and product, seconds', decomposed, 1),
    result('slowest breakdown by one dimension, seconds', slowest, 0.5, {
      ...Object.fromEntries(dimensions.map((dimension, index) => [dimension, round(breakdowns[index]!)])),
    }),
    // The kernel's own high-water mark in kilobytes: filling the table is in it.
    result('memory of the process at most, GB', process.resourceUsage().maxRSS / GIGABYTE, 4),
  ];
};
