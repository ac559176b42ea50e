import {
  dayText,
  type Flow,
  flows,
  type Language,
  type Cell,
  type Column,
  type Row,
  type Table,
  type MoveKind,
  comparedSides,
  type Comparison,
  type ExplainedMove,
} from '@xiangtong/contracts';
import { fractionOf } from '@xiangtong/domain';
import { columnFormats, numberCell, textCell, type ColumnFormatName } from '@xiangtong/reporting';
import type { ComparisonWords } from './comparison-words';

/** A comparison in the reader's language. */
export interface Print {
  readonly comparison: Comparison;
  readonly language: Language;
  readonly words: ComparisonWords;
}

type ColumnPlan = readonly [key: string, label: string, format: ColumnFormatName, width?: number];

const columnOf = ([key, label, name, width]: ColumnPlan, language: Language): Column => {
  const format = columnFormats[name];
  return {
    key,
    label,
    kind: format.kind,
    numberFormat: format.numberFormat,
    width: width ?? format.width,
    unit: format.unit(language),
  };
};

type Value = string | null;

const cellOf = (name: ColumnFormatName, value: Value, language: Language): Cell =>
  name === 'text'
    ? textCell(value ?? '')
    : numberCell(value === null ? null : fractionOf(value), columnFormats[name], language);

interface RowPlan {
  readonly kind: Row['kind'];
  readonly values: readonly Value[];
  /** Format of a row whose measure is not that of the column. */
  readonly format?: ColumnFormatName;
}

const tableOf = (
  { language }: Print,
  head: Pick<Table, 'id' | 'title'>,
  columns: readonly ColumnPlan[],
  rows: readonly RowPlan[],
): Table => ({
  kind: 'table',
  ...head,
  number: '',
  notes: [],
  columns: columns.map((column) => columnOf(column, language)),
  rows: rows.map(({ kind, values, format }) => ({
    kind,
    cells: columns.map(([, , name], index) => {
      const used = name === 'text' ? name : (format ?? name);
      const cell = cellOf(used, values[index] ?? null, language);
      return used === name || cell.value === null
        ? cell
        : { ...cell, numberFormat: columnFormats[used].numberFormat };
    }),
  })),
});

const flowRows = ({ comparison, words }: Print, flow: Flow): RowPlan[] => {
  const compared = comparison.flows.find((each) => each.flow === flow)!;
  const name = words.flows[flow];
  const { growth } = compared;
  return [
    ...comparedSides.map((side): RowPlan => {
      const { before, after, change } = compared[side];
      return { kind: 'body', values: [`${name} · ${words.sides[side]}`, before, after, change] };
    }),
    {
      kind: 'body',
      format: 'percent',
      values: [`${name} · ${words.growth}`, growth.before, growth.after, growth.change],
    },
    { kind: 'part', format: 'percent', values: [words.byCurrent, null, null, growth.byCurrent] },
    { kind: 'part', format: 'percent', values: [words.byBase, null, null, growth.byBase] },
  ];
};

export const flowTable = (print: Print): Table => {
  const { item, before, after, change } = print.words.columns;
  const columns: readonly ColumnPlan[] = [
    ['item', item, 'text'],
    ['before', before, 'yuan'],
    ['after', after, 'yuan'],
    ['change', change, 'yuan'],
  ];
  const head = { id: 'flows', title: print.words.tables.flows };
  return tableOf(
    print,
    head,
    columns,
    flows.flatMap((flow) => flowRows(print, flow)),
  );
};

const places = flows.flatMap((flow) => comparedSides.map((side) => ({ flow, side })));

