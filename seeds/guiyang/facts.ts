/** Published figures of facts.md, and our choices where it leaves room. Money in fen (1 yuan = 100 fen). */
export const LIBEI = '520122001208';
export const XIFENG = '520122';
export const GUIYANG = '5201';
export const SEED = 20200707;

export const FIRST_MONTH = 201801;
export const LAST_MONTH = 201912;

export type Year = 2018 | 2019;
export const years: readonly Year[] = [2018, 2019];

/** F1 and F2: +56.74 %. */
export const libeiFen: Readonly<Record<Year, number>> = { 2018: 4_192_280_209, 2019: 6_570_980_000 };

/** F8 for 2019 ("about 1.7 billion yuan"); 2018 is chosen: +28.60 %. */
export const guiyangFen: Readonly<Record<Year, number>> = { 2018: 132_192_846_100, 2019: 170_000_000_000 };

/** F7 "more than 400 kinds" in 2019; 2018 is chosen. */
export const xifengProducts: Readonly<Record<Year, number>> = { 2018: 361, 2019: 412 };

/** F6: online stores of Xifeng on third-party platforms, all seen in 2019. */
export const XIFENG_STORES = 264;

/** F5 "more than 1,600", counted at the end of 2019. */
export const XIFENG_ENTREPRENEURS = 1_643;

/** F17: the operation centre of Xifeng, "more than 4,000 m²". */
export const CENTRE = {
  code: '520122C01',
  name: '息烽县农村电商运营中心',
  nameEn: 'Xifeng Rural E-commerce Operation Centre',
  validFrom: 201901,
} as const;
export const CENTRE_FLOOR_AREA = '4260.00';

export interface ParkTotals {
  readonly residentEnterprises: number;
  readonly affiliatedEnterprises: number;
  readonly jobs: number;
  readonly investmentFen: number;
  /** Hundredths of a square metre. */
  readonly floorAreaCentiare: number;
}

/** F9 "nearly 500 million yuan" and F10 "nearly 400", "over 70" for 2019; everything else is chosen. */
export const parkTotals: Readonly<Record<Year, ParkTotals>> = {
  2018: {
    residentEnterprises: 342,
    affiliatedEnterprises: 58,
    jobs: 4_610,
    investmentFen: 43_150_000_000,
    floorAreaCentiare: 18_640_000,
  },
  2019: {
    residentEnterprises: 396,
    affiliatedEnterprises: 73,
    jobs: 5_280,
    investmentFen: 49_680_000_000,
    floorAreaCentiare: 19_850_000,
  },
};

/** F11: destinations of 2019; those of 2018 are chosen and lie within them. */
export const reachedCities: Readonly<Record<Year, number>> = { 2018: 321, 2019: 356 };
export const reachedDistricts: Readonly<Record<Year, number>> = { 2018: 1604, 2019: 1908 };

/** F3 and F4. */
export const libeiHouseholds: Readonly<Record<Year, number>> = { 2018: 2140, 2019: 3200 };
export const libeiPoorHouseholds: Readonly<Record<Year, number>> = { 2018: 171, 2019: 280 };
export const libeiVillagesDriven: Readonly<Record<Year, number>> = { 2018: 9, 2019: 13 };

/** F15 and F16: Libei's leading store. */
export const LEADING_STORE = 'LB-001';
export const LEADING_STORE_KINDS = 33;
export const SAMPLE_MONTH = 201912;
export const sampleOrders = [
  { name: '泡白菜', province: '32', quantityMilli: 1500, fen: 2550 },
  { name: '酸菜豆米汤', province: '37', quantityMilli: 2000, fen: 3560 },
  { name: '米豆腐', province: '33', quantityMilli: 1500, fen: 1980 },
] as const;
export const sampleGoods = ['泡白菜', '酸菜豆米汤', '米豆腐', '豆腐乳', '青椒', '糍粑'] as const;

export interface CountyProfile {
  readonly code: string;
  /** Short latin name in store codes. */
  readonly letters: string;
  /** Up sales of 2019 in yuan and growth over 2018 before the scaling to the exact city total. */
  readonly sales2019: number;
  readonly growth: number;
  readonly villages: number;
  readonly parks: number;
  /** Share of the county's sales that goes through its parks. */
  readonly parkShare: number;
  /** Product names and categories the county is known for. */
  readonly specialities: readonly string[];
}

const county = (
  code: string,
  letters: string,
  [sales, growth]: readonly [number, number],
  [villages, parks, parkShare]: readonly [number, number, number],
  specialities: string,
): CountyProfile => ({
  code,
  letters,
  sales2019: sales * 1_000_000,
  growth,
  villages,
  parks,
  parkShare,
  specialities: specialities.split(' '),
});

/**
 * The six districts and counties of F12 carry four fifths of the sales; thirteen parks as in F9. Sales in million yuan.
 */
export const counties: readonly CountyProfile[] = [
  county('520102', 'NM', [66, 0.12], [26, 1, 0.45], '永乐艳红桃 水蜜桃 prepared condiments snacks'),
  county('520103', 'YY', [56, -0.035], [22, 1, 0.5], 'condiments snacks handicrafts rice-bean'),
  county(
    '520111',
    'HX',
    [118, 0.21],
    [66, 1, 0.3],
    '花溪牛肉粉 花溪辣椒 青岩豆腐乳 青岩豆腐 花溪绿茶 羊艾毛峰 handicrafts rice-bean',
  ),
  county('520112', 'WD', [186, 0.29], [56, 1, 0.18], '乌当樱桃 百宜杨梅 蓝莓鲜果 herbs fruit vegetables'),
  county('520113', 'BY', [172, 0.33], [46, 2, 0.3], 'condiments prepared meat-fish plants 草莓'),
  county('520115', 'GS', [88, 0.19], [40, 1, 0.38], 'drinks snacks handicrafts tea'),
  county(
    '520121',
    'KY',
    [246, 0.27],
    [88, 1, 0.14],
    '开阳富硒茶 开阳富硒米 开阳富硒枇杷 土鸡蛋 tea grain-oil poultry-eggs',
  ),
  county(
    '520122',
    'XF',
    [262, 0.41],
    [102, 2, 0.15],
    '西望山茶 息烽虫茶 息烽红岩葡萄 息烽原浆酒 辣子鸡调料 pickles rice-bean',
  ),
  county(
    '520123',
    'XW',
    [268, 0.3],
    [82, 1, 0.16],
    '修文猕猴桃 猕猴桃 黄金猕猴桃 猕猴桃干 猕猴桃汁 fruit fungi herbs',
  ),
  county(
    '520181',
    'QZ',
    [238, 0.26],
    [104, 2, 0.18],
    '清镇酥梨 清镇红枫红茶 冷水鲟鱼 贵州高山绿茶 vegetables meat-fish',
  ),
];
