import type { Measure, PrintedFigure } from './printed-figures';
import { MODULUS, type Sensitive, type Signature } from './truth';

/** A figure with what it adds up: one that is printed, or what is left of one less the printed ones within it. */
export interface Known extends Signature {
  readonly name: string;
  readonly figure: PrintedFigure;
}

export interface Finding {
  readonly sensitive: Sensitive;
  readonly by: string;
}

const minus = (a: number, b: number): number => (a >= b ? a - b : a - b + MODULUS);
const less = (a: Signature, b: Signature): Signature => ({
  mark: minus(a.mark, b.mark),
  proof: minus(a.proof, b.proof),
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

type Term = PrintedFigure['terms'][number];

const placeDimensions = ['unit', 'village', 'park', 'township', 'county'] as const;

/** The narrowest place, whether it is the scope of the edition or the member of a row. */
const placeOf = ({ members, scope }: Term): string =>
  placeDimensions.map((dimension) => members[dimension]).find((code) => code !== undefined) ?? scope;

const placeAbove = (place: string): string | null => {
  if (place.length > 6) return place.slice(0, 6);
  return place.endsWith('00') ? null : `${place.slice(0, 4)}00`;
};

/** Members besides the place, which the scope of another edition can name as well. */
const membersOf = ({ members }: Term): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(members).filter(([name]) => !placeDimensions.some((dimension) => dimension === name)),
  );

interface Address {
  readonly place: string;
  readonly from: number;
  readonly to: number;
  readonly members: Readonly<Record<string, string>>;
}

const keyOf = (
  { seq, measure }: Pick<PrintedFigure, 'seq' | 'measure'>,
  where: Term['where'],
  at: Address,
): string =>
  JSON.stringify([
    seq,
    measure,
    at.place,
    at.from,
    at.to,
    Object.entries(at.members).sort(([a], [b]) => (a < b ? -1 : 1)),
    Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

const addressOf = (term: Term): Address => ({
  place: placeOf(term),
  from: term.from,
  to: term.to,
  members: membersOf(term),
});

/** What a figure is a part of, each with how: one dimension coarser, the place above, a province of its city. */
const aboveOf = ({
  place,
  members,
  ...span
}: Address): readonly (readonly [how: string, above: Address])[] => {
  const above = placeAbove(place);
  const { destinationCity: city, ...others } = members;
  return [
    ...Object.keys(members).map(
      (dimension) =>
        [
          `by ${dimension}`,
          {
            place,
            ...span,
            members: Object.fromEntries(Object.entries(members).filter(([name]) => name !== dimension)),
          },
        ] as const,
    ),
    ...(above === null
      ? []
      : [[`by place of ${place.length} digits`, { place: above, members, ...span }] as const]),
    ...(city === undefined || members['destination'] !== undefined
      ? []
      : [
          [
            'by city of a province',
            { place, members: { ...others, destinationProvince: `${city.slice(0, 2)}0000` }, ...span },
          ] as const,
        ]),
  ];
};

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
    const own = keyOf(one.figure, term.where, address);
    totals.set(own, one);
    for (const [how, above] of aboveOf(address)) place(keyOf(one.figure, term.where, above), how, own, one);
    const timeless = keyOf(one.figure, term.where, { ...address, from: 0, to: 0 });
    if (term.from === term.to) {
      if (!months.has(timeless)) months.set(timeless, new Map());
      months.get(timeless)!.set(term.from, one);
    } else longer.push([timeless, address, one]);
  }
  for (const [timeless, { from, to }, total] of longer) {
    const [term] = total.figure.terms;
    const own = keyOf(total.figure, term!.where, addressOf(term!));
    for (const [month, one] of months.get(timeless) ?? [])
      if (month >= from && month <= to) place(own, 'by month', String(month), one);
  }
  return [...parts].flatMap(([at, { how, rows }]) => {
    const total = totals.get(at.slice(0, at.lastIndexOf('<')));
    if (!total) return [];
    const rest = [...rows.values()].reduce<Signature>(less, total);
    if (rest.mark === 0) return [];
    return [{ ...rest, figure: total.figure, name: `${total.name} − ${rows.size} printed rows ${how}` }];
  });
};

/** One figure printed at two positions: what changed between them. */
const changesOf = (known: readonly Known[]): Known[] => {
  const versions = new Map<string, Known[]>();
  for (const one of known) {
    const terms = one.figure.terms
      .map((term) => `${term.sign}${keyOf({ ...one.figure, seq: 0 }, term.where, addressOf(term))}`)
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

const distinct = (known: readonly Known[]): Known[] => [
  ...new Map(known.map((one) => [one.mark, one])).values(),
];

/** The largest number of figures of which all pairs are tried. */
const PAIRS = 60_000;
const TRIPLES = 120;

export interface Search {
  readonly findings: readonly Finding[];
  readonly known: number;
  readonly tried: number;
}

/**
 * Looks for sensitive cells among printed figures, what is left of totals, changes between editions, differences of any
 * two of these, and of any three figures of one edition's table.
 */
export const searchSignatures = (
  printed: readonly Known[],
  sensitive: readonly Sensitive[],
  measure: Measure,
): Search => {
  const targets = new Targets(sensitive.filter((one) => one.measure === measure));
  const figures = printed.filter(({ figure }) => figure.measure === measure);
  const rests = restsOf(figures);
  const known = distinct([...figures, ...rests]);
  const changes = distinct(changesOf([...figures, ...rests]));
  const found = new Map<string, Finding>();
  let tried = 0;
  const look = (signature: Signature, by: () => string): void => {
    tried += 1;
    if (!targets.mayHave(signature.mark)) return;
    const cell = targets.find(signature);
    if (cell && !found.has(cell.what)) found.set(cell.what, { sensitive: cell, by: by() });
  };
  const pairs = (list: readonly Known[]): void => {
    const marks = Float64Array.from(list, ({ mark }) => mark);
    const length = Math.min(list.length, PAIRS);
    for (let a = 0; a < length; a += 1) {
      const own = marks[a]!;
      for (let b = 0; b < a; b += 1) {
        const mark = minus(own, marks[b]!);
        tried += 1;
        if (targets.mayHave(mark))
          look(less(list[a]!, list[b]!), () => `${list[a]!.name}  −  ${list[b]!.name}`);
      }
    }
  };
  for (const one of [...known, ...changes]) look(one, () => one.name);
  pairs(known);
  pairs(changes);
  const tables = new Map<string, Known[]>();
  for (const one of figures) {
    const table = `${one.figure.edition} ${one.figure.place.split('/')[0]}`;
    tables.set(table, [...(tables.get(table) ?? []), one]);
  }
  for (const table of tables.values()) {
    const rows = distinct(table).slice(0, TRIPLES);
    for (const a of rows)
      for (const [at, b] of rows.entries())
        for (const c of rows.slice(0, at))
          look(less(less(a, b), c), () => `${a.name}  −  ${b.name}  −  ${c.name}`);
  }
  return { findings: [...found.values()], known: known.length + changes.length, tried };
};
