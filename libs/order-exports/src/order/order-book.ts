import { formatMonth, formatYuan, UNKNOWN_DESTINATION } from '@xiangtong/domain';
import type { ExclusionReason, OrderFileSummary, OrderLine, UnmatchedTitle, UnreadableRows } from '../answer';
import { Numbers } from './numbers';
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
  readonly refund: number;
  readonly fen: number;
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

const add = (sum: Sum, { quantity, fen, order }: Entry): void => {
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

  /** `format` keeps numbers of different platforms apart; Taobao and Tmall share theirs. */
  add(format: string, row: ReadRow): void {
    this.countRow();
    const { month } = this.options;
    if (!('excluded' in row) && (month === undefined || month === row.month)) {
      const order = this.orders.of(row.order, format);
      const title = this.titles.of(row.title);
      return this.keep(this.keyOf(order, row.line, title), this.entryOf(order, title, row));
    }
    const reason = 'excluded' in row ? row.excluded : 'otherPeriod';
    this.current.excluded[reason] = (this.current.excluded[reason] ?? 0) + 1;
    if (!('excluded' in row) || !row.key) return;
    const order = this.orders.of(row.key.order, format);
    const key = this.keyOf(order, row.key.line, this.titles.of(row.key.title));
    this.keep(key, outOfCount(this.files.length - 1, row.rank));
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

  private entryOf(order: number, title: number, row: OrderRow): Entry {
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
      refund: row.refund,
      fen: row.fen,
    };
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
    for (const entry of this.entries.values()) {
      if (entry.excluded) continue;
      add(total, entry);
      if (entry.fen > 0) this.files[entry.file]!.hasAmount = true;
      if (entry.destination === UNKNOWN_DESTINATION) add(unknown, entry);
      const product = products[entry.title];
      if (product)
        add(sumOf(lines, [entry.month, product, entry.destination, entry.platform].join('|')), entry);
      else add(sumOf(unmatched, entry.title), entry);
    }
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

const outOfCount = (file: number, rank: number): Entry => ({
  file,
  rank,
  excluded: true,
  order: -1,
  platform: '',
  month: 0,
  title: -1,
  destination: '',
  quantity: 0,
  refund: 0,
  fen: 0,
});

/** Later in the life of the order; then the larger refund, the known destination, and finally any fixed order. */
const isFurther = (entry: Entry, known: Entry): boolean => {
  const differences = [
    entry.rank - known.rank,
    entry.refund - known.refund,
    compare(entry.destination, known.destination),
    known.fen - entry.fen,
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
