import {
  organisingModelNames,
  organisingModels,
  unitKinds,
  type MessageCode,
  type MessageParameters,
  type OrganisingModel,
  type UnitKind,
} from '@xiangtong/contracts';
import {
  divisionPrefix,
  FIRST_MONTH,
  formatMonth,
  parseDivisionCode,
  parseMonth,
  type Month,
} from '@xiangtong/domain';
import {
  columnIndex,
  readRecords,
  type InputMistake,
  type TableColumn,
  type TableRecord,
  type TableRow,
} from '@xiangtong/infrastructure';
import { plainText } from '@xiangtong/tables';
import type { UnitField } from './check-changes';
import type { Register, Successor, UnitRecord } from './unit-record';
import { formatWeight, parseWeight } from './weight';

export type UnitColumn =
  | 'code'
  | 'name'
  | 'kind'
  | 'division'
  | 'valid_from'
  | 'valid_to'
  | 'successors'
  | 'organising_model'
  | 'holder'
  | 'name_en';

/** Columns of the import and of the export, in the order of the export. */
export const unitColumns: readonly TableColumn<UnitColumn>[] = [
  { name: 'code', heads: ['代码', '单位代码'], required: true },
  { name: 'name', heads: ['名称', '单位名称'], required: true },
  { name: 'kind', heads: ['类型', '单位类型'], required: true },
  { name: 'division', heads: ['区划', '区划代码', '行政区划'], required: true },
  { name: 'valid_from', heads: ['起始月份', '有效期起'], required: true },
  { name: 'valid_to', heads: ['终止月份', '有效期至'], required: false },
  { name: 'successors', heads: ['承接单位'], required: false },
  { name: 'organising_model', heads: ['组织模式'], required: false },
  { name: 'holder', heads: ['所属法人', '统一社会信用代码'], required: false },
  { name: 'name_en', heads: ['英文名称'], required: false },
];

export const columnOf: Readonly<Record<UnitField, UnitColumn>> = {
  code: 'code',
  name: 'name',
  kind: 'kind',
  division: 'division',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  successors: 'successors',
  organisingModel: 'organising_model',
  holder: 'holder',
};

/** A table of units as received: the records of a CSV, or of the sheet of a workbook. */
export interface UnitTable {
  readonly sheet: string | null;
  readonly records: readonly TableRecord[];
}

/** The place of a mistake in the file: row and column, and the cell of a sheet. */
export class UnitPlaces {
  constructor(private readonly table: UnitTable) {}

  mistake(line: number, name: UnitColumn, code: MessageCode, parameters: MessageParameters): InputMistake {
    const { sheet, records } = this.table;
    const column = unitColumns.find((candidate) => candidate.name === name)!;
    const index = columnIndex(records[0], column);
    return {
      ...(sheet === null ? {} : { sheet, ...(index < 0 ? {} : { cell: `${letters(index)}${line}` }) }),
      row: line,
      column: name,
      code,
      parameters,
    };
  }
}

/** 0 → A, 25 → Z, 26 → AA. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** One row; an unreadable cell has a placeholder in the record, which then counts as incomplete. */
export interface UnitRow {
  readonly line: number;
  readonly record: UnitRecord;
  readonly isWhole: boolean;
}

export interface UnitRows {
  readonly rows: readonly UnitRow[];
  /** First line of each code, including rows with mistakes. */
  readonly lines: ReadonlyMap<string, number>;
  readonly mistakes: readonly InputMistake[];
}

const kinds: Readonly<Record<string, UnitKind>> = {
  ...Object.fromEntries(unitKinds.map((kind) => [kind, kind])),
  村: 'village',
  园区: 'park',
  运营中心: 'centre',
  下级平台: 'installation',
};

/** Organising models by code and by name in both languages. */
const models: Readonly<Record<string, OrganisingModel>> = Object.fromEntries(
  organisingModels.flatMap((model) =>
    [model, organisingModelNames[model].zh, organisingModelNames[model].en].map((name) => [name, model]),
  ),
);

const mapValues = <Name extends string>(
  values: Readonly<Record<Name, string>>,
  change: (text: string) => string,
): Record<Name, string> =>
  Object.fromEntries(Object.entries<string>(values).map(([name, text]) => [name, change(text)])) as Record<
    Name,
    string
  >;

type Note = (column: UnitColumn, code: MessageCode, parameters: MessageParameters) => void;

/**
 * Rows of a table of units against the current register; all mistakes at once. A missing column leaves the register's
 * values.
 */
