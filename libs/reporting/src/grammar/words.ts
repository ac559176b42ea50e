import type { Language } from '@xiangtong/contracts';
import { entryOf } from '@xiangtong/domain';

/** Words for figures, shared by all reports. */
export interface FigureWords {
  readonly yuan: string;
  /** Column header for 万元. */
  readonly tenThousandYuan: string;
  readonly points: string;
  readonly noBase: string;
  readonly level: string;
  readonly levelYearOnYear: string;
  readonly rise: (percent: string) => string;
  readonly fall: (percent: string) => string;
  readonly yearOnYear: (change: string) => string;
  readonly percent: (number: string) => string;
  readonly times: (number: string) => string;
  /** Of a base that is so small that a rate says nothing. */
  readonly timesYearBefore: (times: string) => string;
  readonly timesPreceding: (times: string) => string;
  readonly noPreceding: string;
  readonly levelMonthOnMonth: string;
  readonly monthOnMonth: (change: string) => string;
  readonly faster: (points: string) => string;
  readonly slower: (points: string) => string;
  readonly higher: (points: string) => string;
  readonly lower: (points: string) => string;
  readonly hardlyHigher: string;
  readonly increase: (money: string) => string;
  readonly decrease: (money: string) => string;
  readonly noChange: string;
  readonly pull: (points: string) => string;
  readonly drag: (points: string) => string;
  readonly noEffect: string;
  readonly pointsUp: (points: string) => string;
  readonly pointsDown: (points: string) => string;
  readonly pointsLevel: string;
  /** 持平, 没有变化 of figures that were rounded before they were compared. */
  readonly roughly: (unchanged: string) => string;
  readonly separator: string;
  readonly lastSeparator: string;
  readonly clauseSeparator: string;
  /** Printed for a figure that does not exist. */
  readonly none: string;
  readonly unknownDestination: string;
  readonly unspecified: string;
  readonly sectionTitle: (number: number, title: string) => string;
  readonly tableNumber: (number: number) => string;
  readonly annexNumber: (number: number) => string;
  readonly chartNumber: (number: number) => string;
  /** Text with a reference to the tables and charts that show its figures. */
  readonly referring: (text: string, numbers: readonly string[]) => string;
  /** A line in the place of a table that is empty, has no published rows, or hardly a published figure. */
  readonly insteadOfTable: Readonly<
    Record<'empty' | 'unlisted' | 'withheld' | 'preliminary', (title: string) => string>
  >;
  /** Of a period that a leap year makes longer or shorter than the one it is compared with. */
  readonly leapDays: (now: number, base: number) => string;
  /** A base that is no base for a rate, and the change from it. */
  readonly withChange: (base: string, change: string) => string;
  /** In place of a growth of which too few reports are in. */
  readonly notCompared: Readonly<Record<'year' | 'preceding' | 'any', string>>;
  /** Above a report of a period of which too few reports are in. */
  readonly preliminary: (reported: number, due: number) => string;
  /** Label of the row with the members of a dimension of which no figure is published. */
  readonly withheldRest: (dimension: string) => string;
  /** Rows of which no figure is published are not listed: how many, where that is told, and the row with their sum. */
  readonly withheldRows: (count: number | null, rest: string | null) => string;
  /** The comparable growth of a row; null where no unit behind it reported both periods. */
  readonly comparableRate: (name: string, change: string | null) => string;
  /** Note on growth that differs much from comparable growth; the column where there are several. */
  readonly comparableNote: (
    column: string | null,
    limit: number,
    rates: readonly string[],
    others: number,
  ) => string;
  /** The same in a sentence, after the growth. */
  readonly comparable: (change: string) => string;
  readonly noComparable: string;
  /** A remark in brackets after the statement. */
  readonly aside: (text: string) => string;
  /** Remark on a rank where some members are not published. */
  readonly amongPublished: string;
  /** Rows without a member are last in a table, and in no picture of places. */
  readonly standsLast: (name: string) => string;
  readonly notInPicture: (name: string, portion: string | null) => string;
  /** Sales known to their province only, in a table of cities: behind the cities, or among all others. */
  readonly ofNoCity: (isCut: boolean) => string;
  /** The same of sales known to their province or city only, in a table of districts and counties. */
  readonly ofNoCounty: (isCut: boolean) => string;
  /** How a public edition was made, without its parameters. */
  readonly disclosureNote: string;
  /** How figures of an edition with rounded ones were rounded. */
  readonly roundingNote: string;
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 → 一, 10 → 十, 21 → 二十一; below 100. */
export const chineseNumeral = (number: number): string => {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${numerals[number % 10]}`;
};

/** No line break between a number and the word before it, in any renderer or browser. */
const unbroken = (number: string): string => number.replaceAll(' ', '\u00a0');

const beforeStop = (text: string, stop: string, words: string): string =>
  text.endsWith(stop) ? `${text.slice(0, -stop.length)}${words}${stop}` : `${text}${words}`;

const chineseMembers: Readonly<Record<string, string>> = {
  unit: '单位',
  village: '村',
  park: '园区',
  township: '乡镇（街道）',
  county: '区县',
  prefecture: '市州',
  product: '产品',
  category: '类别',
  destination: '目的地',
  destinationProvince: '目的地',
  destinationCity: '目的地',
  platform: '平台',
};

const englishMembers: Readonly<Record<string, string>> = {
  unit: 'units',
  village: 'villages',
  park: 'parks',
  township: 'townships',
  county: 'districts and counties',
  prefecture: 'prefectures',
  product: 'products',
  category: 'categories',
  destination: 'destinations',
  destinationProvince: 'destinations',
  destinationCity: 'destinations',
  platform: 'platforms',
};

export const figureWords: Readonly<Record<Language, FigureWords>> = {
  zh: {
    yuan: '元',
    tenThousandYuan: '万元',
    points: '个百分点',
    noBase: '上年同期无数据',
    level: '持平',
    levelYearOnYear: '与上年同期持平',
    rise: (percent) => `增长${percent}`,
    fall: (percent) => `下降${percent}`,
    yearOnYear: (change) => `同比${change}`,
    percent: (number) => `${number}%`,
    times: (number) => `${number}倍`,
    timesYearBefore: (times) => `为上年同期的${times}`,
    timesPreceding: (times) => `为上期的${times}`,
    noPreceding: '上期无数据',
    levelMonthOnMonth: '与上期持平',
    monthOnMonth: (change) => `环比${change}`,
    faster: (points) => `加快${points}个百分点`,
    slower: (points) => `回落${points}个百分点`,
    higher: (points) => `高${points}个百分点`,
    lower: (points) => `低${points}个百分点`,
    hardlyHigher: '高（低）不到0.01个百分点',
    increase: (money) => `增加${money}`,
    decrease: (money) => `减少${money}`,
    noChange: '没有变化',
    pull: (points) => `拉高${points}个百分点`,
    drag: (points) => `拉低${points}个百分点`,
    noEffect: '没有影响',
    pointsUp: (points) => `提高${points}个百分点`,
    pointsDown: (points) => `下降${points}个百分点`,
    pointsLevel: '持平',
    roughly: (unchanged) => unchanged.replace('持平', '基本持平').replace('没有', '没有明显'),
    separator: '、',
    lastSeparator: '、',
    clauseSeparator: '；',
    none: '—',
    unknownDestination: '目的地不明',
    unspecified: '未注明',
    sectionTitle: (number, title) => `${chineseNumeral(number)}、${title}`,
    tableNumber: (number) => `表 ${number}`,
    annexNumber: (number) => `附表 ${number}`,
    chartNumber: (number) => `图 ${number}`,
    referring: (text, numbers) => beforeStop(text, '。', `（见${numbers.map(unbroken).join('、')}）`),
    insteadOfTable: {
      empty: (title) => `${title}：本期没有可列的数据。`,
      unlisted: (title) => `${title}：已公布的数据中没有可列的。`,
      preliminary: (title) => `${title}：上报不足，暂不排列名次。`,
      withheld: (title) => `${title}：为防止由此推断个别填报单位，绝大部分数不予公布，本表从略。`,
    },
    leapDays: (now, base) => `本期${now}天，上年同期${base}天（闰年2月为29天），增长速度未按日数折算。`,
    withChange: (base, change) => `${base}，${change}`,
    notCompared: { year: '同比暂不计算', preceding: '环比暂不计算', any: '增减暂不计算' },
    preliminary: (reported, due) =>
      `初步数：应报${due}份，已报${reported}份。上报不足，不计算增长速度和拉动，不排名次；可比口径只比较两期都有上报的单位。`,
    withheldRest: (dimension) => `其余${entryOf(chineseMembers, dimension) ?? ''}`,
    withheldRows: (count, rest) =>
      `本期各项数据均不予公布的${count === null ? '' : `${count}`}行不单独列出${rest === null ? '' : `，并入“${rest}”`}，不是没有数据；排列先后只按已公布数据。`,
    comparableRate: (name, change) => `${name}${change ?? '没有两期都有上报的单位'}`,
    comparableNote: (column, limit, rates, others) =>
      `${column === null ? '' : `${column}：`}与可比口径（只比较两期都有上报的单位）相差超过${limit}个百分点，可比口径为：${rates.join('，')}${others > 0 ? `，另有${others}行从略` : ''}。`,
    comparable: (change) => `可比口径${change}`,
    noComparable: '没有两期都有上报的单位',
    aside: (text) => `（${text}）`,
    amongPublished: '按已公布数据排列',
    standsLast: (name) => `“${name}”单列在最后，不参加排名；各项比重仍以包括它在内的合计为分母。`,
    notInPicture: (name, portion) => `“${name}”${portion ? `占${portion}，` : ''}不列入本图。`,
    ofNoCity: (isCut) =>
      `只能识别到省的零售额不属于哪个城市，${isCut ? '计入“其余”' : '列在各城市之后'}，不参加排名。`,
    ofNoCounty: (isCut) =>
      `只能识别到省、市的零售额不属于哪个县（市、区），${isCut ? '计入“其余”' : '列在各县（市、区）之后'}，不参加排名。`,
    disclosureNote:
      '公开版：按统计法的要求，凡可能由此推断个别填报单位或农户的数，以及可据以推算这些数的数，不予公布，以“×”表示，不是零；名次、前几位、升降个数只就公布的数计算，增长来源不予公布。',
    roundingNote:
      '本版取整公布：金额取整到千元，订单数、户数、人数取整到3的倍数；取整后各项之和仍等于合计，因此有的数取的不是最近的整数；不到3的户数、人数印作3。增长速度、比重和平均数由取整后的数算出。产品、单位、店铺、地区的个数和销售量不取整。',
  },
  en: {
    yuan: 'yuan',
    tenThousandYuan: '10,000 yuan',
    points: 'pp',
    noBase: 'no base in the same period of the previous year',
    level: 'unchanged',
    levelYearOnYear: 'unchanged year on year',
    rise: (percent) => `up ${percent}`,
    fall: (percent) => `down ${percent}`,
    yearOnYear: (change) => `${change} year on year`,
    percent: (number) => `${number} percent`,
    times: (number) => `${number} times`,
    timesYearBefore: (times) => `${times} the figure of the year before`,
    timesPreceding: (times) => `${times} the figure of the preceding period`,
    noPreceding: 'no figure for the preceding period',
    levelMonthOnMonth: 'unchanged from the preceding period',
    monthOnMonth: (change) => `${change} from the preceding period`,
    faster: (points) => `${points} percentage points faster`,
    slower: (points) => `${points} percentage points slower`,
    higher: (points) => `${points} percentage points higher`,
    lower: (points) => `${points} percentage points lower`,
    hardlyHigher: 'less than 0.01 percentage points higher or lower',
    increase: (money) => `${money} more`,
    decrease: (money) => `${money} less`,
    noChange: 'no change',
    pull: (points) => `adding ${points} percentage points`,
    drag: (points) => `taking off ${points} percentage points`,
    noEffect: 'without effect',
    pointsUp: (points) => `up ${points} percentage points`,
    pointsDown: (points) => `down ${points} percentage points`,
    pointsLevel: 'unchanged',
    roughly: (unchanged) =>
      unchanged
        .replace('unchanged', 'nearly unchanged')
        .replace('no change', 'hardly any change')
        .replace('without effect', 'with hardly any effect'),
    separator: ', ',
    lastSeparator: ' and ',
    clauseSeparator: '; ',
    none: '—',
    unknownDestination: 'Destination unknown',
    unspecified: 'Not stated',
    sectionTitle: (number, title) => `${number}. ${title}`,
    tableNumber: (number) => `Table ${number}`,
    annexNumber: (number) => `Annex ${number}`,
    chartNumber: (number) => `Figure ${number}`,
    referring: (text, numbers) => beforeStop(text, '.', ` (${numbers.map(unbroken).join(', ')})`),
    insteadOfTable: {
      empty: (title) => `${title}: nothing to list for this period.`,
      unlisted: (title) => `${title}: nothing to list among the published figures.`,
      preliminary: (title) => `${title}: no ranking while too few reports are in.`,
      withheld: (title) =>
        `${title}: left out, because nearly all of its figures are withheld, so that no single respondent can be inferred.`,
    },
    leapDays: (now, base) =>
      `The period has ${now} days, that of the year before ${base} (February of a leap year has 29); growth is not adjusted for it.`,
    withChange: (base, change) => `${change} (${base})`,
    notCompared: {
      year: 'with no growth on the year given yet',
      preceding: 'with no growth on the preceding period given yet',
      any: 'with no change given yet',
    },
    preliminary: (reported, due) =>
      `Preliminary: ${reported} of ${due} reports are in. These are too few for growth, contributions and ranks; comparable growth compares those that reported in both periods.`,
    withheldRest: (dimension) => {
      const members = entryOf(englishMembers, dimension);
      return members ? `Other ${members}` : 'All others';
    },
    withheldRows: (count, rest) =>
      `${count === null ? 'Rows' : count === 1 ? 'One row' : `${count} rows`} whose figures of the period are all withheld ${count === 1 ? 'is' : 'are'} not listed${rest === null ? '' : ` but summed in “${rest}”`}; this does not mean that there are no data. The order is that among published figures.`,
    comparableRate: (name, change) => `${name} ${change ?? 'with no unit that reported both periods'}`,
    comparableNote: (column, limit, rates, others) =>
      `${column === null ? 'More' : `${column}: more`} than ${limit} points from comparable growth (units that reported both periods): ${rates.join(', ')}${others > 0 ? `, and ${others} more rows` : ''}.`,
    comparable: (change) => `comparable basis: ${change}`,
    noComparable: 'no unit reported both periods',
    aside: (text) => ` (${text})`,
    amongPublished: 'among published figures',
    standsLast: (name) =>
      `"${name}" stands last and takes no place; shares are still of the total that includes it.`,
    notInPicture: (name, portion) => `"${name}"${portion ? ` (${portion})` : ''} is not in the picture.`,
    ofNoCity: (isCut) =>
      `Sales known to their province only are of no city: they ${isCut ? 'count among all others' : 'stand behind the cities'} and take no place.`,
    ofNoCounty: (isCut) =>
      `Sales known to their province or city only are of no district or county: they ${isCut ? 'count among all others' : 'stand behind these'} and take no place.`,
    disclosureNote:
      'Public edition: as the statistics law requires, figures from which a single respondent or household could be inferred, and those from which they could be computed, are withheld and printed as “×”; this is not zero. Ranks, leading places and numbers of rises and falls refer to the published figures alone; sources of growth are not published.',
    roundingNote:
      'Rounded edition: sums of money are rounded to thousands of yuan, numbers of orders, households and persons to multiples of three, so that parts still add up to their totals; a few are therefore not rounded to the nearest, and numbers of one or two are printed as three. Growth, shares and means follow from the rounded figures. Numbers of products, units, stores and places, and quantities, are not rounded.',
  },
};
