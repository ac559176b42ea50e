import { monthRange, monthsBetween } from '@xiangtong/domain';

/** Months of history before December 2019. */
export const steadyMonths = monthRange(201801, 201911);

const line = (product: string, quantity: number, amount: number, overrides: object = {}) => ({
  product,
  destination: '320102',
  platform: 'taobao',
  quantity: quantity.toFixed(1),
  amount: amount.toFixed(2),
  orders: 3,
  ...overrides,
});

/** Some thousand yuan that rise slowly and sway a little, at 12, 30 and 60 yuan a kilogram. */
export const usualLines = (village: number, month: number) => {
  const step = monthsBetween(201801, month);
  const sway = 1 + 0.01 * step + 0.03 * (((village * 7 + step * 5) % 5) - 2);
  const kilograms = (40 + 10 * village) * sway;
  return [
    line('VEG-001', kilograms, kilograms * 12),
    line('VEG-002', kilograms, kilograms * 30),
    line('VEG-003', kilograms, kilograms * 60),
  ];
};
