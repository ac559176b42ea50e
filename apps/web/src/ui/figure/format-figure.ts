import type { Language } from '@xiangtong/contracts';
import { groupThousands } from '@xiangtong/domain';

/** How amounts of a view are written: one magnitude for all of them, named in the head. */
export type Magnitude = 'yuan' | 'ten-thousand' | 'hundred-million';

const places: Readonly<Record<Magnitude, number>> = { yuan: 0, 'ten-thousand': 4, 'hundred-million': 8 };

const units: Readonly<Record<Language, Readonly<Record<Magnitude, string>>>> = {
  zh: { yuan: '元', 'ten-thousand': '万元', 'hundred-million': '亿元' },
  en: { yuan: 'yuan', 'ten-thousand': '10,000 yuan', 'hundred-million': '100 million yuan' },
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

/** A decimal string with the places that it has, and grouped digits. */
export const formatPlain = (decimal: string): string =>
  formatDecimal(decimal, (decimal.split('.')[1] ?? '').length);

/** A whole number with grouped digits. */
export const formatCount = (count: number): string => formatDecimal(String(count), 0);

/** Yuan as a decimal string → digits in `magnitude` with two places. */
export const formatAmount = (yuan: string, magnitude: Magnitude): string => {
  const { value, decimals } = parse(yuan);
  return grouped(rounded({ value, decimals: decimals + places[magnitude] }, 2), 2);
};

/** An amount with its unit behind it, which stands in parentheses where it begins with digits: 2.68 (100 million yuan). */
export const amountWithUnit = (yuan: string, magnitude: Magnitude, language: Language): string => {
  const unit = magnitudeName(magnitude, language);
  return `${formatAmount(yuan, magnitude)} ${/^\d/.test(unit) ? `(${unit})` : unit}`;
};

/** Magnitude by the largest amount of a view: 亿元 from one 亿 on, 万元 from one 万 on. */
export const magnitudeOf = (yuans: readonly string[]): Magnitude => {
  const largest = yuans.reduce((most, yuan) => {
    const whole = BigInt(yuan.split('.')[0] || '0');
    const size = whole < 0n ? -whole : whole;
    return size > most ? size : most;
  }, 0n);
  if (largest >= 100_000_000n) return 'hundred-million';
  return largest >= 10_000n ? 'ten-thousand' : 'yuan';
};

const inProse: Readonly<
  Record<Language, readonly (readonly [digits: number, decimals: number, unit: string])[]>
> = {
  zh: [
    [8, 2, '亿元'],
    [4, 2, '万元'],
    [0, 2, '元'],
  ],
  en: [
    [9, 3, 'billion yuan'],
    [6, 3, 'million yuan'],
    [0, 2, 'yuan'],
  ],
};

/** An amount in a sentence, as the reports write it: 2.70 亿元, 270.010 million yuan. */
export const amountInProse = (yuan: string, language: Language): string => {
  const whole = BigInt(yuan.split('.')[0] || '0');
  const size = whole < 0n ? -whole : whole;
  const [digits, shown, unit] = inProse[language].find(
    ([step]) => step === 0 || size >= 10n ** BigInt(step),
  )!;
  const { value, decimals } = parse(yuan);
  return `${grouped(rounded({ value, decimals: decimals + digits }, shown), shown)} ${unit}`;
};

/** An exact ratio (0.567400) → percent with two places, sign kept: 56.74. */
export const formatPercent = (ratio: string): string => percentOf(parse(ratio));

/** The same of a change, with its sign: +56.74. */
export const formatSignedPercent = (ratio: string): string => {
  const percent = formatPercent(ratio);
  return percent.startsWith('−') ? percent : `+${percent}`;
};

/** Growth as what it makes of a base of 100: 0.4181 → 141.81. */
export const formatIndex = (growth: string): string => {
  const { value, decimals } = parse(growth);
  return percentOf({ value: value + 10n ** BigInt(decimals), decimals });
};

const percentOf = ({ value, decimals }: Scaled): string =>
  grouped(rounded({ value: value * 100n, decimals }, 2), 2);
