import { groupBy } from '@xiangtong/contracts';
import {
  addressKey,
  addressOf,
  addressesAbove,
  type Address,
  type Measure,
  type PrintedFigure,
} from './printed-figures';
import { MODULUS, type Sensitive, type Signature } from './truth';

export interface RoundedSignature extends Signature {
  /** How far what is printed may lie from what it adds up. */
  readonly half: number;
}

/** A figure with what it adds up: one that is printed, or what is left of one less the printed ones within it. */
export interface NamedSignature extends RoundedSignature {
  readonly name: string;
  /**
   * First and last month of a number of households. Of two numbers a reader knows that the households of one are among
   * those of the other only if its months are.
   */
  readonly months?: readonly [from: number, to: number];
}

export interface Known extends NamedSignature {
  readonly figure: PrintedFigure;
}

export interface Finding {
  readonly sensitive: Sensitive;
  readonly by: string;
}

const minus = (a: number, b: number): number => (a >= b ? a - b : a - b + MODULUS);
export const less = (a: RoundedSignature, b: RoundedSignature): RoundedSignature => ({
  mark: minus(a.mark, b.mark),
  proof: minus(a.proof, b.proof),
  half: a.half + b.half,
});

/** Sensitive cells by their signatures, of either sign; open addressing, because billions of differences are looked up. */
class Targets {
  private readonly keys: Float64Array;
  private readonly cells: (Sensitive | undefined)[];
  private readonly mask: number;
  private readonly filter = new Uint8Array(2 ** 23);

  constructor(sensitive: readonly Sensitive[]) {
    const size = 2 ** Math.ceil(Math.log2(sensitive.length * 4 + 16));
    this.keys = new Float64Array(size).fill(-1);
    this.cells = Array.from({ length: size });
    this.mask = size - 1;
    for (const cell of sensitive) {
      this.add(cell.mark, cell);
      this.add(minus(0, cell.mark), cell);
    }
  }

  /** The sensitive cell that has this signature, but for its sign. */
  find({ mark, proof }: Signature): Sensitive | null {
    const cell = this.at(mark);
    return cell && (cell.proof === proof || minus(0, cell.proof) === proof) ? cell : null;
  }

  /** Whether a look is worth it: no cell has another answer. */
  mayHave(mark: number): boolean {
    const bit = mark % 67_108_859;
    return ((this.filter[bit >>> 3]! >>> (bit & 7)) & 1) === 1;
  }

  private at(mark: number): Sensitive | undefined {
    for (let at = mark % this.mask; ; at = (at + 1) & this.mask) {
      if (this.keys[at] === mark) return this.cells[at];
      if (this.keys[at] === -1) return undefined;
    }
  }

  private add(mark: number, cell: Sensitive): void {
    const bit = mark % 67_108_859;
    this.filter[bit >>> 3]! |= 1 << (bit & 7);
    let at = mark % this.mask;
    while (this.keys[at] !== -1 && this.keys[at] !== mark) at = (at + 1) & this.mask;
    this.keys[at] = mark;
    this.cells[at] ??= cell;
  }
}

const keyAtPosition = ({ seq, measure }: Pick<PrintedFigure, 'seq' | 'measure'>, at: Address): string =>
  `${seq} ${measure} ${addressKey(at)}`;

/** What is left of totals less all printed parts, in one breakdown or of the months of a period, at one position. */
const restsOf = (known: readonly Known[]): Known[] => {
  const totals = new Map<string, Known>();
  const parts = new Map<string, { how: string; rows: Map<string, Known> }>();
  const months = new Map<string, Map<number, Known>>();
  const longer: (readonly [string, Address, Known])[] = [];
  const place = (key: string, how: string, own: string, one: Known): void => {
    const at = `${key}<${how}`;
    if (!parts.has(at)) parts.set(at, { how, rows: new Map() });
    parts.get(at)!.rows.set(own, one);
  };
  for (const one of known) {
    const [term] = one.figure.terms;
    if (!term || one.figure.terms.length > 1) continue;
    const address = addressOf(term);
    const own = keyAtPosition(one.figure, address);
    totals.set(own, one);
    for (const [how, above] of addressesAbove(address))
      place(keyAtPosition(one.figure, above), how, own, one);
    const timeless = keyAtPosition(one.figure, { ...address, from: 0, to: 0 });
    if (term.from === term.to) {
      if (!months.has(timeless)) months.set(timeless, new Map());
      months.get(timeless)!.set(term.from, one);
    } else longer.push([timeless, address, one]);
  }
  for (const [timeless, { from, to }, total] of longer) {
    const [term] = total.figure.terms;
    const own = keyAtPosition(total.figure, addressOf(term!));
    for (const [month, one] of months.get(timeless) ?? [])
      if (month >= from && month <= to) place(own, 'by month', String(month), one);
  }
  return [...parts].flatMap(([at, { how, rows }]) => {
    const total = totals.get(at.slice(0, at.lastIndexOf('<')));
    if (!total) return [];
    const rest = [...rows.values()].reduce<RoundedSignature>(less, total);
    if (rest.mark === 0) return [];
    return [{ ...rest, figure: total.figure, name: `${total.name} − ${rows.size} printed rows ${how}` }];
  });
};

