import {
  cubeCompares,
  cubeMeasures,
  measureMeanings,
  organisingModelNames,
  type BilingualText,
  type CubeCompare,
  type CubeMeasure,
  type MeasureText,
  type FigureKind,
} from '@xiangtong/contracts';
import { components, type ComponentId } from './components';

/** Code → its names. */
export type Codes = ReadonlyMap<string, BilingualText>;

/** Names of members that the register has; no entry for a code without a name. */
export type MemberNames = Readonly<Record<'REF_AREA' | 'PRODUCT' | 'DESTINATION' | 'PLATFORM', Codes>>;

export const TOTAL = '_T';
const UNKNOWN = '_U';

const text = (zh: string, en: string): BilingualText => ({ zh, en });

const ownCodes = {
  [TOTAL]: text('合计', 'Total'),
  [UNKNOWN]: text('未知', 'Unknown'),
};

/** `averageOrder` → `AVERAGE_ORDER`. */
export const upperSnake = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase();

/** Letters, digits, `_`, `@`, `$` and `-` are all that a code may have. */
export const codeOf = (code: string): string => (code === '' ? UNKNOWN : code.replace(/[^\w@$-]/g, '_'));

const compareNames: Readonly<Record<CubeCompare, BilingualText>> = {
  yoy: text('同比', 'on the same period of the year before'),
  mom: text('环比', 'on the preceding period'),
  'two-year': text('与两年前同期相比', 'on the same period two years before'),
};

const compareCodes: Readonly<Record<CubeCompare, string>> = {
  yoy: 'YOY',
  mom: 'POP',
  'two-year': 'TWO_YEAR',
};

type Compared = Exclude<FigureKind, 'level' | 'portion'>;

const kindNames: Readonly<Record<Compared, BilingualText>> = {
  change: text('增减额', 'Change'),
  growth: text('增长率', 'Growth rate'),
  contribution: text('对增长的贡献', 'Contribution to growth'),
  share: text('对增长的贡献率', 'Share in the growth'),
};

const LEVEL = 'N';
const PORTION = 'PORTION';

export const transformationOf = (kind: FigureKind, compare: CubeCompare | null): string =>
  kind === 'level'
    ? LEVEL
    : kind === 'portion'
      ? PORTION
      : `${kind.toUpperCase()}_${compareCodes[compare ?? 'yoy']}`;

const transformations: Readonly<Record<string, BilingualText>> = {
  [LEVEL]: text('原值', 'Level, not transformed'),
  [PORTION]: text('占合计的比重', 'Portion of the total'),
  ...Object.fromEntries(
    (Object.keys(kindNames) as Compared[]).flatMap((kind) =>
      cubeCompares.map((compare) => [
        transformationOf(kind, compare),
        text(
          `${compareNames[compare].zh}${kindNames[kind].zh}`,
          `${kindNames[kind].en}, ${compareNames[compare].en}`,
        ),
      ]),
    ),
  ),
};

const unitCodes: Readonly<Record<MeasureText['unit'], string>> = {
  yuan: 'CNY',
  count: 'NUMBER',
  'base unit': 'BASE_UNIT',
  'square metres': 'M2',
};

export const unitOf = (kind: FigureKind, measure: CubeMeasure): string => {
  if (kind === 'level' || kind === 'change') return unitCodes[measureMeanings[measure].unit];
  return kind === 'contribution' ? 'PP' : 'PT';
};

const fixed = {
  FREQ: {
    M: text('月', 'Monthly'),
    Q: text('季', 'Quarterly'),
    S: text('半年', 'Half-yearly'),
    A: text('年', 'Annual'),
    _O: text('其他：连续几个月的累计', 'Other: several months added up'),
  },
  INDICATOR: Object.fromEntries(
    cubeMeasures.map((measure) => [
      upperSnake(measure),
      text(measureMeanings[measure].zh, measureMeanings[measure].en),
    ]),
  ),
  TRANSFORMATION: transformations,
  FLOW: {
    ...ownCodes,
    up: text('农产品上行', 'Produce sold out of the county'),
    down: text('工业品下行', 'Industrial goods bought in'),
  },
  UNIT_KIND: {
    ...ownCodes,
    village: text('行政村', 'Village'),
    park: text('电商产业园', 'E-commerce park'),
    centre: text('运营中心', 'Operation centre'),
    installation: text('下级平台', 'Lower installation'),
  },
  ORGANISING_MODEL: { ...ownCodes, ...organisingModelNames },
  UNIT_MEASURE: {
    CNY: text('元', 'Yuan renminbi'),
    NUMBER: text('个', 'Number'),
    BASE_UNIT: text('产品的基本计量单位', 'Base unit of the product'),
    M2: text('平方米', 'Square metres'),
    PT: text('%', 'Per cent'),
    PP: text('百分点', 'Percentage points'),
  },
  OBS_STATUS: {
    A: text('正常值', 'Normal value'),
    L: text('缺：应报未报', 'Missing value: data exist but were not collected'),
    M: text('缺：不存在', 'Missing value: data cannot exist'),
    O: text('缺：未到期或无记录', 'Missing value: not yet due, or nothing on record'),
    Q: text('缺：为防止推断不予公布', 'Missing value: suppressed, so that nobody can be inferred'),
  },
  CONF_STATUS: {
    F: text('可公开', 'Free'),
    N: text('不公布', 'Not for publication'),
  },
} as const satisfies Partial<Record<ComponentId, Readonly<Record<string, BilingualText>>>>;

type FixedList = keyof typeof fixed;
export type ListedComponent = FixedList | keyof MemberNames;

const registered: readonly (keyof MemberNames)[] = ['REF_AREA', 'PRODUCT', 'DESTINATION', 'PLATFORM'];
export const listedComponents: readonly ListedComponent[] = [
  ...(Object.keys(fixed) as FixedList[]),
  ...registered,
];

export const hasList = (id: ComponentId): id is ListedComponent =>
  listedComponents.some((known) => known === id);

const isFixed = (id: ListedComponent): id is FixedList => Object.hasOwn(fixed, id);

/** A code without a name goes by itself. */
export const nameOfCode = (id: ListedComponent, code: string, names: MemberNames): BilingualText => {
  const known: Readonly<Record<string, BilingualText>> = isFixed(id) ? fixed[id] : ownCodes;
  const own = Object.hasOwn(known, code) ? known[code] : undefined;
  return own ?? (isFixed(id) ? undefined : names[id].get(code)) ?? text(code, code);
};

/** All codes of a fixed list; of the others those that figures have. */
export const codesOf = (id: ListedComponent, used: Iterable<string>, names: MemberNames): Codes => {
  const known = isFixed(id) ? Object.keys(fixed[id]) : [...new Set(used)].sort();
  return new Map(known.map((code) => [code, nameOfCode(id, code, names)]));
};

/** Whether the figures have all codes of the list, or it is larger. */
export const isPartial = (id: ListedComponent): boolean => !isFixed(id);

export const listName = (id: ListedComponent): BilingualText => components[id].name;
