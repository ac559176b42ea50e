import { GUIYANG, SEED, reachedCities, reachedDistricts, type Year } from './facts';
import { Random, WeightedTable } from './random';
import type { Reference } from './reference';

const HONG_KONG = '810000';
const UNKNOWN = '000000';

/**
 * Share of the orders in percent, by first two digits: the big consumer provinces and the neighbours of Guizhou lead.
 */
// oxfmt-ignore
const provinceWeights: Readonly<Record<string, number>> = {
  '11': 5.5, '12': 1.4, '13': 2.3, '14': 1, '15': 0.7, '21': 1.6, '22': 0.7, '23': 0.8,
  '31': 6.5, '32': 8.5, '33': 9, '34': 2.5, '35': 4, '36': 2, '37': 5, '41': 3, '42': 3.5, '43': 4, '44': 13, '45': 2.6,
  '46': 0.6, '50': 5, '51': 6, '52': 11, '53': 2.2, '54': 0.1, '61': 2, '62': 0.5, '63': 0.15, '64': 0.25, '65': 0.5,
};

/** Sparsely settled or founded late: the fourteen cities that were not reached in 2019. */
// oxfmt-ignore
const notReached = new Set([
  '4603', '5406', '5425', '6323', '6326', '6327', '6530', '429021',
  '659007', '659008', '659009', '659010', '659011', '659012',
]);

/** The city a code belongs to: four digits, but each county directly under a province (xx90) is one of its own. */
export const cityOf = (code: string): string => (code.slice(2, 4) === '90' ? code : code.slice(0, 4));

export interface Destinations {
  readonly table: WeightedTable<string>;
  /** Every district reached, and the reached cities without districts: each must occur in the year. */
  readonly required: readonly string[];
}

interface Place {
  readonly code: string;
  readonly city: string;
  readonly score: number;
  readonly weight: number;
}

const isDistrict = (code: string): boolean => !code.endsWith('00');

/** Development zones (xx71-xx79) have only an NBS code: addresses do not name them. */
const isZone = (code: string): boolean => /^.{4}7/.test(code);

const placesOf = (reference: Reference): Place[] =>
  reference.divisions
    .map(({ code }) => code.slice(0, 6))
    .filter((code) => provinceWeights[code.slice(0, 2)] !== undefined && !code.endsWith('0000'))
    .filter((code) => code.slice(2) !== '9000' && !isZone(code))
    .map((code) => {
      const random = new Random(SEED, 21, Number(code));
      const home = code.startsWith(GUIYANG);
      const capital = code.slice(2, 4) === '01' ? 3 : 1;
      const urban = Number(code.slice(4)) < 20 || code[4] === '8' ? 1.7 : 1;
      const chance = random.between(0.4, 1.6) * urban;
      const score = home ? 1000 : chance * (1 + (provinceWeights[code.slice(0, 2)] ?? 0) / 4);
      return { code, city: cityOf(code), score, weight: capital * urban * random.logNormal(0.6) };
    });

const byScore = (left: Place, right: Place): number =>
  right.score - left.score || (left.code < right.code ? -1 : 1);

const reachedPlaces = (places: readonly Place[], year: Year): Place[] => {
  const best = new Map<string, Place>();
  for (const place of [...places].sort(byScore)) {
    const known = best.get(place.city);
    if (!notReached.has(place.city) && (!known || (isDistrict(place.code) && !isDistrict(known.code)))) {
      best.set(place.city, place);
    }
  }
  const leaders = [...best.values()].sort(byScore).slice(0, reachedCities[year]);
  const cities = new Set(leaders.map(({ city }) => city));
  const open = reachedDistricts[year] - leaders.filter(({ code }) => isDistrict(code)).length;
  const others = places.filter(
    (place) => cities.has(place.city) && isDistrict(place.code) && !leaders.includes(place),
  );
  return [...leaders, ...others.sort(byScore).slice(0, open)];
};

/** Random codes: mostly districts, 7 % with only the city known, 4 % with only the province, 3 % unknown. */
const weighted = (
  places: readonly Place[],
  reached: readonly Place[],
  unknownShare: number,
): Map<string, number> => {
  const weights = new Map<string, number>([
    [UNKNOWN, unknownShare],
    [HONG_KONG, 0.35],
  ]);
  const cities = new Set(reached.map(({ city }) => city));
  const cityLevel = places.filter(({ code, city }) => !isDistrict(code) && cities.has(city));
  for (const [province, share] of Object.entries(provinceWeights)) {
    weights.set(`${province}0000`, share * 0.04);
    for (const [group, part] of [
      [reached, 0.89],
      [cityLevel, 0.07],
    ] as const) {
      const inside = group.filter(({ code }) => code.startsWith(province));
      const sum = inside.reduce((total, { weight }) => total + weight, 0);
      for (const { code, weight } of inside) {
        weights.set(code, (weights.get(code) ?? 0) + (share * part * weight) / sum);
      }
    }
  }
  return weights;
};

export const buildDestinations = (reference: Reference, year: Year): Destinations => {
  const places = placesOf(reference);
  const reached = reachedPlaces(places, year);
  const weights = weighted(places, reached, year === 2018 ? 4.1 : 3.2);
  const required = [...reached.map(({ code }) => code), HONG_KONG, UNKNOWN];
  return {
    table: new WeightedTable([...weights.keys()], (code) => weights.get(code) ?? 0),
    required: new Random(SEED, 22, year).shuffle(required),
  };
};