/** One figure printed at two positions: what changed between them. */
const changesOf = (known: readonly Known[]): Known[] => {
  const versions = new Map<string, Known[]>();
  for (const one of known) {
    const terms = one.figure.terms
      .map((term) => `${term.sign}${keyAtPosition({ ...one.figure, seq: 0 }, addressOf(term))}`)
      .join('|');
    const list = versions.get(terms) ?? [];
    if (!list.some(({ mark }) => mark === one.mark)) versions.set(terms, [...list, one]);
  }
  return [...versions.values()].flatMap((list) =>
    list.flatMap((a, at) =>
      list.slice(at + 1).map((b) => ({ ...less(b, a), figure: b.figure, name: `(${b.name}) − (${a.name})` })),
    ),
  );
};

const distinct = <One extends NamedSignature>(known: readonly One[]): One[] => [
  ...new Map(known.map((one) => [[one.mark, ...(one.months ?? [])].join(), one])).values(),
];

const areWithin = ([from, to]: readonly [number, number], other: readonly [number, number]): boolean =>
  from >= other[0] && to <= other[1];

/** Whether a reader knows that what one figure is about is a part of what the other is about, or adds up sums. */
const canSubtract = ({ months: one }: NamedSignature, { months: other }: NamedSignature): boolean =>
  !one || !other || areWithin(one, other) || areWithin(other, one);

/** The largest number of figures of which all pairs are tried. */
const PAIRS = 60_000;
const TRIPLES = 120;

export interface Search {
  readonly findings: readonly Finding[];
  readonly known: number;
  readonly tried: number;
  /** Sensitive cells that follow, but from digits that leave them their protection. */
  readonly withinRounding: number;
}

/** What was printed, what follows from it, and how it changed between editions. */
interface Searched {
  readonly figures: readonly NamedSignature[];
  readonly changes: readonly NamedSignature[];
  /** The figures of each table. */
  readonly tables: readonly (readonly NamedSignature[])[];
}

/** Looks for sensitive cells among these figures and changes, their pairs, and any three figures of one table. */
export const searchDifferences = (searched: Searched, sensitive: readonly Sensitive[]): Search => {
  const targets = new Targets(sensitive);
  const known = distinct(searched.figures);
  const changes = distinct(searched.changes);
  const found = new Map<string, Finding>();
  let tried = 0;
  const rounded = new Set<string>();
  const look = (signature: RoundedSignature, by: () => string): void => {
    tried += 1;
    if (!targets.mayHave(signature.mark)) return;
    const cell = targets.find(signature);
    if (!cell) return;
    if (signature.half >= cell.protection) rounded.add(cell.what);
    else if (!found.has(cell.what)) found.set(cell.what, { sensitive: cell, by: by() });
  };
  const pairs = (list: readonly NamedSignature[]): void => {
    const marks = Float64Array.from(list, ({ mark }) => mark);
    const length = Math.min(list.length, PAIRS);
    for (let a = 0; a < length; a += 1) {
      const own = marks[a]!;
      for (let b = 0; b < a; b += 1) {
        const mark = minus(own, marks[b]!);
        tried += 1;
        if (targets.mayHave(mark) && canSubtract(list[a]!, list[b]!))
          look(less(list[a]!, list[b]!), () => `${list[a]!.name}  −  ${list[b]!.name}`);
      }
    }
  };
  for (const one of [...known, ...changes]) look(one, () => one.name);
  pairs(known);
  pairs(changes);
  for (const table of searched.tables) {
    const rows = distinct(table).slice(0, TRIPLES);
    for (const a of rows)
      for (const [at, b] of rows.entries())
        for (const c of rows.slice(0, at))
          look(less(less(a, b), c), () => `${a.name}  −  ${b.name}  −  ${c.name}`);
  }
  return {
    findings: [...found.values()],
    known: known.length + changes.length,
    tried,
    withinRounding: [...rounded].filter((what) => !found.has(what)).length,
  };
};

/**
 * Looks for sensitive cells among printed figures, what is left of totals, changes between editions, differences of any
 * two of these, and of any three figures of one edition's table; found is what the digits tell closer than its protection.
 */
export const searchSignatures = (
  printed: readonly Known[],
  sensitive: readonly Sensitive[],
  measure: Measure,
): Search => {
  const figures = printed.filter(({ figure }) => figure.measure === measure);
  const rests = restsOf(figures);
  const tables = groupBy(figures, ({ figure }) => `${figure.edition} ${figure.place.split('/')[0]}`);
  return searchDifferences(
    {
      figures: [...figures, ...rests],
      changes: changesOf([...figures, ...rests]),
      tables: [...tables.values()],
    },
    sensitive.filter((one) => one.measure === measure),
  );
};
