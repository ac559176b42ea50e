import { SEED, sampleOrders } from './facts';
import { Random } from './random';
import type { Product } from './reference';

/** Yuan per base unit, lowest and highest; `category:unit` before `category`. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  vegetables: [5, 16],
  fruit: [9, 38],
  'grain-oil': [8, 26],
  'meat-fish': [46, 130],
  poultry: [42, 95],
  'poultry-eggs:kg': [42, 95],
  'poultry-eggs:piece': [1.4, 3.2],
  fungi: [18, 60],
  tea: [140, 620],
  'herbs:kg': [60, 360],
  'herbs:piece': [9, 16],
  'herbs:bag': [18, 45],
  pickles: [12, 32],
  condiments: [22, 64],
  'condiments:bag': [6, 14],
  'rice-bean': [10, 28],
  'rice-bean:portion': [9, 18],
  prepared: [15, 39],
  snacks: [24, 66],
  'snacks:piece': [5, 9],
  'drinks:bottle': [8, 28],
  'drinks:bag': [18, 36],
  'handicrafts:set': [320, 1400],
  handicrafts: [28, 260],
  'plants:kg': [16, 48],
  plants: [3, 22],
  'farm-supplies:unit': [220, 2600],
  'farm-supplies': [18, 150],
  'household-goods:unit': [180, 3200],
  'household-goods': [12, 160],
};

/** Names say more than the category: the first match sets the range. */
const rangesByName: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/羊肚菌干/, [760, 980]],
  [/竹荪|冬荪|灵芝孢子粉/, [320, 520]],
  [/干香菇|黑木耳|银耳$|牛肝菌|鸡枞菌|茶树菇/, [90, 190]],
  [/蜂蜜|蜜$|蜂王浆|蜂花粉/, [84, 168]],
  [/油$/, [26, 84]],
  [/酱香白酒|原浆酒|天麻酒/, [88, 198]],
  [/酒$/, [26, 78]],
  [/矿泉水/, [3, 6]],
  [/银(项圈|手镯|头饰)|玉手镯/, [380, 1100]],
  [/筷子|鞋垫|皮纸|泥哨/, [5, 18]],
];

const sampleFen = new Map<string, number>(
  sampleOrders.map(({ name, fen, quantityMilli }) => [name, (fen * 1000) / quantityMilli]),
);

const rangeOf = (product: Product): readonly [number, number] =>
  rangesByName.find(([pattern]) => pattern.test(product.name))?.[1] ??
  ranges[`${product.category}:${product.baseUnit}`] ??
  ranges[product.category] ?? [10, 40];

/** Price of January 2018 in fen per base unit; the sample orders of the facts fix three of them. */
export const basePriceFen = (product: Product): number => {
  const fixed = sampleFen.get(product.name);
  if (fixed !== undefined) return fixed;
  const [low, high] = rangeOf(product);
  return Math.round(100 * new Random(SEED, 11, product.index).between(low, high));
};

const yearlyInflation: Readonly<Record<string, number>> = {
  vegetables: 0.05,
  fruit: 0.06,
  'meat-fish': 0.04,
  'poultry-eggs': 0.05,
};

/** Pork rose steeply from July 2019 on. */
const isPork = (name: string): boolean => /猪|腊肉|腊排骨|香肠|扣肉|蹄|软哨|坛子肉/.test(name);

export const inflation = (product: Product, monthIndex: number): number => {
  const general = 1 + ((yearlyInflation[product.category] ?? 0.022) * monthIndex) / 12;
  return monthIndex >= 18 && isPork(product.name) ? general * (1 + 0.05 * (monthIndex - 17)) : general;
};

/** Calendar months in which a product sells best; in other months it sells `rest` of that. */
const seasons: readonly (readonly [RegExp, readonly number[], number])[] = [
  [/干$|酒$|汁$|苗$|茶$|醋$|饮料|原液|糕$/, [], 1],
  [/月饼/, [8, 9], 0.04],
  [/粽/, [5, 6], 0.25],
  [/糍粑|年糕|汤圆|八宝饭|腊|香肠|火腿|血豆腐/, [11, 12, 1, 2], 0.45],
  [/猕猴桃/, [9, 10, 11, 12], 0.2],
  [/樱桃|枇杷/, [4, 5, 6], 0.08],
  [/杨梅|桃|李$|蓝莓|葡萄/, [6, 7, 8, 9], 0.12],
  [/梨|苹果|石榴|柿/, [8, 9, 10, 11], 0.2],
  [/橙|柑|橘|柚/, [11, 12, 1, 2], 0.2],
  [/草莓/, [12, 1, 2, 3, 4], 0.1],
  [/毛尖|翠芽|绿茶|毛峰|白茶/, [3, 4, 5], 0.55],
  [/笋|香椿|蕨菜鲜|荠菜|清明/, [2, 3, 4], 0.3],
];

export const seasonFactor = (product: Product, calendarMonth: number): number => {
  const season = seasons.find(([pattern]) => pattern.test(product.name));
  if (!season) return 1;
  const [, best, rest] = season;
  return best.length === 0 || best.includes(calendarMonth) ? 1 : rest;
};
