import { LIBEI, SEED, XIFENG, counties, type CountyProfile } from './facts';
import { Random } from './random';
import type { Reference } from './reference';

type OrganisingModel = 'producer-facility-shop' | 'association-cooperative-shop';

export interface Unit {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  /** Villages have that of their division. */
  readonly nameEn: string | null;
  readonly kind: 'village' | 'park';
  readonly county: CountyProfile;
  /** 12 digits for a village, 6 for the county a park stands in. */
  readonly division: string;
  readonly validFrom: number;
  /** Last month of reporting; null while the unit continues. */
  readonly validTo: number | null;
  readonly model: OrganisingModel;
  /** Share of the county's sales (Libei is calibrated apart). */
  readonly size: number;
}

type Draft = Omit<Unit, 'index'>;

const ENTRY_MONTHS = [201804, 201807, 201810, 201901, 201903, 201906] as const;
const EXIT_MONTHS = [201906, 201908, 201909] as const;

const parkNames: Readonly<Record<string, readonly (readonly [zh: string, en: string])[]>> = {
  '520102': [['南明区电子商务产业园', 'Nanming E-commerce Park']],
  '520103': [['云岩区电子商务产业园', 'Yunyan E-commerce Park']],
  '520111': [['花溪区电子商务产业园', 'Huaxi E-commerce Park']],
  '520112': [['乌当区农村电子商务产业园', 'Wudang Rural E-commerce Park']],
  '520113': [
    ['白云区电子商务产业园', 'Baiyun E-commerce Park'],
    ['白云区冷链物流电商园', 'Baiyun Cold Chain E-commerce Park'],
  ],
  '520115': [['观山湖区电子商务产业园', 'Guanshanhu E-commerce Park']],
  '520121': [['开阳县电子商务产业园', 'Kaiyang E-commerce Park']],
  '520122': [
    ['息烽县电子商务产业园', 'Xifeng E-commerce Park'],
    ['息烽县农产品加工电商园', 'Xifeng Food Processing E-commerce Park'],
  ],
  '520123': [['修文县猕猴桃电子商务产业园', 'Xiuwen Kiwifruit E-commerce Park']],
  '520181': [
    ['清镇市电子商务产业园', 'Qingzhen E-commerce Park'],
    ['清镇市职教城电商园', 'Qingzhen Vocational City E-commerce Park'],
  ],
};

/** Entrants and exits are needed for the five-part decomposition of growth; Libei and the parks report throughout. */
const lifeOf = (random: Random): readonly [number, number | null] => {
  if (random.chance(0.09)) return [random.pick(ENTRY_MONTHS), null];
  return [201801, random.chance(0.022) ? random.pick(EXIT_MONTHS) : null];
};

const villagesOf = (county: CountyProfile, reference: Reference): Draft[] => {
  const random = new Random(SEED, 31, Number(county.code));
  const own = random.shuffle(reference.villages.filter(({ code }) => code.startsWith(county.code)));
  const rank = (code: string): number => (code === LIBEI ? 0 : code[9] === '2' ? 1 : 2);
  const chosen = own.sort((left, right) => rank(left.code) - rank(right.code)).slice(0, county.villages);
  const sizes = chosen.map(({ code }) => (code === LIBEI ? 0 : random.logNormal(0.85)));
  const total = sizes.reduce((left, right) => left + right, 0);
  return chosen.map(({ code, name }, index) => {
    const [validFrom, validTo] = code === LIBEI ? [201801, null] : lifeOf(random);
    const cooperative = code !== LIBEI && random.chance(0.45);
    return {
      code,
      name,
      nameEn: null,
      kind: 'village',
      county,
      division: code,
      validFrom,
      validTo,
      model: cooperative ? 'association-cooperative-shop' : 'producer-facility-shop',
      size: ((1 - county.parkShare) * (sizes[index] ?? 0)) / total,
    };
  });
};

const parksOf = (county: CountyProfile): Draft[] =>
  (parkNames[county.code] ?? []).map(([name, nameEn], index, names) => ({
    code: `${county.code}P${String(index + 1).padStart(2, '0')}`,
    name,
    nameEn,
    kind: 'park',
    county,
    division: county.code,
    validFrom: 201801,
    validTo: null,
    model: 'producer-facility-shop',
    size: county.parkShare * (names.length === 1 ? 1 : index === 0 ? 0.56 : 0.44),
  }));

/**
 * Reporting villages (administrative villages before urban communities) and the thirteen parks, in order of county and
 * code.
 */
export const buildUnits = (reference: Reference): Unit[] =>
  counties
    .flatMap((county) => {
      const villages = villagesOf(county, reference).sort((left, right) => (left.code < right.code ? -1 : 1));
      return [...villages, ...parksOf(county)];
    })
    .map((draft, index) => ({ index, ...draft }));

export const isLibei = (unit: Unit): boolean => unit.code === LIBEI;
export const isXifeng = (unit: Unit): boolean => unit.county.code === XIFENG;

export const isDue = (unit: Unit, month: number): boolean =>
  month >= unit.validFrom && (unit.validTo === null || month <= unit.validTo);
