import { formatMonth, formatYuan, UNKNOWN_DESTINATION } from '@xiangtong/domain';
import type { ExclusionReason, OrderFileSummary, OrderLine, UnmatchedTitle, UnreadableRows } from '../answer';
import type { FoundLayout } from '../platform/find-layout';
import type { RowRules } from '../platform/layouts';
import { Numbers } from './numbers';
import { splitOrder } from './split-order';
import type { OrderRow, ReadRow } from './order-row';
import type { OrderRowFault } from './row-fault';

/** The stored data of a row: nothing about a buyer. */
interface Entry {
  readonly file: number;
  readonly order: number;
  readonly excluded: boolean;
  readonly rank: number;
  readonly platform: string;
  readonly month: number;
  readonly title: number;
  readonly destination: string;
  readonly quantity: number;
  /** Paid for the row, or for the order whose sum it repeats. */
  readonly paid: number;
  readonly refund: number;
  readonly value: number | null;
  readonly sums: OrderSums;
  readonly isDetail: boolean;
}

/** Whether the amount of a row may be that of its order: see RowRules; `shared` is certain, from merged cells. */
type OrderSums = RowRules['orderSums'] | 'shared';

export interface RowPlace {
  readonly sheet?: string;
  /** The amount is that of the order: a merged cell states it for several rows. */
  readonly isShared?: boolean;
}

interface FileCounts {
  rowsRead: number;
  duplicates: number;
  readonly excluded: Partial<Record<ExclusionReason, number>>;
  readonly platforms: Map<string, number>;
  /** Some row that counts has an amount. */
  hasAmount: boolean;
  readonly faults: OrderRowFault[];
}

/** Unreadable rows that are listed; all of them are counted. */
const MOST_FAULTS = 50;

/** A sum on its way. */
interface Sum {
  rows: number;
  quantity: number;
  fen: bigint;
  readonly orders: Set<number>;
}

const emptySum = (): Sum => ({ rows: 0, quantity: 0, fen: 0n, orders: new Set() });

const add = (sum: Sum, { quantity, order }: Entry, fen: number): void => {
  sum.rows += 1;
  sum.quantity += quantity;
  sum.fen += BigInt(fen);
  sum.orders.add(order);
};

/** Rows between two reports of progress: some tenths of a second on a phone. */
const ROWS_A_REPORT = 2_000;

/** Collects rows of all files: each line of an order once, in its most advanced state. */
export class OrderBook {
  private readonly files: FileCounts[] = [];
  /** Entries by order and line, see `keyOf`. */
  private readonly entries = new Map<number, Entry>();
  private readonly orders = new Numbers();
  private readonly lines = new Numbers();
  private readonly titles = new Numbers();
  private hasOrderSums = false;
  private hasDetails = false;

  constructor(
    private readonly destinationOf: (address: string) => string,
    /** Only sales of `month` count, yyyymm. */
    private readonly options: {
      readonly month?: number;
      readonly onProgress?: (file: number, rowsRead: number) => void;
    } = {},
  ) {}

  openFile(): void {
    this.files.push({
      rowsRead: 0,
      duplicates: 0,
      excluded: {},
      platforms: new Map(),
      hasAmount: false,
      faults: [],
    });
  }

  get rowsRead(): number {
    return this.current.rowsRead;
  }

  addFault(fault: OrderRowFault): void {
    if (this.current.faults.length < MOST_FAULTS) this.current.faults.push(fault);
  }

  /** The rows of the current file when only its footers can be read; null otherwise. */
  get nothingReadable(): UnreadableRows | null {
    const { rowsRead, excluded, faults } = this.current;
    const { unreadable: count = 0, footer = 0 } = excluded;
    return count > 0 && count === rowsRead - footer ? { count, rows: faults } : null;
  }

