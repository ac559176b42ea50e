import type { Flow, Language, BilingualName } from '@xiangtong/contracts';
import type { LargeCell } from '@xiangtong/documents';
import {
  DAY_MS,
  divisionAt,
  formatMonth,
  formatYuan,
  inChina,
  localTime,
  type Month,
} from '@xiangtong/domain';
import type { LineInForce } from '@xiangtong/ledger';
import {
  divisionNameAlone,
  printedNames,
  type Catalogue,
  type Platform,
  type Product,
  type ReportingUnit,
} from '@xiangtong/reference';

/** Names for the ids of a line. */
export interface LineNames {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly products: ReadonlyMap<number, Product>;
  readonly platforms: ReadonlyMap<number, Platform>;
  /** Units with their printed names in the place of the extract. */
  readonly units: ReadonlyMap<number, BilingualName>;
}

/** `place`: digits of the division in which names of units must differ. */
export const lineNames = (catalogue: Catalogue, language: Language, place: string): LineNames => ({
  language,
  catalogue,
  products: new Map([...catalogue.products.values()].map((product) => [product.id, product])),
  platforms: new Map([...catalogue.platforms.values()].map((platform) => [platform.id, platform])),
  units: unitNames([...catalogue.units.values()], catalogue, place),
});

const unitNames = (
  units: readonly ReportingUnit[],
  catalogue: Catalogue,
  place: string,
): LineNames['units'] => {
  const printed = printedNames(units, place, catalogue);
  return new Map(units.map((unit) => [unit.id, printed(unit)]));
};

/** A column of the extract, for a workbook and for a CSV file. */
export interface LineColumn {
  readonly key: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly kind: 'text' | 'number';
  /** Excel number format, empty for text. */
  readonly numberFormat: string;
  readonly width: number;
  /** Type in Parquet: text, a moment, or a number with its decimals. */
  readonly type: 'text' | 'instant' | number;
  readonly cell: (line: LineInForce, names: LineNames) => LargeCell;
  readonly text: (line: LineInForce, names: LineNames) => string;
}

type Head = Pick<LineColumn, 'key' | 'label' | 'width'>;

const head = (key: string, zh: string, en: string, width: number): Head => ({
  key,
  label: { zh, en },
  width,
});

const textColumn = (parts: Head, read: LineColumn['text']): LineColumn => ({
  ...parts,
  kind: 'text',
  numberFormat: '',
  type: 'text',
  cell: read,
  text: read,
});

/** `read` returns an exact decimal, or null for an empty cell. */
const numberColumn = (
  parts: Head,
  numberFormat: string,
  read: (line: LineInForce) => string | null,
): LineColumn => ({
  ...parts,
  kind: 'number',
  numberFormat,
  type: numberFormat.split('.')[1]?.length ?? 0,
  cell: read,
  text: (line) => read(line) ?? '',
});

/** 1 January 1970 in the days of a workbook. */
const EPOCH_DAY = 25_569;

const monthSerial = (month: Month): number =>
  Date.UTC(Math.floor(month / 100), (month % 100) - 1, 1) / DAY_MS + EPOCH_DAY;

const localSerial = (instant: Date): number => inChina(instant).getTime() / DAY_MS + EPOCH_DAY;

const flowNames: Readonly<Record<Flow, BilingualName>> = {
  up: { zh: '农产品上行', en: 'produce out' },
  down: { zh: '工业品下行', en: 'goods in' },
};

const unitOf = ({ unitId }: LineInForce, { catalogue }: LineNames): ReportingUnit | undefined =>
  catalogue.unitsById.get(unitId);

const nameOf = (name: BilingualName | undefined, { language }: LineNames): string => name?.[language] ?? '';

const divisionName = (code: string, names: LineNames): string =>
  nameOf(divisionNameAlone(code.padEnd(12, '0'), names.catalogue.divisions), names);

