import { formPeriod, type PublicationDetail } from '@xiangtong/contracts';
import {
  divisionAt,
  divisionPrefix,
  formatMonth,
  formatQuantity,
  formatYuan,
  parseQuantity,
  periodMonths,
  townshipOf,
  type DivisionCode,
  type Period,
} from '@xiangtong/domain';
import type { Database } from '@xiangtong/infrastructure';
import { readLinesInForce, readStanding, type ExcerptWindow, type LineInForce } from '@xiangtong/ledger';
import { owes, wholeDivision, unitsWithin, type Catalogue, type ReportingUnit } from '@xiangtong/reference';
import type { PlaceMonth, PlaceReport, PublishedLine } from '../format/publication';

export interface FiguresToPublish {
  readonly place: DivisionCode;
  readonly detail: PublicationDetail;
  readonly period: Period;
  /** Position of the ledger. */
  readonly asOf: number;
}

/** Parks and others directly under their county are told with the county. */
const placeOf = ({ division }: Pick<ReportingUnit, 'division'>, detail: PublicationDetail): string => {
  const township = detail === 'township' ? townshipOf(division) : null;
  return divisionPrefix(township ?? divisionAt(division, 'county'));
};

const keyOf = (place: string, month: string): string => `${place} ${month}`;

/** The monthly sales in force at a position, summed by the places of the detail: facts of the ledger, as the cube has. */
export const collectReports = async (
  source: Database,
  catalogue: Catalogue,
  figures: FiguresToPublish,
): Promise<readonly PlaceReport[]> => {
  const { place, detail, period, asOf } = figures;
  const units = unitsWithin(catalogue, wholeDivision(place));
  const window = { unitIds: units.map(({ id }) => id), from: period.from, to: period.to, asOf };
  const counts = await countReports(source, catalogue, units, { detail, period, window });
  const sums = new Sums(catalogue, detail);
  for await (const lines of readLinesInForce(source.manager, window))
    for (const line of lines) sums.add(line);
  return [...counts.values()]
    .sort((a, b) => (keyOf(a.place, a.month) < keyOf(b.place, b.month) ? -1 : 1))
    .map(({ place: where, month, due, reported }) => {
      const { lines, fen } = sums.of(keyOf(where, month));
      const amount = reported === 0 ? null : formatYuan(fen);
      return { head: { place: where, month, due, reported, lines: lines.length, amount }, lines };
    });
};

type Counts = Pick<PlaceMonth, 'place' | 'month' | 'due' | 'reported'>;

/** Months of places in which a report is due or in force. */
const countReports = async (
  source: Database,
  { forms }: Catalogue,
  units: readonly ReportingUnit[],
  { detail, period, window }: { detail: PublicationDetail; period: Period; window: ExcerptWindow },
): Promise<ReadonlyMap<string, Counts>> => {
  const standing = (await readStanding(source.manager, window)).filter(({ form }) => form === 'sales');
  const reported = new Set(standing.map((one) => keyOf(one.unit, one.period)));
  const sales = forms.get('sales');
  const counts = new Map<string, Counts>();
  for (const unit of units)
    for (const number of periodMonths(period)) {
      const [place, month] = [placeOf(unit, detail), formatMonth(number)];
      const due = Number(sales !== undefined && owes(sales, unit, number));
      const has = Number(reported.has(keyOf(unit.code, formPeriod('sales', number))));
      if (due + has === 0) continue;
      const before = counts.get(keyOf(place, month)) ?? { place, month, due: 0, reported: 0 };
      const sum = { due: before.due + due, reported: before.reported + has };
      counts.set(keyOf(place, month), { ...before, ...sum });
    }
  return counts;
};

interface Sum extends Pick<
  PublishedLine,
  'place' | 'month' | 'product' | 'destination' | 'platform' | 'flow'
> {
  readonly unit: string;
  milli: number;
  fen: number;
  orders: number;
  refundFen: number | null;
}

class Sums {
  private readonly sums = new Map<string, Sum>();
  private readonly byPlace = new Map<string, Sum[]>();
  private readonly products: ReadonlyMap<number, { readonly code: string; readonly baseUnit: string }>;
  private readonly platforms: ReadonlyMap<number, string>;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly detail: PublicationDetail,
  ) {
    this.products = new Map([...catalogue.products.values()].map((product) => [product.id, product]));
    this.platforms = new Map([...catalogue.platforms.values()].map(({ id, code }) => [id, code]));
  }

  add(line: LineInForce): void {
    const sum = this.sumFor(line);
    sum.milli += parseQuantity(line.quantity)!;
    sum.fen += Number(line.amountFen);
    sum.orders += line.orders;
    if (line.refundFen !== null) sum.refundFen = (sum.refundFen ?? 0) + Number(line.refundFen);
  }

  of(key: string): { readonly lines: readonly PublishedLine[]; readonly fen: number } {
    const sums = [...(this.byPlace.get(key) ?? [])].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    return { lines: sums.map(toLine), fen: sums.reduce((total, { fen }) => total + fen, 0) };
  }

  private sumFor({ unitId, month: number, productId, platformId, destination, flow }: LineInForce): Sum {
    const place = placeOf(this.catalogue.unitsById.get(unitId)!, this.detail);
    const { code: product, baseUnit: unit } = this.products.get(productId)!;
    const named = { place, month: formatMonth(number), product, destination };
    const own = { ...named, platform: this.platforms.get(platformId)!, flow, unit };
    const key = `${keyOf(own.place, own.month)} ${sortKey(own)}`;
    const known = this.sums.get(key);
    if (known) return known;
    const sum: Sum = { ...own, milli: 0, fen: 0, orders: 0, refundFen: null };
    this.sums.set(key, sum);
    const list = this.byPlace.get(keyOf(own.place, own.month));
    if (list) list.push(sum);
    else this.byPlace.set(keyOf(own.place, own.month), [sum]);
    return sum;
  }
}

const sortKey = ({
  product,
  destination,
  platform,
  flow,
}: Pick<Sum, 'product' | 'destination' | 'platform' | 'flow'>): string =>
  [product, destination, platform, flow].join(' ');

const toLine = ({ milli, fen, orders, refundFen, unit, ...where }: Sum): PublishedLine => ({
  ...where,
  quantity: formatQuantity(milli),
  unit,
  amount: formatYuan(fen),
  orders,
  ...(refundFen === null ? {} : { refundAmount: formatYuan(refundFen) }),
});
