import type { TracedQuery } from '@xiangtong/contracts';
import type { Fraction } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { emptyRow, figureOf, type DataRow } from '../compose/dataset/dataset';
import { explained, type Explained } from './figure-part';
import type { Subject } from './subject';
import type { TraceContext } from './trace-context';

/** Explains any figure; passed down because figures have other figures as operands. */
export type Explain = (subject: Subject, context: TraceContext) => Promise<Explained>;

export const derivedColumns = ['change', 'growth', 'contribution', 'share', 'portion'] as const;
export type DerivedColumn = (typeof derivedColumns)[number];

interface Recipe {
  readonly formula: string;
  /** Columns of the row, and of the total, from which it is computed: `''` the figure, `.base` its base. */
  readonly row: readonly ('' | '.base')[];
  readonly total: readonly ('' | '.base')[];
}

/** Operands are listed in this order. */
const recipes: Readonly<Record<DerivedColumn, Recipe>> = {
  change: { formula: 'current − base', row: ['', '.base'], total: [] },
  growth: { formula: '(current − base) ÷ base', row: ['', '.base'], total: [] },
  contribution: {
    formula: '(current − base) ÷ base of the total',
    row: ['', '.base'],
    total: ['.base'],
  },
  share: {
    formula: '(current − base) ÷ (current of the total − base of the total)',
    row: ['', '.base'],
    total: ['', '.base'],
  },
  portion: { formula: 'current ÷ current of the total', row: [''], total: [''] },
};

export const derivedOf = (column: string): { name: string; derived: DerivedColumn } | null => {
  const dot = column.lastIndexOf('.');
  const derived = derivedColumns.find((known) => known === column.slice(dot + 1));
  return dot > 0 && derived ? { name: column.slice(0, dot), derived } : null;
};

const rowOf = (figures: readonly (readonly [string, Fraction | null])[]): DataRow => ({
  ...emptyRow,
  figures: new Map(
    figures.flatMap(([name, value]): [string, Fraction][] => (value === null ? [] : [[name, value]])),
  ),
});

/** A figure computed from levels by the rule of the report itself. */
export const explainDerived = async (
  subject: Subject,
  { name, derived }: NonNullable<ReturnType<typeof derivedOf>>,
  context: TraceContext,
  explain: Explain,
): Promise<Explained> => {
  const { query } = subject;
  if (derived === 'growth' && query.source === 'cube' && query.compare === 'two-year')
    throw new DomainError('TRACE.NOT_TRACEABLE', { reason: `two-year ${name}.growth` });
  const recipe = recipes[derived];
  const operand = (row: Subject['row'], suffix: string): Promise<Explained> =>
    explain({ ...subject, row, column: `${name}${suffix}` }, context.forOperand());
  const own: (readonly [string, Explained])[] = [];
  for (const suffix of recipe.row) own.push([`${name}${suffix}`, await operand(subject.row, suffix)]);
  const isTotal = subject.row.kind === 'total';
  const whole: (readonly [string, Explained])[] = [];
  for (const suffix of recipe.total) {
    const known = isTotal ? own.find(([column]) => column === `${name}${suffix}`) : undefined;
    whole.push(known ?? [`${name}${suffix}`, await operand({ kind: 'total' }, suffix)]);
  }
  const evaluate = (pick: (one: Explained) => Fraction | null): Fraction | null => {
    const [row, total] = [own, whole].map((list) => rowOf(list.map(([column, one]) => [column, pick(one)])));
    return figureOf(row!, total!, subject.column);
  };
  const operands = [...own, ...whole.filter((one) => !own.includes(one))].map(([, one]) => one);
  return explained(subject, context, {
    query: operands[0]!.part.query satisfies TracedQuery,
    reported: evaluate(({ reported }) => reported),
    traced: evaluate(({ traced }) => traced),
    formula: recipe.formula,
    operands,
  });
};
