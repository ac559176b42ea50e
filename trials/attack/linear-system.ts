import {
  addressesAbove,
  addressKey,
  addressOf,
  type Address,
  type Measure,
  type PrintedFigure,
  type PrintedRate,
} from './printed-figures';
import { addSums, type Sum, type Truth } from './truth';

/** A figure or rate with what its digits say: the interval of all numbers that are printed like it. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export interface KnownFigure extends Interval {
  readonly figure: PrintedFigure;
}

export interface KnownRate extends Interval {
  readonly rate: PrintedRate;
}

/**
 * Sales of an address in a stretch of time that no table divides, as they were until a correction: positions between
 * which nothing of it changed share the variable. Sales cannot be negative, and everybody knows that: a report with a
 * negative amount is refused.
 */
export interface Variable extends Sum {
  readonly name: string;
  lower: number;
  upper: number;
}

export type Terms = ReadonlyMap<Variable, number>;

/** Holds for the true figures and is known to a reader: lower ≤ Σ coefficient · variable ≤ upper. */
export interface Row extends Interval {
  readonly name: string;
  readonly terms: Terms;
}

/** A sum of variables that could be a sensitive cell: a cell, what is left of a total, or the change of either. */
export interface Expression {
  readonly name: string;
  readonly terms: Terms;
  readonly sum: Sum;
}

export interface LinearSystem {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
  readonly expressions: readonly Expression[];
  /** Rows that the true figures contradict: what the reader takes for known is not so. */
  readonly contradictions: readonly string[];
}

