import { entryOf } from '@xiangtong/domain';
import type {
  CubeColumn,
  CubeDimension,
  CubeResponse,
  CubeRow,
  FileType,
  FileColumn,
  FileCell,
} from '@xiangtong/contracts';
import { columnName, dimensionName } from './names';

export interface FileTable {
  readonly columns: readonly FileColumn[];
  /** One cell per column. */
  readonly rows: () => Generator<readonly FileCell[]>;
}

const byDecimals: Readonly<Record<number, FileType>> = { 2: 'DECIMAL(38,2)', 3: 'DECIMAL(38,3)' };

const typeOf = ({ unit, decimals }: CubeColumn): FileType => {
  if (unit === 'count') return 'BIGINT';
  return unit === 'ratio' ? 'DECIMAL(18,6)' : (byDecimals[decimals ?? 0] ?? 'DECIMAL(38,0)');
};

interface Source {
  readonly column: FileColumn;
  readonly cell: (row: CubeRow) => FileCell;
}

const dimensionSources = (key: CubeDimension, labels: CubeResponse['labels'][CubeDimension]): Source[] => {
  const name = dimensionName(key);
  const text = { type: 'VARCHAR', unit: null } as const;
  const code: Source = {
    column: { ...text, key, zh: `${name.zh}代码`, en: `${name.en} code` },
    cell: (row) => row[key] ?? null,
  };
  const named = (language: 'zh' | 'en', zh: string, en: string): Source => ({
    column: { ...text, key: `${key}.${language}`, zh, en },
    cell: (row) => entryOf(labels, String(row[key]))?.[language] ?? null,
  });
  return [
    code,
    named('zh', `${name.zh}名称（中文）`, `${name.en} name (Chinese)`),
    named('en', `${name.zh}名称（英文）`, `${name.en} name (English)`),
  ];
};

/** An answer of the cube as a typed table: codes and names of members, then the figures in full. */
export const fileTable = ({ columns, rows, labels }: CubeResponse): FileTable => {
  const sources = columns.flatMap((column): Source[] => {
    const { key, role, unit } = column;
    if (role === 'dimension') return dimensionSources(key as CubeDimension, labels[key as CubeDimension]);
    const typed = { key, unit, type: typeOf(column), ...columnName(key) };
    return [{ column: typed, cell: (row) => row[key] ?? null }];
  });
  return {
    columns: sources.map(({ column }) => column),
    *rows() {
      for (const row of rows) yield sources.map(({ cell }) => cell(row));
    },
  };
};
