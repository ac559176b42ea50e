import type { TracedParts } from '@xiangtong/contracts';
import { fractionOf, type Fraction } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { emptyRow, figureOf, type DataRow, type Dataset } from '../compose/dataset/dataset';
import { operations } from '../compose/dataset/join-dataset';
import { priceVolumeDataset } from '../compose/dataset/price-volume-dataset';
import type {
  Computation,
  JoinQueryDefinition,
  PriceVolumeQueryDefinition,
} from '../definition/report-definition';
import { askedBy } from './asked-query';
import { keysOf, rowIn, toRecord } from './dataset-rows';
import { derivedOf, explainDerived, type Explain } from './derived';
import { explained, type Explained } from './figure-part';
import type { RowReference, Subject } from './subject';
import { explainSumOfRows } from './sums-of-rows';
import type { TraceContext } from './trace-context';

/** Rows that a query ranks itself are identified by their members before another query is asked for them. */
const namedRow = (data: Dataset, row: RowReference, context: TraceContext): RowReference => {
  const keys = row.kind === 'first' ? keysOf(data, row, context) : null;
  return keys?.[0] === undefined ? row : { kind: 'member', key: keys[0] };
};

const countOf = async (subject: Subject, context: TraceContext): Promise<Explained> => {
  const { rows } = await context.dataset(subject.query.name);
  const records = rows.map(toRecord);
  return explained(subject, context, {
    query: askedBy(subject.query, context),
    reported: fractionOf(rows.length),
    traced: fractionOf(records.length),
    behind: { records },
  });
};

/** The common handling of all derived queries; null: the column belongs to the query itself. */
const common = (subject: Subject, context: TraceContext, explain: Explain): Promise<Explained> | null => {
  const { row, column } = subject;
  if (row.kind === 'count' || row.kind === 'rising' || row.kind === 'falling')
    return countOf(subject, context);
  const derived = derivedOf(column);
  if (derived) return explainDerived(subject, derived, context, explain);
  return row.kind === 'top' || row.kind === 'rest' ? explainSumOfRows(subject, context, explain) : null;
};

export interface JoinSubject extends Subject {
  readonly query: JoinQueryDefinition;
}

const computationOf = ({ compute }: JoinQueryDefinition, column: string): Computation | undefined =>
  compute.find(({ name }) => name === column.replace(/\.base$/, ''));

/** A column of one of the joined queries, or one computed from two others. */
export const explainJoin = async (
  subject: JoinSubject,
  context: TraceContext,
  explain: Explain,
): Promise<Explained> => {
  const shared = common(subject, context, explain);
  if (shared) return shared;
  const { query: definition, column } = subject;
  const data = await context.dataset(definition.name);
  const row = namedRow(data, subject.row, context);
  const reported = figureOf(rowIn(data, row, context), data.total, column);
  const computation = computationOf(definition, column);
  if (computation) {
    const suffix = column.endsWith('.base') ? '.base' : '';
    const { left, operator, right } = computation;
    const operand = (name: string) =>
      explain({ ...subject, row, column: `${name}${suffix}` }, context.forOperand());
    const [a, b] = [await operand(left), await operand(right)];
    const traced = a.traced && b.traced ? operations[operator](a.traced, b.traced) : null;
    const formula = `${left} ${operator} ${right}`;
    return explained(subject, context, { query: a.part.query, reported, traced, formula, operands: [a, b] });
  }
  const query = definition.queries.find(({ name }) => column.startsWith(`${name}.`));
  if (!query) throw new DomainError('TRACE.NOT_TRACEABLE', { reason: column });
  return explain({ query, row, column: column.slice(query.name.length + 1) }, context);
};

export interface PriceVolumeSubject extends Subject {
  readonly query: PriceVolumeQueryDefinition;
}

const salesColumns = ['amount', 'amount.base', 'quantity', 'quantity.base'] as const;

const rowFrom = (
  parts: readonly (readonly [string, Explained])[],
  pick: (one: Explained) => Fraction | null,
): DataRow => ({
  ...emptyRow,
  figures: new Map(
    parts.flatMap(([column, one]): [string, Fraction][] => {
      const value = pick(one);
      return value === null ? [] : [[column, value]];
    }),
  ),
});

const PRICE_FORMULA = 'docs/methods.md, Price and volume, from amounts and quantities of both periods';

/** Effects of price, volume and assortment: of one product from its sales, of all from the products. */
export const explainPriceVolume = async (
  subject: PriceVolumeSubject,
  context: TraceContext,
  explain: Explain,
): Promise<Explained> => {
  const { query: definition, column } = subject;
  const { products } = definition;
  if (column === 'amount' || column === 'amount.base') {
    const data = await context.dataset(definition.name);
    return explain({ query: products, row: namedRow(data, subject.row, context), column }, context);
  }
  const shared = common(subject, context, explain);
  if (shared) return shared;
  const data = await context.dataset(definition.name);
  const row = namedRow(data, subject.row, context);
  const reported = figureOf(rowIn(data, row, context), data.total, column);
  const operand = (reference: RowReference, name: string) =>
    explain({ query: products, row: reference, column: name }, context.forOperand());
  const base = await operand({ kind: 'total' }, 'amount.base');
  const again =
    row.kind === 'member'
      ? await oneAgain(row, base, operand)
      : await allAgain(await context.dataset(products.name), base, operand);
  return explained(subject, context, {
    query: base.part.query,
    reported,
    formula: PRICE_FORMULA,
    operands: again.operands,
    traced: again.figures?.get(column) ?? null,
    ...(again.behind && { behind: again.behind }),
  });
};

type Operand = (reference: RowReference, name: string) => Promise<Explained>;

interface MadeAgain {
  readonly operands: readonly Explained[];
  readonly figures: ReadonlyMap<string, Fraction> | undefined;
  readonly behind?: TracedParts;
}

const totalOf = (base: Explained): DataRow => rowFrom([['amount.base', base]], ({ traced }) => traced);

/** The total from all products sold. */
const allAgain = async (sold: Dataset, base: Explained, operand: Operand): Promise<MadeAgain> => {
  const now = await operand({ kind: 'total' }, 'amount');
  const total = totalOf(base);
  const figures = [...total.figures, ...rowFrom([['amount', now]], ({ traced }) => traced).figures];
  const again = priceVolumeDataset({ ...sold, total: { ...total, figures: new Map(figures) } });
  return {
    operands: [now, base],
    figures: again.total.figures,
    behind: { records: sold.rows.map(toRecord) },
  };
};

/** One product from its own sales. */
const oneAgain = async (row: RowReference, base: Explained, operand: Operand): Promise<MadeAgain> => {
  const own: (readonly [string, Explained])[] = [];
  for (const name of salesColumns) own.push([name, await operand(row, name)]);
  const again = priceVolumeDataset({
    dimensions: ['product'],
    total: totalOf(base),
    coverage: null,
    rows: [rowFrom(own, ({ traced }) => traced)],
  });
  return { operands: [...own.map(([, one]) => one), base], figures: again.rows[0]?.figures };
};