export const effectTable = (print: Print): Table => {
  const { comparison, words } = print;
  const columns: readonly ColumnPlan[] = [
    ['kind', words.columns.kind, 'text', 2],
    ['entries', words.columns.entries, 'count'],
    ...places.map(({ flow, side }): ColumnPlan => [
      `${flow}.${side}`,
      `${words.flows[flow]} · ${words.sides[side]}`,
      'yuan',
    ]),
  ];
  const effects = comparison.effects.map((effect): RowPlan => ({
    kind: 'body',
    values: [
      words.kinds[effect.kind],
      String(effect.entries),
      ...places.map(({ flow, side }) => effect[side][flow]),
    ],
  }));
  const left: RowPlan = {
    kind: 'body',
    values: [words.unexplained, null, ...places.map(({ flow, side }) => comparison.unexplained[side][flow])],
  };
  const sum: RowPlan = {
    kind: 'total',
    values: [
      words.sum,
      String(comparison.moves.length),
      ...places.map(({ flow, side }) => comparison.flows.find((each) => each.flow === flow)![side].change),
    ],
  };
  return tableOf(print, { id: 'effects', title: words.tables.effects }, columns, [...effects, left, sum]);
};

/** Reason and explanations of a move; a withdrawal has a reason alone, since the explanations no longer apply. */
const moveText = ({ kind, reason, explanations }: ExplainedMove): string => {
  const explained = kind === 'withdrawal' ? [] : Object.values(explanations ?? {});
  return [...new Set([reason ?? '', ...explained])].filter(Boolean).join('；');
};

export const moveTable = (print: Print, kind: MoveKind): Table | null => {
  const { comparison, language, words } = print;
  const own = comparison.moves.filter((move) => move.kind === kind);
  const { seq, place, month, people, reason, products } = words.columns;
  const columns: readonly ColumnPlan[] = [
    ['seq', seq, 'count', 0.8],
    ['unit', place, 'text', 2],
    ['month', month, 'text', 1],
    ...flows.map((flow): ColumnPlan => [flow, words.flows[flow], 'yuan']),
    ['products', products, 'text', 3],
    ['people', people, 'text', 2],
    ['reason', reason, 'text', 3],
  ];
  const rows = own.map((move): RowPlan => {
    const moved = move.products.map(({ name, change }) => `${name[language]} ${change}`);
    return {
      kind: 'body',
      values: [
        String(move.seq),
        move.name[language],
        move.period,
        ...flows.map((flow) => move.effect[flow]),
        moved.join('；'),
        `${move.submittedBy} / ${move.actor}`,
        moveText(move),
      ],
    };
  });
  return own.length === 0 ? null : tableOf(print, { id: kind, title: words.tables[kind] }, columns, rows);
};

export const boundaryTable = (print: Print): Table | null => {
  const { comparison, language, words } = print;
  const { place, action, month, recorded, people } = words.columns;
  const columns: readonly ColumnPlan[] = [
    ['unit', place, 'text', 2],
    ['action', action, 'text', 3],
    ['month', month, 'text', 1],
    ['recorded', recorded, 'text', 2],
    ['people', people, 'text', 2],
  ];
  const rows = comparison.boundaries.map((change): RowPlan => {
    const successors = change.successors.map(({ name, weight }) => `${name[language]} × ${weight}`);
    const what = [words.actions[change.action] ?? change.action, successors.join('、')].filter(Boolean);
    const at = change.recordedAt === null ? '' : dayText(new Date(change.recordedAt), language);
    return {
      kind: 'body',
      values: [change.name[language], what.join(' → '), change.month ?? '', at, change.actor ?? ''],
    };
  });
  const head = { id: 'boundaries', title: words.tables.boundaries };
  return rows.length === 0 ? null : tableOf(print, head, columns, rows);
};

export const changeTable = (print: Print): Table | null => {
  const { comparison, words } = print;
  const { table, row, column, before, after } = words.columns;
  const columns: readonly ColumnPlan[] = [
    ['table', table, 'text', 3],
    ['row', row, 'text', 2],
    ['column', column, 'text', 2],
    ['before', before, 'text', 1.5],
    ['after', after, 'text', 1.5],
  ];
  const rows = comparison.changes.map((change): RowPlan => ({
    kind: 'body',
    values: [change.table, change.row, change.column, change.before ?? '—', change.after ?? '—'],
  }));
  const head = { id: 'changes', title: words.tables.changes };
  return rows.length === 0 ? null : tableOf(print, head, columns, rows);
};
