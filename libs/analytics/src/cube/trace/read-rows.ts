import { summedColumns, type SummedName, type SummedValues } from '../../engine/summed-columns';
import type {
  ClassedUnit,
  CountedMember,
  CubeDimension,
  DueUnit,
  LinePosition,
  SumUnit,
  TracedMember,
  TracedName,
  TracedRevision,
  TracedSalesLine,
  TracedUnit,
  TracedValue,
} from '@xiangtong/contracts';
import { formatMonth, formatScaled } from '@xiangtong/domain';
import { memberIn, type Members } from '../answer/members';
import type { MemberKey } from '../sql/members';
import type { LineWindow } from '../sql/trace';
import { measures, type AdditiveMeasure } from '../vocabulary/measures';
import type { TracedCell, TracePage } from './traced';

interface NameRow {
  readonly code: string | null;
  readonly zh: string | null;
  readonly en: string | null;
}

export interface PartRow extends NameRow {
  readonly kind: 'total' | 'unit' | 'revision';
  readonly id: bigint;
  readonly units: bigint | null;
  readonly months: bigint | null;
  readonly lines: bigint;
  readonly value: bigint;
  readonly month: number | null;
  readonly from_seq: bigint | null;
  readonly ended_by: bigint | null;
}

export interface SalesRow extends SummedValues {
  readonly revision_id: bigint;
  readonly line: number;
  readonly product: string | null;
  readonly product_zh: string | null;
  readonly product_en: string | null;
  readonly destination: string;
  readonly destination_zh: string | null;
  readonly destination_en: string | null;
  readonly platform: string | null;
  readonly platform_zh: string | null;
  readonly platform_en: string | null;
  readonly store: string | null;
  readonly flow: 'u' | 'd';
}

interface ValueRow extends Pick<
  SalesRow,
  'revision_id' | 'line' | 'platform' | 'platform_zh' | 'platform_en'
> {
  readonly indicator: string;
  readonly value: bigint;
}

export type LineRow = SalesRow | ValueRow;

export type MemberRow = Readonly<Record<string, MemberKey>> & {
  readonly lines: bigint;
  readonly amount: bigint;
};

export interface ClassRow extends NameRow {
  readonly c0: bigint;
  readonly c1: bigint;
  readonly n1: bigint;
  readonly x0: bigint;
  readonly r0: bigint;
  readonly r1: bigint;
}

export interface DueRow extends NameRow {
  readonly due: bigint;
  readonly reported: bigint;
}

const nameOf = ({ code, zh, en }: NameRow): TracedName => ({ zh: zh ?? code ?? '', en: en ?? code ?? '' });

export const member = (code: string | null, zh: string | null, en: string | null): TracedMember => ({
  code: code ?? '',
  name: nameOf({ code, zh, en }),
});

/** The revisions that hold the lines of a page, one line more to see whether there is another; null without any. */
export const windowOf = (parts: readonly PartRow[], { after, limit }: TracePage): LineWindow | null => {
  const revisions = parts.filter(({ kind }) => kind === 'revision').sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = revisions;
  if (!first) return null;
  const begun = after !== null && BigInt(after.revision) === first.id ? Number(first.lines) : 0;
  let lines = -begun;
  const last = revisions.find((revision) => (lines += Number(revision.lines)) > limit) ?? revisions.at(-1)!;
  return {
    from: first.id,
    to: last.id,
    after: { revision: BigInt(after?.revision ?? 0), line: after?.line ?? 0 },
    limit: limit + 1,
  };
};

const toUnit = (row: PartRow, decimals: number): TracedUnit => ({
  unit: row.code ?? String(row.id),
  name: nameOf(row),
  months: Number(row.months),
  lines: Number(row.lines),
  amount: formatScaled(row.value, decimals),
});

const toRevision = (row: PartRow, decimals: number): TracedRevision => ({
  id: String(row.id),
  unit: row.code ?? '',
  month: formatMonth(row.month ?? 0),
  seq: Number(row.from_seq),
  endedBy: row.ended_by === null ? null : Number(row.ended_by),
  lines: Number(row.lines),
  amount: formatScaled(row.value, decimals),
});

const positionOf = ({ revision_id, line }: LineRow): LinePosition => ({
  revision: String(revision_id),
  line,
});

