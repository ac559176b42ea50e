import type { ReportDocument, Table, Difference } from '@xiangtong/contracts';
import { tableName } from '@xiangtong/documents';
import { kindOf } from './difference';

type Path = readonly (string | number)[];

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A leaf as text; a value with children is not written out. */
const textOf = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  if (isBranch(value)) return Array.isArray(value) ? '[…]' : '{…}';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const keysOf = (value: unknown): readonly (string | number)[] =>
  Array.isArray(value) ? [...value.keys()] : isBranch(value) ? Object.keys(value) : [];

const partOf = (value: unknown, key: string | number): unknown =>
  isBranch(value) && Object.hasOwn(value, key) ? value[key] : undefined;

const pathText = (path: Path): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');

type Place = Pick<Difference, 'table' | 'row' | 'column'>;

const blockAt = (document: ReportDocument, [sections, section, , block]: Path): Table | null => {
  if (sections !== 'sections') return null;
  const found = document.sections[Number(section)]?.blocks[Number(block)];
  return found?.kind === 'table' ? found : null;
};

/** `sections[0].blocks[2].rows[3].cells[1].value` by the names of its table, row and column. */
const placeOf = (document: ReportDocument, path: Path): Place => {
  const table = blockAt(document, path);
  if (!table) return { table: pathText(path.slice(0, -1)), row: '', column: String(path.at(-1)) };
  const [, , , , part, row, , column] = path;
  if (part === 'columns') {
    return { table: tableName(table), row: '', column: table.columns[Number(row)]?.label ?? String(row) };
  }
  if (part !== 'rows') return { table: tableName(table), row: '', column: pathText(path.slice(4)) };
  return {
    table: tableName(table),
    row: table.rows[Number(row)]?.cells[0]?.text ?? String(row),
    column: column === undefined ? '' : (table.columns[Number(column)]?.label ?? String(column)),
  };
};

/** Every leaf of a document. Descends only where the sealed one has children, however deep the other is. */
export const compareJson = (
  document: ReportDocument & { readonly seal?: unknown },
  printed: unknown,
): readonly Difference[] => {
  // Same as parsed from JSON: keys without a value are absent.
  const sealed: unknown = JSON.parse(JSON.stringify(document));
  const differences: Difference[] = [];
  const descend = (path: Path, was: unknown, is: unknown): void => {
    if (isBranch(was) && isBranch(is) && Array.isArray(was) === Array.isArray(is)) {
      const keys = new Set([...keysOf(was), ...keysOf(is)]);
      for (const key of keys) descend([...path, key], partOf(was, key), partOf(is, key));
    } else if (was !== is) {
      const [before, after] = [textOf(was), textOf(is)];
      const kind = path.at(-1) === 'value' ? kindOf(after, before) : 'text';
      differences.push({
        kind,
        ...placeOf(document, path),
        at: pathText(path),
        printed: after,
        sealed: before,
      });
    }
  };
  descend([], sealed, printed);
  return differences;
};
