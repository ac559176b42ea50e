import { groupThousands } from '@xiangtong/domain';
import type { Chart } from '@xiangtong/contracts';

/** Decimals a number is written with; axis steps such as 0.1 + 0.2 are read as 0.3. */
export const decimalsOf = (value: number): number =>
  (String(Number(value.toPrecision(12))).split('.')[1] ?? '').length;

/** Decimals of a chart's labels: as given by the document, otherwise as many as its values have, two at most. */
export const chartDecimals = ({ decimals, series }: Chart): number =>
  decimals ??
  Math.min(2, Math.max(0, ...series.flatMap(({ values }) => values.map((value) => decimalsOf(value ?? 0)))));

/** `-1,234.50`, as tables write it. */
export const figure = (value: number, decimals: number): string => {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 && /[1-9]/.test(whole + (fraction ?? '')) ? '-' : '';
  return `${sign}${groupThousands(whole)}${fraction === undefined ? '' : `.${fraction}`}`;
};
