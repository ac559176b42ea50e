import { LEADING_STORE, SEED, XIFENG_STORES } from './facts';
import { Random, WeightedTable } from './random';
import { isLibei, isXifeng, type Unit } from './units';

export interface Store {
  readonly code: string;
  readonly platform: string;
  readonly openFrom: number;
  readonly weight: number;
}

/**
 * Weight of a platform among new stores, and its monthly drift: the mix moves from the big shops to portals and
 * newcomers.
 */
const storePlatforms: readonly (readonly [code: string, weight: number, drift: number])[] = [
  ['taobao', 20, -0.012],
  ['taobao-guizhou', 16, 0],
  ['tmall', 4, 0],
  ['tmall-flagship', 12, 0.004],
  ['jd', 7, -0.004],
  ['jd-guizhou', 12, 0.004],
  ['jd-poverty-alleviation', 8, 0.015],
  ['suning', 4, -0.008],
  ['suning-guizhou', 6, 0.002],
  ['pinduoduo', 8, 0.03],
  ['douyin', 2, 0.06],
];

/** Portals and groups that sell for a village without a store of its own. */
const portals: readonly (readonly [code: string, weight: number, drift: number])[] = [
  ['guizhou-ecommerce', 30, 0],
  ['daocunli', 24, 0.006],
  ['gogbuy-poverty-alleviation', 18, 0.02],
  ['wechat', 14, 0.012],
  ['offline-group', 10, -0.01],
  ['other', 4, 0],
];

const drifts = new Map(storePlatforms.map(([code, , drift]) => [code, drift]));

export const platformDrift = (platform: string, monthIndex: number): number =>
  Math.max(0.2, 1 + (drifts.get(platform) ?? 0) * monthIndex);

export const portalTable = (monthIndex: number): WeightedTable<string> => {
  const weights = new Map(portals.map(([code, weight, drift]) => [code, weight * (1 + drift * monthIndex)]));
  return new WeightedTable([...weights.keys()], (code) => weights.get(code) ?? 0);
};

const platformTable = new WeightedTable(storePlatforms, ([, weight]) => weight);

const LIBEI_STORES: readonly (readonly [platform: string, weight: number])[] = [
  ['taobao', 24],
  ['taobao-guizhou', 13],
  ['jd-guizhou', 12],
  ['tmall-flagship', 11],
  ['jd-poverty-alleviation', 9],
  ['suning-guizhou', 7],
  ['pinduoduo', 6],
  ['jd', 5],
  ['suning', 3],
];

const libeiStores = (): Store[] =>
  LIBEI_STORES.map(([platform, weight], index) => ({
    code: index === 0 ? LEADING_STORE : `LB-${String(index + 1).padStart(3, '0')}`,
    platform,
    openFrom: index < 6 ? 201801 : 201895 + index,
    weight,
  }));

const storeCount = (unit: Unit, random: Random): number => {
  if (unit.kind === 'park') return isXifeng(unit) ? 16 : random.integer(10, 20);
  return isXifeng(unit) ? 2 : random.integer(1, 4);
};

/** Store counts by unit; Xifeng's are topped up, village after village, until the county has its published number. */
const storeCounts = (units: readonly Unit[]): number[] => {
  const counts = units.map((unit) => {
    return isLibei(unit) ? LIBEI_STORES.length : storeCount(unit, new Random(SEED, 41, unit.index));
  });
  const villages = units.filter((unit) => isXifeng(unit) && unit.kind === 'village' && !isLibei(unit));
  const inXifeng = units.filter(isXifeng).reduce((sum, unit) => sum + (counts[unit.index] ?? 0), 0);
  for (let open = XIFENG_STORES - inXifeng, turn = 0; open > 0; open--, turn++) {
    const village = villages[turn % villages.length];
    if (village) counts[village.index] = (counts[village.index] ?? 0) + 1;
  }
  return counts;
};

/** Stores of every unit. Codes run through a county, so a store belongs to one unit only. */
export const buildStores = (units: readonly Unit[]): (readonly Store[])[] => {
  const counts = storeCounts(units);
  const running = new Map<string, number>();
  return units.map((unit) => {
    if (isLibei(unit)) return libeiStores();
    const random = new Random(SEED, 42, unit.index);
    return Array.from({ length: counts[unit.index] ?? 0 }, (_, index): Store => {
      const number = (running.get(unit.county.letters) ?? 0) + 1;
      running.set(unit.county.letters, number);
      const openFrom =
        index === 0 || random.chance(0.65) ? 201801 : random.pick([201805, 201809, 201811, 201901, 201904]);
      return {
        code: `${unit.county.letters}-${String(number).padStart(4, '0')}`,
        platform: platformTable.draw(random)[0],
        openFrom,
        weight: 1 / (1 + index * 0.6),
      };
    });
  });
};