const countyName = (line: LineInForce, names: LineNames): string => {
  const unit = unitOf(line, names);
  return unit ? divisionName(divisionAt(unit.division, 'county'), names) : '';
};

const measureName = (code: string, names: LineNames): string =>
  nameOf(names.catalogue.measures.get(code)?.name, names) || code;

const productOf = ({ productId }: LineInForce, { products }: LineNames): Product | undefined =>
  products.get(productId);

/** All data of a sales line, and its place in the ledger. */
export const lineColumns: readonly LineColumn[] = [
  textColumn(head('unit', '单位代码', 'Unit code', 15), (line, names) => unitOf(line, names)?.code ?? ''),
  textColumn(head('unitName', '填报单位', 'Reporting unit', 20), (line, names) =>
    nameOf(names.units.get(line.unitId), names),
  ),
  textColumn(head('county', '县（市、区）', 'County', 14), countyName),
  {
    ...head('month', '月份', 'Month', 10),
    kind: 'number',
    numberFormat: 'yyyy-mm',
    type: 'text',
    cell: ({ month }) => monthSerial(month),
    text: ({ month }) => formatMonth(month),
  },
  textColumn(
    head('product', '商品代码', 'Product code', 12),
    (line, names) => productOf(line, names)?.code ?? '',
  ),
  textColumn(head('productName', '商品', 'Product', 16), (line, names) =>
    nameOf(productOf(line, names)?.name, names),
  ),
  textColumn(head('destination', '目的地代码', 'Destination code', 12), ({ destination }) => destination),
  textColumn(head('destinationName', '目的地', 'Destination', 16), ({ destination }, names) =>
    divisionName(destination, names),
  ),
  textColumn(head('platform', '平台', 'Platform', 14), ({ platformId }, names) =>
    nameOf(names.platforms.get(platformId)?.name, names),
  ),
  textColumn(head('store', '店铺', 'Store', 18), ({ store }) => store ?? ''),
  textColumn(head('flow', '流向', 'Flow', 12), ({ flow }, names) => nameOf(flowNames[flow], names)),
  numberColumn(
    head('quantity', '数量', 'Quantity', 12),
    '#,##0.000',
    ({ reportedQuantity }) => reportedQuantity,
  ),
  textColumn(head('measure', '计量单位', 'Unit of measure', 10), ({ measure }, names) =>
    measureName(measure, names),
  ),
  numberColumn(
    head('baseQuantity', '折合数量', 'Quantity in base unit', 12),
    '#,##0.000',
    ({ quantity }) => quantity,
  ),
  textColumn(head('baseMeasure', '折合单位', 'Base unit', 10), (line, names) =>
    measureName(productOf(line, names)?.baseUnit ?? '', names),
  ),
  numberColumn(head('amount', '金额（元）', 'Amount (yuan)', 15), '#,##0.00', ({ amountFen }) =>
    formatYuan(amountFen),
  ),
  numberColumn(head('refund', '退款（元）', 'Refunds (yuan)', 13), '#,##0.00', ({ refundFen }) =>
    refundFen === null ? null : formatYuan(refundFen),
  ),
  numberColumn(head('orders', '订单数', 'Orders', 10), '#,##0', ({ orders }) => String(orders)),
  textColumn(head('submission', '报表编号', 'Submission', 38), ({ submission }) => submission),
  numberColumn(head('revision', '版本', 'Revision', 8), '0', ({ revision }) => String(revision)),
  numberColumn(head('line', '行号', 'Line', 8), '0', ({ line }) => String(line)),
  {
    ...head('acceptedAt', '通过时间（北京时间）', 'Accepted at (China time)', 20),
    kind: 'number',
    numberFormat: 'yyyy-mm-dd hh:mm:ss',
    type: 'instant',
    cell: ({ acceptedAt }) => localSerial(acceptedAt),
    text: ({ acceptedAt }) => localTime(acceptedAt),
  },
  numberColumn(head('seq', '账本序号', 'Ledger position', 10), '0', ({ seq }) => String(seq)),
];
