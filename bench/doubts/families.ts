import type { Family } from './county';

const steady: Family = {
  name: 'steady',
  units: 36,
  history: [24, 30],
  noise: [0.1, 0.2],
  trend: [-0.005, 0.015],
  season: [0.15, 0.1],
  festival: 0,
  festivalReturns: false,
  reported: 0.8,
  lines: [3, 12],
  keeps: 0.95,
  prices: [0.15, 0.05],
  looseQuantities: false,
  shares: 0.3,
  fairs: 0,
  rounding: 0.01,
  nil: 0,
};

/** Counties that differ in what makes a doubt hard. */
export const families: readonly Family[] = [
  steady,
  { ...steady, name: 'nobody reported yet', reported: 0 },
  { ...steady, name: 'few reported', reported: 0.1, season: [0.4, 0.1] },
  { ...steady, name: 'noisy', noise: [0.3, 0.5] },
  { ...steady, name: 'growing fast', trend: [0.02, 0.05] },
  { ...steady, name: 'seasons of their own', season: [0.2, 0.6] },
  { ...steady, name: 'festival, others tell', festival: 0.9, reported: 0.5 },
  { ...steady, name: 'festival, as last year', festival: 0.9, festivalReturns: true, reported: 0 },
  { ...steady, name: 'new units', history: [3, 12] },
  { ...steady, name: 'one to three lines', lines: [1, 3] },
  { ...steady, name: 'many lines', lines: [40, 120], keeps: 0.8 },
  { ...steady, name: 'lines change', keeps: 0.3 },
  { ...steady, name: 'prices all over', prices: [0.5, 0.25] },
  { ...steady, name: 'loose quantities', looseQuantities: true },
  { ...steady, name: 'weights of lines change', shares: 0.7 },
  { ...steady, name: 'fairs of their own', fairs: 0.08 },
  { ...steady, name: 'round amounts', rounding: 100, lines: [1, 6] },
  { ...steady, name: 'small county', units: 6 },
  { ...steady, name: 'lumpy', noise: [0.4, 0.7], nil: 0.25 },
];
