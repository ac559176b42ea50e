import type { Language } from '@xiangtong/contracts';
import { groupThousands } from '@xiangtong/domain';

/** How amounts of a view are written: one magnitude for all of them, named in the head. */
export type Magnitude = 'yuan' | 'ten-thousand' | 'million' | 'hundred-million' | 'billion';

const places: Readonly<Record<Magnitude, number>> = {
  yuan: 0,
  'ten-thousand': 4,
  million: 6,
  'hundred-million': 8,
  billion: 9,
};

const units: Readonly<Record<Language, Readonly<Record<Magnitude, string>>>> = {
  zh: { yuan: '元', 'ten-thousand': '万元', million: '百万元', 'hundred-million': '亿元', billion: '十亿元' },
  en: {
    yuan: 'yuan',
    'ten-thousand': '10,000 yuan',
    million: 'million yuan',
    'hundred-million': '100 million yuan',
    billion: 'billion yuan',
  },
};

/** From the largest: what amounts are counted in, in either language, as the prose of the reports. */
const ladders: Readonly<Record<Language, readonly Magnitude[]>> = {
  zh: ['hundred-million', 'ten-thousand'],
  en: ['billion', 'million'],
};

export const magnitudeName = (magnitude: Magnitude, language: Language): string => units[language][magnitude];

interface Scaled {
  readonly value: bigint;
  readonly decimals: number;
}

const parse = (decimal: string): Scaled => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { value: BigInt(`${whole}${fraction}`), decimals: fraction.length };
};

/** Half away from zero, as the reports round. */
const rounded = ({ value, decimals }: Scaled, to: number): bigint => {
  if (decimals <= to) return value * 10n ** BigInt(to - decimals);
  const divisor = 10n ** BigInt(decimals - to);
  const half = value < 0n ? -divisor / 2n : divisor / 2n;
  return (value + half) / divisor;
};

const grouped = (value: bigint, decimals: number): string => {
  const sign = value < 0n ? '−' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const whole = groupThousands(digits.slice(0, digits.length - decimals));
  return `${sign}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
};

/** A decimal string with `decimals` places and grouped digits; exact to any length. */
export const formatDecimal = (decimal: string, decimals: number): string =>
  grouped(rounded(parse(decimal), decimals), decimals);

/** A whole number with grouped digits. */
export const formatCount = (count: number): string => formatDecimal(String(count), 0);

/** Yuan as a decimal string → digits in `magnitude` with two places. */
export const formatAmount = (yuan: string, magnitude: Magnitude): string => {
  const { value, decimals } = parse(yuan);
  return grouped(rounded({ value, decimals: decimals + places[magnitude] }, 2), 2);
};

/** From the largest amount of a view: 亿元 from one 亿 on, 万元 from one 万 on; in English billions and millions. */
export const magnitudeOf = (yuans: readonly string[], language: Language): Magnitude => {
  const largest = yuans.reduce((most, yuan) => {
    const whole = BigInt(yuan.split('.')[0] || '0');
    const size = whole < 0n ? -whole : whole;
    return size > most ? size : most;
  }, 0n);
  return ladders[language].find((step) => largest >= 10n ** BigInt(places[step])) ?? 'yuan';
};

/** An exact ratio (0.567400) → percent with two places, sign kept: 56.74. */
export const formatPercent = (ratio: string): string => percentOf(parse(ratio));

/** Growth as what it makes of a base of 100: 0.4181 → 141.81. */
export const formatIndex = (growth: string): string => {
  const { value, decimals } = parse(growth);
  return percentOf({ value: value + 10n ** BigInt(decimals), decimals });
};

const percentOf = ({ value, decimals }: Scaled): string =>
  grouped(rounded({ value: value * 100n, decimals }, 2), 2);
