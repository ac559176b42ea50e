import { forms, type FormCode } from '@xiangtong/contracts';
import { formatMonth, formatYuan, parseMonth, parseYuan, type Fen, type Month } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { RevisionLine } from '@xiangtong/ledger';
import { isDue, type Catalogue, type ReportingUnit } from '@xiangtong/reference';
import { isObject, Mistakes, shown } from './mistakes';
import { parseLine } from './parse-line';
import { SeenLines } from './seen-lines';

/** A submission that passed every hard check. `lines: []` is a nil return. */
export interface ParsedSubmission {
  readonly form: FormCode;
  readonly unit: ReportingUnit;
  readonly month: Month;
  readonly lines: readonly RevisionLine[];
  readonly totalFen: Fen;
  readonly explanations: Readonly<Record<string, string>> | null;
}

export type ParseResult =
  | { readonly submission: ParsedSubmission; readonly mistakes?: undefined }
  | { readonly submission?: undefined; readonly mistakes: readonly InputMistake[] };

export interface ParseContext {
  readonly catalogue: Catalogue;
  /** No month after this one can be reported. */
  readonly currentMonth: Month;
}

export const MAX_LINES = 50_000;
const MAX_MISTAKES = 1_000;

const fields: ReadonlySet<string> = new Set(['unit', 'period', 'form', 'lines', 'total', 'explanations']);

/** Checks a submission for form and meaning and reports all mistakes at once, each with its path. */
export const parseSubmission = (input: unknown, context: ParseContext): ParseResult => {
  if (!isObject(input)) return { mistakes: [{ path: '', code: 'SUBMISSION.NOT_AN_OBJECT', parameters: {} }] };
  const mistakes = new Mistakes();
  for (const field in input) {
    if (!fields.has(field)) mistakes.add(field, 'SUBMISSION.UNKNOWN_FIELD', { field: shown(field) });
  }
  const form = readForm(input['form'], mistakes);
  const unit = readUnit(input['unit'], context.catalogue, mistakes);
  const month = readPeriod(input['period'], context.currentMonth, mistakes);
  if (unit && month && !isDue(unit, month)) {
    mistakes.add('period', 'SUBMISSION.UNIT_NOT_DUE', { unit: unit.name.zh, value: formatMonth(month) });
  }
  const lines = readLines(input['lines'], context.catalogue, mistakes);
  const explanations = readExplanations(input['explanations'], mistakes);
  const totalFen = sumOf(lines, mistakes);
  if (mistakes.list.length === 0) checkTotal(input['total'], totalFen, mistakes);
  if (mistakes.list.length > 0 || !form || !unit || !month) return { mistakes: mistakes.list };
  return { submission: { form, unit, month, lines, totalFen, explanations } };
};

/** The sum of all lines; beyond what a number holds exactly it is a slip. */
const sumOf = (lines: readonly RevisionLine[], mistakes: Mistakes): Fen => {
  const sum = lines.reduce((total, line) => total + line.amount, 0);
  if (!Number.isSafeInteger(sum)) {
    const limit = formatYuan(Number.MAX_SAFE_INTEGER);
    mistakes.add('lines', 'SUBMISSION.ABSURD', { field: 'amount', value: 'Σ', limit });
  }
  return sum;
};

const readForm = (value: unknown, mistakes: Mistakes): FormCode | null => {
  if (value === undefined) return 'sales';
  const form = forms.find((candidate) => candidate === value);
  if (!form) mistakes.add('form', 'SUBMISSION.UNKNOWN_FORM', { value: shown(value) });
  return form ?? null;
};

const requireText = (value: unknown, field: string, mistakes: Mistakes): string | null => {
  if (typeof value === 'string') return value;
  if (value === undefined) mistakes.add(field, 'SUBMISSION.MISSING', { field });
  else mistakes.add(field, 'SUBMISSION.WRONG_TYPE', { field, expected: 'string' });
  return null;
};

const readUnit = (value: unknown, catalogue: Catalogue, mistakes: Mistakes): ReportingUnit | null => {
  const code = requireText(value, 'unit', mistakes);
  if (code === null) return null;
  const unit = catalogue.units.get(code);
  if (!unit) mistakes.add('unit', 'SUBMISSION.UNKNOWN_UNIT', { value: shown(code) });
  return unit ?? null;
};

const readPeriod = (value: unknown, currentMonth: Month, mistakes: Mistakes): Month | null => {
  const text = requireText(value, 'period', mistakes);
  if (text === null) return null;
  const month = parseMonth(text);
  if (month === null) mistakes.add('period', 'SUBMISSION.INVALID_PERIOD', { value: shown(text) });
  else if (month > currentMonth) mistakes.add('period', 'SUBMISSION.FUTURE_PERIOD', { value: text });
  else return month;
  return null;
};

const readLines = (value: unknown, catalogue: Catalogue, mistakes: Mistakes): RevisionLine[] => {
  if (!Array.isArray(value)) {
    if (value === undefined) mistakes.add('lines', 'SUBMISSION.MISSING', { field: 'lines' });
    else mistakes.add('lines', 'SUBMISSION.WRONG_TYPE', { field: 'lines', expected: 'array' });
    return [];
  }
  if (value.length > MAX_LINES) {
    mistakes.add('lines', 'SUBMISSION.TOO_MANY_LINES', { limit: MAX_LINES });
    return [];
  }
  const lines: RevisionLine[] = [];
  const seen = new SeenLines();
  for (const [index, entry] of value.entries()) {
    if (mistakes.list.length >= MAX_MISTAKES) break;
    const line = parseLine(entry, `lines[${index}]`, catalogue, mistakes);
    if (!line) continue;
    const first = seen.firstLike(line, index);
    if (first !== null) mistakes.add(`lines[${index}]`, 'SUBMISSION.DUPLICATE_LINE', { first: first + 1 });
    lines.push(line);
  }
  return lines;
};

const MAX_EXPLANATION = 2_000;

const readExplanations = (value: unknown, mistakes: Mistakes): Readonly<Record<string, string>> | null => {
  if (value === undefined || value === null) return null;
  const holds =
    isObject(value) &&
    Object.values(value).every(
      (text) => typeof text === 'string' && text.length <= MAX_EXPLANATION && !text.includes('\0'),
    );
  if (!holds)
    mistakes.add('explanations', 'SUBMISSION.WRONG_TYPE', {
      field: 'explanations',
      expected: '{check: text}',
    });
  return holds ? (value as Readonly<Record<string, string>>) : null;
};

const checkTotal = (value: unknown, sum: Fen, mistakes: Mistakes): void => {
  if (value === undefined || value === null) return;
  const total = typeof value === 'string' || typeof value === 'number' ? parseYuan(value) : null;
  if (total === null)
    mistakes.add('total', 'SUBMISSION.INVALID_NUMBER', { field: 'total', value: shown(value), decimals: 2 });
  else if (total !== sum)
    mistakes.add('total', 'SUBMISSION.TOTAL_MISMATCH', { value: formatYuan(total), sum: formatYuan(sum) });
};