const written: Readonly<Record<SumUnit, (value: bigint) => string | number>> = {
  'base unit': (value) => formatScaled(value, 3),
  yuan: (value) => formatScaled(value, 2),
  count: Number,
};

const summedOf = (row: SummedValues): Pick<TracedSalesLine, SummedName> =>
  Object.fromEntries(
    summedColumns.map(({ name, unit }) => {
      const value = row[name];
      return [name, value === null ? null : written[unit](value)];
    }),
  ) as Pick<TracedSalesLine, SummedName>;

export const toLine = (row: LineRow): TracedSalesLine | TracedValue => {
  const platform = member(row.platform, row.platform_zh, row.platform_en);
  if ('indicator' in row) {
    const { indicator, value } = row;
    return {
      ...positionOf(row),
      indicator,
      platform: row.platform === null ? null : platform,
      value: formatScaled(value, 3),
    };
  }
  return {
    ...positionOf(row),
    product: member(row.product, row.product_zh, row.product_en),
    destination: member(row.destination, row.destination_zh, row.destination_en),
    platform,
    store: row.store,
    flow: row.flow === 'u' ? 'up' : 'down',
    ...summedOf(row),
  };
};

const byNumber = (a: TracedRevision, b: TracedRevision): number => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);

const largestFirst = (a: PartRow, b: PartRow): number =>
  a.value === b.value ? Number(a.id - b.id) : a.value > b.value ? -1 : 1;

/** The listed units, and the sum of the units beyond the list. */
const toUnits = (
  rows: readonly PartRow[],
  total: PartRow | undefined,
  decimals: number,
): Pick<TracedCell, 'unitCount' | 'units' | 'unitsBeyond'> => {
  const unitCount = Number(total?.units ?? 0);
  const beyond = unitCount - rows.length;
  const listed = rows.reduce((sum, { value }) => sum + value, 0n);
  const amount = formatScaled((total?.value ?? 0n) - listed, decimals);
  return {
    unitCount,
    units: [...rows].sort(largestFirst).map((row) => toUnit(row, decimals)),
    unitsBeyond: beyond > 0 ? { units: beyond, amount } : null,
  };
};

export const toCell = (
  parts: readonly PartRow[],
  lines: readonly LineRow[],
  measure: AdditiveMeasure,
  { limit }: TracePage,
): TracedCell => {
  const { decimals } = measures[measure];
  const ofKind = (wanted: PartRow['kind']): PartRow[] => parts.filter(({ kind }) => kind === wanted);
  const [total] = ofKind('total');
  const shown = lines.slice(0, limit);
  const last = shown.at(-1);
  return {
    sum: formatScaled(total?.value ?? 0n, decimals),
    lineCount: Number(total?.lines ?? 0),
    revisionCount: Number(total?.months ?? 0),
    ...toUnits(ofKind('unit'), total, decimals),
    revisions: ofKind('revision')
      .map((row) => toRevision(row, decimals))
      .sort(byNumber)
      .slice(0, limit),
    lines: shown.map(toLine),
    next: lines.length > limit && last ? positionOf(last) : null,
  };
};

/** Several dimensions: codes and names joined as in the key of a row. */
export const toCounted = (
  by: readonly CubeDimension[],
  found: readonly MemberRow[],
  members: Members,
): CountedMember[] =>
  found.map((row) => {
    const parts = by.map((dimension) => memberIn(members.get(dimension), row[dimension]));
    const joined = (name: 'zh' | 'en'): string => parts.map((part) => part?.[name] ?? '').join(' ');
    return {
      code: parts.map((part) => part?.code ?? '').join('+'),
      name: { zh: joined('zh'), en: joined('en') },
      lines: Number(row.lines),
      amount: formatScaled(row.amount, 2),
    };
  });

export const toClassed = (row: ClassRow, decimals: number): ClassedUnit => {
  const amount = (value: bigint): string => formatScaled(value, decimals);
  return {
    unit: row.code ?? '',
    name: nameOf(row),
    continuingNow: amount(row.c1),
    continuingBase: amount(row.c0),
    entryNow: amount(row.n1),
    exitBase: amount(row.x0),
    responseNow: amount(row.r1),
    responseBase: amount(row.r0),
  };
};

export const toDue = (row: DueRow): DueUnit => ({
  unit: row.code ?? '',
  name: nameOf(row),
  due: Number(row.due),
  reported: Number(row.reported),
});