interface Series {
  readonly measure: Measure;
  readonly address: Omit<Address, 'from' | 'to'>;
  /** Periods of its figures, `from to`. */
  readonly periods: Map<string, Span>;
  /** First months of stretches, and the month after the last, ascending. */
  bounds: readonly number[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const monthAfter = (month: number): number => (month % 100 === 12 ? month + 89 : month + 1);
const monthBefore = (month: number): number => (month % 100 === 1 ? month - 89 : month - 1);

const addTerms = (sums: readonly (readonly [factor: number, terms: Terms])[]): Map<Variable, number> => {
  const all = new Map<Variable, number>();
  for (const [factor, terms] of sums)
    for (const [variable, coefficient] of terms) {
      const sum = (all.get(variable) ?? 0) + factor * coefficient;
      if (sum === 0) all.delete(variable);
      else all.set(variable, sum);
    }
  return all;
};

/** Writes all that printed figures, and the sums between their addresses, say of sales in one system. */
class SystemWriter {
  private readonly series = new Map<string, Series>();
  private readonly variables = new Map<string, Variable>();
  private readonly versions = new Map<string, readonly Sum[]>();
  private readonly rows: Row[] = [];
  private readonly expressions = new Map<string, Expression>();
  private readonly contradictions: string[] = [];

  constructor(
    private readonly truth: Truth,
    private readonly figures: readonly KnownFigure[],
    private readonly hidden: readonly PrintedFigure[],
    private readonly rates: readonly KnownRate[],
  ) {}

  async write(): Promise<LinearSystem> {
    const quantities = [
      ...this.figures.map(({ figure }) => figure),
      ...this.hidden,
      ...this.rates.flatMap(({ rate }) => [rate.numerator, rate.denominator]),
    ];
    for (const { measure, terms } of quantities)
      for (const term of terms) this.addPeriod(measure, addressOf(term));
    for (const series of this.series.values())
      series.bounds = [
        ...new Set([...series.periods.values()].flatMap(({ from, to }) => [from, monthAfter(to)])),
      ].sort((a, b) => a - b);
    await this.readVersions();
    this.writeFigures();
    this.writeRates();
    this.writeSums();
    this.writeChanges();
    return {
      variables: [...this.variables.values()],
      rows: this.rows,
      expressions: [...this.expressions.values()],
      contradictions: this.contradictions,
    };
  }

  private addPeriod(measure: Measure, { from, to, ...address }: Address): void {
    const key = seriesKey(measure, address);
    const series = this.series.get(key) ?? { measure, address, periods: new Map<string, Span>(), bounds: [] };
    series.periods.set(`${from} ${to}`, { from, to });
    this.series.set(key, series);
  }

  private async readVersions(): Promise<void> {
    const pieces = [...this.series].flatMap(([key, { measure, address, bounds }]) =>
      bounds.slice(1).map((end, at) => {
        const span = { from: bounds[at]!, to: monthBefore(end) };
        return { key: pieceKey(key, span.from), measure, address: { ...address, ...span } };
      }),
    );
    const versions = await this.truth.versionsOf(pieces.map(({ address }) => address));
    for (const [at, { key, measure }] of pieces.entries()) this.versions.set(key, versions[at]![measure]);
  }

  /** The stretches that a period consists of, at a position; null where its ends are no bounds of the series. */
  private piecesOf(key: string, { from, to }: Span, at: number): Terms | null {
    const { bounds } = this.series.get(key)!;
    const [first, last] = [bounds.indexOf(from), bounds.indexOf(monthAfter(to))];
    if (first < 0 || last < 0) return null;
    return new Map(bounds.slice(first, last).map((start) => [this.variableAt(key, start, at), 1]));
  }

  private variableAt(key: string, start: number, at: number): Variable {
    const sum = this.versions.get(pieceKey(key, start))![at]!;
    return this.variableOf(`${pieceKey(key, start)}`, sum);
  }

  private variableOf(name: string, sum: Sum): Variable {
    const own = `${name} #${sum.mark}`;
    const variable = this.variables.get(own) ?? { ...sum, name: own, lower: 0, upper: Infinity };
    this.variables.set(own, variable);
    return variable;
  }

  private termsAt(measure: Measure, terms: PrintedFigure['terms'], seq: number): Terms {
    const at = this.truth.positions.indexOf(seq);
    return addTerms(
      terms.map((term) => {
        const { from, to, ...address } = addressOf(term);
        return [term.sign, this.piecesOf(seriesKey(measure, address), { from, to }, at)!];
      }),
    );
  }

  private addRow(name: string, terms: Terms, { lower, upper }: Interval): void {
    const value = [...terms].reduce((sum, [variable, factor]) => sum + factor * variable.value, 0);
    const tolerance = 1e-9 * [...terms].reduce((sum, [one, factor]) => sum + Math.abs(factor * one.value), 1);
    if (value < lower - tolerance || value > upper + tolerance) {
      this.contradictions.push(`${name}: ${value} is not in ${lower} … ${upper}`);
      return;
    }
    const [single, ...others] = terms;
    if (!single) return;
    const [variable, factor] = single;
    if (others.length > 0 || factor !== 1) this.rows.push({ name, terms, lower, upper });
    else {
      variable.lower = Math.max(variable.lower, lower);
      variable.upper = Math.min(variable.upper, upper);
    }
  }

  private addExpression(name: string, terms: Terms): void {
    const sum = addSums([...terms].map(([variable, factor]) => [factor > 0 ? 1 : -1, variable]));
    if (sum.mark === 0 || [...terms.values()].some((factor) => Math.abs(factor) !== 1)) return;
    const key = [...terms].map(([{ name: own }, factor]) => `${factor} ${own}`).join('|');
    if (!this.expressions.has(key)) this.expressions.set(key, { name, terms, sum });
  }

  private writeFigures(): void {
    for (const { figure, ...interval } of this.figures) {
      const name = `${figure.edition} ${figure.place} (${figure.value})`;
      this.addRow(name, this.termsAt(figure.measure, figure.terms, figure.seq), interval);
    }
  }

  private writeRates(): void {
    for (const { rate, lower, upper } of this.rates) {
      const { numerator, denominator, seq } = rate;
      const name = `${rate.edition} ${rate.place} (${rate.text})`;
      const over = this.termsAt(numerator.measure, numerator.terms, seq);
      const under = this.termsAt(denominator.measure, denominator.terms, seq);
      const positive = { lower: 0, upper: Infinity };
      this.addRow(
        `${name} from below`,
        addTerms([
          [1, over],
          [-lower, under],
        ]),
        positive,
      );
      this.addRow(
        `${name} from above`,
        addTerms([
          [-1, over],
          [upper, under],
        ]),
        positive,
      );
    }
  }

  /** A total is the sum of the members that the editions name, and of what is left, which is not negative either. */
  private writeSums(): void {
    const families = new Map<
      string,
      { readonly total: string; readonly how: string; readonly parts: string[] }
    >();
    for (const [key, { measure, address }] of this.series)
      for (const [how, above] of addressesAbove({ ...address, from: 0, to: 0 })) {
        const total = seriesKey(measure, above);
        if (!this.series.has(total)) continue;
        const family = families.get(`${total} ${how}`) ?? { total, how, parts: [] };
        family.parts.push(key);
        families.set(`${total} ${how}`, family);
      }
    for (const { total, how, parts } of families.values()) {
      const periods = new Map<string, Span>();
      for (const key of [total, ...parts])
        for (const [name, span] of this.series.get(key)!.periods) periods.set(name, span);
      for (const [name, span] of periods) this.writeSum(total, how, parts, name, span);
    }
  }

  private writeSum(total: string, how: string, parts: readonly string[], name: string, span: Span): void {
    const written = new Set<string>();
    for (const at of this.truth.positions.keys()) {
      const whole = this.piecesOf(total, span, at);
      const members = parts.flatMap((key) => this.piecesOf(key, span, at) ?? []);
      if (!whole || members.length === 0) return;
      const terms = addTerms([[1, whole], ...members.map((one): [number, Terms] => [-1, one])]);
      const key = [...terms.keys()].map((variable) => variable.name).join('|');
      if (written.has(key)) continue;
      written.add(key);
      const left = addSums([...terms].map(([variable, factor]) => [factor > 0 ? 1 : -1, variable]));
      const label = `${total} ${name} ${how}`;
      const rest = left.mark === 0 ? null : this.variableOf(`rest of ${label}`, left);
      this.addRow(
        label,
        rest
          ? addTerms([
              [1, terms],
              [-1, new Map([[rest, 1]])],
            ])
          : terms,
        { lower: 0, upper: 0 },
      );
    }
  }

  /** Cells and what is left of totals, at each position, and what changed between any two. */
  private writeChanges(): void {
    const versions = new Map<string, Map<string, Terms>>();
    const add = (name: string, terms: Terms): void => {
      const known = versions.get(name) ?? new Map<string, Terms>();
      known.set([...terms.keys()].map((variable) => variable.name).join('|'), terms);
      versions.set(name, known);
    };
    for (const [key, { periods, bounds }] of this.series) {
      const pieces = bounds.slice(1).map((end, at): Span => ({ from: bounds[at]!, to: monthBefore(end) }));
      for (const span of [...periods.values(), ...pieces])
        for (const at of this.truth.positions.keys())
          add(`${key} ${span.from}..${span.to}`, this.piecesOf(key, span, at)!);
    }
    for (const variable of this.variables.values())
      if (variable.name.startsWith('rest of '))
        add(variable.name.slice(0, variable.name.lastIndexOf(' #')), new Map([[variable, 1]]));
    for (const [name, known] of versions) {
      const list = [...known.values()];
      for (const [at, terms] of list.entries()) {
        this.addExpression(name, terms);
        for (const before of list.slice(0, at))
          this.addExpression(
            `change of ${name}`,
            addTerms([
              [1, terms],
              [-1, before],
            ]),
          );
      }
    }
  }
}

const seriesKey = (measure: Measure, address: Omit<Address, 'from' | 'to'>): string =>
  `${measure} ${addressKey({ ...address, from: 0, to: 0 })}`;

const pieceKey = (key: string, start: number): string => `${key} from ${start}`;

/** The system of all editions together; figures whose value is hidden name cells and say nothing else. */
export const writeLinearSystem = (
  truth: Truth,
  figures: readonly KnownFigure[],
  hidden: readonly PrintedFigure[],
  rates: readonly KnownRate[],
): Promise<LinearSystem> => new SystemWriter(truth, figures, hidden, rates).write();