  /** The platform keeps numbers of different ones apart; Taobao and Tmall share theirs. */
  add(
    { layout, columns }: Pick<FoundLayout, 'layout' | 'columns'>,
    row: ReadRow,
    { sheet = '', isShared = false }: RowPlace,
  ): void {
    this.countRow();
    const { month } = this.options;
    // Without a column of order numbers, rows of two sheets are never the same order.
    const place = columns.order === undefined ? ` ${this.files.length} ${sheet}` : '';
    const format = `${layout.platform}${place}`;
    const rules = {
      sums: isShared ? ('shared' as const) : layout.orderSums,
      isDetail: layout.isDetail ?? false,
    };
    this.hasOrderSums ||= rules.sums !== undefined;
    this.hasDetails ||= rules.isDetail;
    if (!('excluded' in row) && (month === undefined || month === row.month)) {
      const order = this.orders.of(row.order, format);
      const title = this.titles.of(row.title);
      return this.keep(this.keyOf(order, row.line, title), this.entryOf(order, title, row, rules));
    }
    const reason = 'excluded' in row ? row.excluded : 'otherPeriod';
    this.current.excluded[reason] = (this.current.excluded[reason] ?? 0) + 1;
    if (!('excluded' in row) || !row.key) return;
    const order = this.orders.of(row.key.order, format);
    const key = this.keyOf(order, row.key.line, this.titles.of(row.key.title));
    this.keep(key, outOfCount(this.files.length - 1, order, row, rules));
  }

  private countRow(): void {
    this.current.rowsRead += 1;
    if (this.current.rowsRead % ROWS_A_REPORT === 0) {
      this.options.onProgress?.(this.files.length - 1, this.current.rowsRead);
    }
  }

  /** One number for a line of an order: both count through far fewer than 2^26. */
  private keyOf(order: number, line: string, title: number): number {
    return order * 2 ** 26 + this.lines.of(line, String(title));
  }

  /** An excluded row has already been counted as excluded; here it can only replace a less advanced row. */
  private keep(key: number, entry: Entry): void {
    const known = this.entries.get(key);
    const winner = known && !isFurther(entry, known) ? known : entry;
    const loser = winner === entry ? known : entry;
    if (loser && !loser.excluded) this.files[loser.file]!.duplicates += 1;
    if (winner !== known) this.entries.set(key, winner);
  }

  private entryOf(
    order: number,
    title: number,
    row: OrderRow,
    rules: Pick<Entry, 'sums' | 'isDetail'>,
  ): Entry {
    const { platforms } = this.current;
    platforms.set(row.platform, (platforms.get(row.platform) ?? 0) + 1);
    return {
      file: this.files.length - 1,
      order,
      excluded: false,
      rank: row.rank,
      platform: row.platform,
      month: row.month,
      title,
      destination: this.destinationOf(row.address),
      quantity: row.quantity,
      paid: row.paid,
      refund: row.refund,
      value: row.value,
      sums: rules.sums,
      isDetail: rules.isDetail,
    };
  }

  /** What counts in the end: the rows of details in place of their order's, and each sum of an order once. */
  private forEachCounted(take: (entry: Entry, fen: number) => void): void {
    if (!this.hasOrderSums && !this.hasDetails) {
      for (const entry of this.entries.values()) if (!entry.excluded) take(entry, entry.paid - entry.refund);
      return;
    }
    for (const entries of this.byOrder().values()) {
      const kept = this.preferDetails(Array.isArray(entries) ? entries : [entries]);
      const amounts = splitOrder(kept);
      for (const [index, entry] of kept.entries()) if (!entry.excluded) take(entry, amounts[index]!);
    }
  }

  /** Most orders have one entry: a list for each of them would take more memory than they do. */
  private byOrder(): Map<number, Entry | Entry[]> {
    const orders = new Map<number, Entry | Entry[]>();
    for (const entry of this.entries.values()) {
      const others = orders.get(entry.order);
      if (Array.isArray(others)) others.push(entry);
      else orders.set(entry.order, others ? [others, entry] : entry);
    }
    return orders;
  }

  /**
   * Of an order that is there as a whole and by its items, the items count: they say what each product cost. The row
   * of the order says where it went, and whether it was closed.
   */
  private preferDetails(entries: readonly Entry[]): readonly Entry[] {
    const whole = entries.filter(({ isDetail }) => !isDetail);
    if (whole.length === 0 || whole.length === entries.length) return entries;
    const ended = Math.max(...whole.map(({ excluded, rank }) => (excluded ? rank : 0)));
    const destination = whole.map((entry) => entry.destination).find(isPlace);
    const details = entries.filter(({ isDetail }) => isDetail);
    const kept = details.filter(({ excluded, rank }) => excluded || rank >= ended);
    for (const { file, excluded } of [...whole, ...details.filter((entry) => !kept.includes(entry))]) {
      if (!excluded) this.files[file]!.duplicates += 1;
    }
    return kept.map((entry) =>
      entry.excluded || isPlace(entry.destination) || destination === undefined
        ? entry
        : { ...entry, destination },
    );
  }

