import { entryOf } from '@xiangtong/domain';
import { columnName, dimensionName } from '@xiangtong/analytics';
import {
  holeMark,
  holeOf,
  isImpactMeasure,
  withHoles,
  type CubeColumn,
  type CubeDimension,
  type CubeQuery,
  type CubeResponse,
  type FigureRuleKind,
  type Language,
} from '@xiangtong/contracts';
import type { LargeCell, LargeColumn, LargeRow, writeLargeWorkbook } from '@xiangtong/documents';

interface CubeTableWords {
  readonly sheet: string;
  readonly about: string;
  readonly code: (name: string) => string;
  readonly units: Readonly<Record<string, string>>;
  readonly withUnit: (name: string, unit: string) => string;
  readonly period: string;
  readonly position: string;
  readonly ledgerHash: string;
  readonly rowCount: string;
  readonly limit: string;
  readonly truncated: string;
  readonly due: string;
  readonly reported: string;
  readonly total: string;
  readonly reached: (target: string) => string;
  readonly rules: Readonly<Record<FigureRuleKind, (value: string) => string>>;
  readonly data: string;
}

export const cubeTableWords: Readonly<Record<Language, CubeTableWords>> = {
  zh: {
    sheet: '数据',
    about: '说明',
    code: (name) => `${name}代码`,
    units: { yuan: '元', 'base unit': '基本单位', 'square metres': '平方米' },
    withUnit: (name, unit) => `${name}（${unit}）`,
    period: '报告期',
    position: '账本位置',
    ledgerHash: '账本哈希',
    rowCount: '行数',
    limit: '行数上限',
    truncated: '已到上限，其余的行不在本表中；请缩小范围或减少分组后再导出。',
    due: '应报（单位·月）',
    reported: '已报（单位·月）',
    total: '合计',
    reached: (target) => `完成目标 ${target}`,
    rules: {
      above: (value) => `高于 ${value} 的数：粗体，红底`,
      below: (value) => `低于 ${value} 的数：斜体，绿底`,
      target: (value) => `每行的目标：${value}`,
    },
    data: '数据说明',
  },
  en: {
    sheet: 'Figures',
    about: 'About',
    code: (name) => `${name} code`,
    units: { yuan: 'yuan', 'base unit': 'base unit', 'square metres': 'm²' },
    withUnit: (name, unit) => `${name} (${unit})`,
    period: 'Period',
    position: 'Ledger position',
    ledgerHash: 'Ledger hash',
    rowCount: 'Rows',
    limit: 'Row limit',
    truncated: 'The limit is reached and further rows are missing; narrow the filters or group by less.',
    due: 'Due (unit-months)',
    reported: 'Reported (unit-months)',
    total: 'Total',
    reached: (target) => `of the target ${target}`,
    rules: {
      above: (value) => `above ${value}: bold on red`,
      below: (value) => `below ${value}: italic on green`,
      target: (value) => `target of each line: ${value}`,
    },
    data: 'About the data',
  },
};

const ROWS_AT_ONCE = 1_000;

/** A column of the file, and its value in a row of the answer. */
interface FileColumn extends LargeColumn {
  readonly cell: (row: CubeResponse['rows'][number]) => LargeCell;
}

export const formatOf = ({ unit, decimals }: CubeColumn): string => {
  if (unit === 'ratio') return '0.00%';
  return decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
};

/** Codes, and beside them names where members have some. */
const dimensionColumns = (key: CubeDimension, { labels }: CubeResponse, language: Language): FileColumn[] => {
  const { code } = cubeTableWords[language];
  const name = dimensionName(key)[language];
  const text = { kind: 'text', numberFormat: '' } as const;
  const names = labels[key] ?? {};
  const isNamed = Object.entries(names).some(([member, its]) => its[language] !== member);
  if (!isNamed) return [{ ...text, label: name, width: 14, cell: (row) => row[key] ?? null }];
  return [
    { ...text, label: code(name), width: 15, cell: (row) => row[key] ?? null },
    { ...text, label: name, width: 20, cell: (row) => entryOf(names, String(row[key]))?.[language] ?? null },
  ];
};

export const headOf = ({ key, unit }: CubeColumn, language: Language): string => {
  const { units, withUnit } = cubeTableWords[language];
  const title = columnName(key)[language];
  const word = entryOf(units, unit ?? '');
  return word === undefined ? title : withUnit(title, word);
};

/** A figure in full, or why there is none. */
export const figureCell =
  (key: string, language: Language): FileColumn['cell'] =>
  (row) => {
    const hole = holeOf(row, key);
    return hole ? holeMark(hole, language) : (row[key] ?? null);
  };

const fileColumns = (answer: CubeResponse, language: Language): FileColumn[] =>
  answer.columns.flatMap((column) => {
    if (column.role === 'dimension') return dimensionColumns(column.key as CubeDimension, answer, language);
    return {
      label: headOf(column, language),
      kind: 'number',
      width: 16,
      numberFormat: formatOf(column),
      cell: figureCell(column.key, language),
    };
  });

/** An answer of the cube as a list: codes, names, figures in full. */
export interface CubeTable {
  readonly sheet: string;
  readonly columns: readonly LargeColumn[];
  readonly rows: () => AsyncGenerator<readonly LargeRow[]>;
  /** Rows that the marks of columns are about. */
  readonly marked?: NonNullable<Parameters<typeof writeLargeWorkbook>[4]>['marked'];
  /** A description of the list, and the totals that its rows do not add up to. */
  readonly about: { readonly name: string; readonly rows: () => readonly (readonly [string, LargeCell])[] };
}

export interface TableContext {
  readonly language: Language;
  readonly dataLabel: string | null;
}

/** A sheet that says of what period and position an answer is, how many are in it, and `more`: totals, marks. */
export const aboutSheet = (
  query: CubeQuery,
  answer: CubeResponse,
  { language, dataLabel }: TableContext,
  more: readonly (readonly [string, LargeCell])[],
): CubeTable['about'] => {
  const word = cubeTableWords[language];
  return {
    name: word.about,
    rows: () => [
      [word.period, query.period],
      [word.position, answer.asOf],
      [word.ledgerHash, answer.ledgerHash],
      [word.rowCount, answer.rows.length],
      ...(answer.truncated ? [[word.limit, word.truncated] as const] : []),
      ...(query.measures.some(isImpactMeasure)
        ? []
        : [[word.due, answer.coverage.due] as const, [word.reported, answer.coverage.reported] as const]),
      ...more,
      ...(dataLabel === null ? [] : [[word.data, dataLabel] as const]),
    ],
  };
};

export const cubeTable = (query: CubeQuery, given: CubeResponse, context: TableContext): CubeTable => {
  const { language } = context;
  const word = cubeTableWords[language];
  const answer = withHoles(query, given);
  const columns = fileColumns(answer, language);
  const totals = columns
    .filter(({ kind }) => kind === 'number')
    .map(({ label, cell }) => [`${word.total} · ${label}`, cell(answer.totals)] as const);
  async function* rows(): AsyncGenerator<readonly LargeRow[]> {
    for (let at = 0; at < answer.rows.length; at += ROWS_AT_ONCE)
      yield answer.rows.slice(at, at + ROWS_AT_ONCE).map((row) => columns.map(({ cell }) => cell(row)));
  }
  return { sheet: word.sheet, columns, rows, about: aboutSheet(query, answer, context, totals) };
};