export const readUnitRows = (table: UnitTable, register: Register, places: UnitPlaces): UnitRows => {
  const mistakes: InputMistake[] = [];
  const rows: UnitRow[] = [];
  const lines = new Map<string, number>();
  const columns = new Set(
    unitColumns.filter((column) => columnIndex(table.records[0], column) >= 0).map(({ name }) => name),
  );
  for (const { line, values } of readRecords(table.records, unitColumns)) {
    const row = { line, values: mapValues(values, plainText) };
    const note: Note = (column, code, parameters) =>
      mistakes.push(places.mistake(row.line, column, code, parameters));
    const first = lines.get(row.values.code);
    if (first !== undefined) note('code', 'UNIT.REPEATED', { value: row.values.code, first });
    lines.set(row.values.code, first ?? row.line);
    rows.push({ line: row.line, ...readRecord(row, register, columns, note) });
  }
  return { rows, lines, mistakes };
};

const readRecord = (
  { values }: TableRow<UnitColumn>,
  register: Register,
  columns: ReadonlySet<UnitColumn>,
  tell: Note,
): Omit<UnitRow, 'line'> => {
  const before = register.get(values.code);
  const unread = new Set<UnitColumn>();
  const note: Note = (column, code, parameters) => {
    unread.add(column);
    tell(column, code, parameters);
  };
  const kind = readName(values, 'kind', kinds, 'UNIT.KIND', note);
  const validFrom = readMonth(values, 'valid_from', note);
  const validTo = values.valid_to === '' ? null : readMonth(values, 'valid_to', note);
  const successors = readSuccessors(values.successors, note);
  const record: UnitRecord = {
    code: values.code,
    name: values.name,
    nameEn: values.name_en || (before?.name === values.name ? before.nameEn : null),
    division: parseDivisionCode(values.division) ?? values.division.slice(0, 32),
    organisingModel: values.organising_model
      ? readName(values, 'organising_model', models, 'UNIT.ORGANISING_MODEL', note)
      : null,
    holder: values.holder.toUpperCase() || null,
    kind: kind ?? 'village',
    validFrom: validFrom ?? FIRST_MONTH,
    validTo,
    successors: successors ?? [],
    ...(before && untouched(before, columns)),
  };
  unread.delete('organising_model');
  return { record, isWhole: unread.size === 0 };
};

/** Values for which the file has no column. */
const untouched = (before: UnitRecord, columns: ReadonlySet<UnitColumn>): Partial<UnitRecord> => ({
  ...(columns.has('valid_to') ? {} : { validTo: before.validTo }),
  ...(columns.has('successors') ? {} : { successors: before.successors }),
  ...(columns.has('organising_model') ? {} : { organisingModel: before.organisingModel }),
  ...(columns.has('holder') ? {} : { holder: before.holder }),
});

type Values = Readonly<Record<UnitColumn, string>>;

const readName = <Value>(
  values: Values,
  column: UnitColumn,
  table: Readonly<Record<string, Value>>,
  code: MessageCode,
  note: Note,
): Value | null => {
  const text = values[column];
  const value = Object.hasOwn(table, text) ? table[text]! : null;
  if (value === null)
    note(column, code, { value: text.slice(0, 64), allowed: Object.keys(table).join(', ') });
  return value;
};

const readMonth = (values: Values, column: UnitColumn, note: Note): Month | null => {
  const month = parseMonth(values[column]);
  if (month === null) note(column, 'UNIT.MONTH', { value: values[column].slice(0, 32) });
  return month;
};

/** `code:weight;code:weight`; a single successor needs no weight. */
const readSuccessors = (text: string, note: Note): Successor[] | null => {
  const parts = text.split(/[;；]/).filter((part) => part.trim() !== '');
  const successors = parts.map((part): Successor | null => {
    const [code = '', weightText = '1', ...rest] = part.split(/[:：]/);
    const weight = rest.length === 0 ? parseWeight(weightText) : null;
    if (weight === null) note('successors', 'UNIT.WEIGHT', { value: weightText.trim().slice(0, 32) });
    return weight === null ? null : { code: code.trim(), weight };
  });
  return successors.every((successor) => successor !== null) ? successors : null;
};

/** The register as a table for the import, headers first; importing it changes nothing. */
export const unitTable = (units: readonly UnitRecord[]): string[][] => [
  unitColumns.map(({ name }) => name),
  ...units.map((unit) => unitColumns.map(({ name }) => cellOf[name](unit))),
];

const cellOf: Readonly<Record<UnitColumn, (unit: UnitRecord) => string>> = {
  code: ({ code }) => code,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  division: ({ division }) => divisionPrefix(division),
  valid_from: ({ validFrom }) => formatMonth(validFrom),
  valid_to: ({ validTo }) => (validTo === null ? '' : formatMonth(validTo)),
  successors: ({ successors }) =>
    successors.map(({ code, weight }) => `${code}:${formatWeight(weight)}`).join(';'),
  organising_model: ({ organisingModel }) => organisingModel ?? '',
  holder: ({ holder }) => holder ?? '',
  name_en: ({ nameEn }) => nameEn ?? '',
};