  private get current(): FileCounts {
    return this.files[this.files.length - 1]!;
  }

  summary(index: number, platform: string): Omit<OrderFileSummary, 'name' | 'encoding'> {
    const { rowsRead, duplicates, excluded, platforms, faults, hasAmount } = this.files[index]!;
    const [most] = [...platforms].sort((a, b) => b[1] - a[1]);
    const leftOut = Object.values(excluded).reduce((rows, count) => rows + count, duplicates);
    return {
      platform: most?.[0] ?? platform,
      rowsRead,
      excluded,
      duplicates,
      ...(faults.length > 0 && {
        unreadableRows: { count: (excluded.unreadable ?? 0) + (excluded.noTime ?? 0), rows: faults },
      }),
      ...(!hasAmount && { warning: leftOut === rowsRead ? 'ORDER.NOTHING_COUNTED' : 'ORDER.AMOUNT_ZERO' }),
    };
  }

  /** Sums over what counts in the end; before it no file is known to have an amount. */
  fold(productOf: (title: string) => string | null) {
    const { texts: titles } = this.titles;
    const products = titles.map(productOf);
    const total = emptySum();
    const unknown = emptySum();
    const lines = new Map<string, Sum>();
    const unmatched = new Map<number, Sum>();
    this.forEachCounted((entry, fen) => {
      add(total, entry, fen);
      if (fen > 0) this.files[entry.file]!.hasAmount = true;
      if (entry.destination === UNKNOWN_DESTINATION) add(unknown, entry, fen);
      const product = products[entry.title];
      const key = product && [entry.month, product, entry.destination, entry.platform].join('|');
      add(key ? sumOf(lines, key) : sumOf(unmatched, entry.title), entry, fen);
    });
    return {
      orders: total.orders.size,
      amount: formatYuan(total.fen),
      lines: [...lines].sort(byKey).map(toLine),
      unmatched: [...unmatched]
        .sort((a, b) => (a[1].fen === b[1].fen ? a[0] - b[0] : a[1].fen < b[1].fen ? 1 : -1))
        .map(([title, sum]) => toUnmatched(titles[title] ?? '', sum)),
      unknownDestination: { orders: unknown.orders.size, amount: formatYuan(unknown.fen) },
    };
  }
}

const outOfCount = (
  file: number,
  order: number,
  { rank, money }: Extract<ReadRow, { excluded: unknown }>,
  rules: Pick<Entry, 'sums' | 'isDetail'>,
): Entry => ({
  file,
  order,
  rank,
  excluded: true,
  platform: '',
  month: 0,
  title: -1,
  destination: '',
  quantity: money?.quantity ?? 0,
  paid: money?.paid ?? 0,
  refund: money?.refund ?? 0,
  value: money?.value ?? null,
  sums: rules.sums,
  isDetail: rules.isDetail,
});

const isPlace = (destination: string): boolean => destination !== '' && destination !== UNKNOWN_DESTINATION;

/** Later in the life of the order; then the larger refund, the known destination, and finally any fixed order. */
const isFurther = (entry: Entry, known: Entry): boolean => {
  const differences = [
    entry.rank - known.rank,
    entry.refund - known.refund,
    compare(entry.destination, known.destination),
    known.paid - entry.paid,
    known.quantity - entry.quantity,
    known.month - entry.month,
  ];
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
};

const compare = (a: string, b: string): number => (a === b ? 0 : a > b ? 1 : -1);

const sumOf = <Key>(sums: Map<Key, Sum>, key: Key): Sum => {
  const known = sums.get(key);
  if (known) return known;
  const sum = emptySum();
  sums.set(key, sum);
  return sum;
};

const byKey = (a: readonly [string, Sum], b: readonly [string, Sum]): number => compare(a[0], b[0]);

const toLine = ([key, { quantity, orders, fen }]: readonly [string, Sum]): OrderLine => {
  const [month = '', product = '', destination = '', platform = ''] = key.split('|');
  return {
    period: formatMonth(Number(month)),
    product,
    destination,
    platform,
    quantity,
    orders: orders.size,
    amount: formatYuan(fen),
  };
};

const toUnmatched = (title: string, { rows, quantity, fen }: Sum): UnmatchedTitle => ({
  title,
  rows,
  quantity,
  amount: formatYuan(fen),
});
