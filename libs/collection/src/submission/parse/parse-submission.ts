import { formPeriod, isObject, type FormCode } from '@xiangtong/contracts';
import { formatYuan, parsePeriodEnd, parseYuan, type Fen, type Month } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { RevisionLine, RevisionValue } from '@xiangtong/ledger';
import {
  reportableMonths,
  isDue,
  isExempt,
  newestVersion,
  versionFor,
  whyNotOpen,
  type Catalogue,
  type Form,
  type ReportingUnit,
} from '@xiangtong/reference';
import { Duplicates } from './duplicates';
import { Mistakes, shown } from './mistakes';
import { parseLine } from './parse-line';
import { parseUnfinished } from './parse-unfinished';
import { parseValues } from './parse-values';
import { SeenLines } from './seen-lines';

/** The unit may report the form for the period, and a version of the form is valid for it. */
const checkDuty = (form: Form, unit: ReportingUnit, month: Month, mistakes: Mistakes): void => {
  const period = formPeriod(form.code, month);
  const refusal = whyNotOpen(form, month);
  if (refusal) mistakes.add('form', refusal.code, refusal.parameters);
  const { name, january } = versionFor(form, month) ?? newestVersion(form);
  if (isExempt(form, month)) {
    const code = january === 'exempt' ? 'FORM.PERIOD_EXEMPT' : 'FORM.PERIOD_WITH_FEBRUARY';
    mistakes.add('period', code, { form: name.zh, period });
  }
  const months = reportableMonths(form, unit);
  if (!months) mistakes.add('unit', 'FORM.UNIT_DOES_NOT_OWE', { unit: unit.name.zh, form: name.zh });
  else if (!isDue({ validFrom: months.from, validTo: months.to }, month))
    mistakes.add('period', 'SUBMISSION.UNIT_NOT_DUE', { unit: unit.name.zh, period });
};

/** When a report from before this system was submitted and accepted, according to the file. */
export interface Migrated {
  readonly submittedAt: Date;
  readonly acceptedAt: Date;
}

/** The publication that figures come from; `due` and `reported` count the reports behind them, where they were written. */
export interface Published {
  /** Name of the ledger of the lower installation. */
  readonly origin: string;
  /** Hash of the publication. */
  readonly publication: string;
  readonly due: number;
  readonly reported: number;
}

/** A submission that passed every hard check. `lines: []` is a nil return. */
export interface ParsedSubmission {
  readonly form: FormCode;
  readonly unit: ReportingUnit;
  readonly month: Month;
  /** Lines of `sales`; empty for the other forms. */
  readonly lines: readonly RevisionLine[];
  /** Values of an indicator form; empty for `sales`. */
  readonly values: readonly RevisionValue[];
  /** 0 for indicator forms. */
  readonly totalFen: Fen;
  readonly explanations: Readonly<Record<string, string>> | null;
  /** Number of rows that are not lines yet; such a draft cannot be submitted. */
  readonly unfinished: number;
  /** Only for imported history. */
  readonly migrated?: Migrated;
  /** Only for what a lower installation has published. */
  readonly published?: Published;
}

export type ParseResult =
  | { readonly submission: ParsedSubmission; readonly mistakes?: undefined }
  | { readonly submission?: undefined; readonly mistakes: readonly InputMistake[] };

export interface ParseContext {
  readonly catalogue: Catalogue;
  /** Latest month that can be reported. */
  readonly currentMonth: Month;
}

const MAX_LINES = 50_000;
const MAX_MISTAKES = 1_000;

const fields: ReadonlySet<string> = new Set([
  'unit',
  'period',
  'form',
  'lines',
  'total',
  'explanations',
  'unfinished',
]);

/** Checks a submission for form and meaning and reports all mistakes at once, each with its path. */
export const parseSubmission = (input: unknown, context: ParseContext): ParseResult => {
  if (!isObject(input)) return { mistakes: [{ path: '', code: 'SUBMISSION.NOT_AN_OBJECT', parameters: {} }] };
  const mistakes = new Mistakes();
  if (context.catalogue.forms.size === 0) {
    // Everything would be unknown: one mistake says what is missing.
    mistakes.add('', 'REFERENCE.NOT_SEEDED', {
      table: { zh: '报表', en: 'the table of forms' },
      command: 'xiangtong seed',
    });
    return { mistakes: mistakes.list };
  }
  for (const field in input) {
    if (!fields.has(field)) mistakes.add(field, 'SUBMISSION.UNKNOWN_FIELD', { field: shown(field) });
  }
  const form = readForm(input['form'], context.catalogue, mistakes);
  const unit = readUnit(input['unit'], context.catalogue, mistakes);
  const month = readPeriod(input['period'], form, context.currentMonth, mistakes);
  if (form && unit && month) checkDuty(form, unit, month, mistakes);
  const figures = readFigures(input, form, unit, context.catalogue, mistakes);
  const explanations = readExplanations(input['explanations'], mistakes);
  const unfinished = parseUnfinished(input['unfinished'], mistakes);
  if (mistakes.list.length > 0 || !form || !unit || !month) return { mistakes: mistakes.list };
  return { submission: { form: form.code, unit, month, ...figures, explanations, unfinished } };
};

type Figures = Pick<ParsedSubmission, 'lines' | 'values' | 'totalFen'>;

/** The lines as the form needs them. Lines of an unknown form are not checked. */
const readFigures = (
  input: Readonly<Record<string, unknown>>,
  form: Form | null,
  unit: ReportingUnit | null,
  catalogue: Catalogue,
  mistakes: Mistakes,
): Figures => {
  const entries = readEntries(input['lines'], mistakes);
  if (form?.code === 'sales') {
    const lines = readLines(entries, catalogue, mistakes);
    const totalFen = sumOf(lines, mistakes);
    if (mistakes.list.length === 0) checkTotal(input['total'], totalFen, mistakes);
    return { lines, values: [], totalFen };
  }
  if (!form) return { lines: [], values: [], totalFen: 0 };
  if (input['total'] !== undefined) mistakes.add('total', 'FORM.TOTAL_NOT_WANTED', { form: form.code });
  // A report of a unit that does not owe the form at all is reported once.
  const unitKind = unit && reportableMonths(form, unit) ? unit.kind : null;
  const isWhole = input['unfinished'] === undefined;
  const values = parseValues(entries, { form, catalogue, unitKind, isWhole }, mistakes);
  return { lines: [], values, totalFen: 0 };
};

/** The sum of all lines; a sum too large for an exact number is a mistake. */
const sumOf = (lines: readonly RevisionLine[], mistakes: Mistakes): Fen => {
  const sum = lines.reduce((total, line) => total + line.amount, 0);
  if (!Number.isSafeInteger(sum)) {
    const limit = formatYuan(Number.MAX_SAFE_INTEGER);
    mistakes.add('lines', 'SUBMISSION.ABSURD', { field: 'amount', value: 'Σ', limit });
  }
  return sum;
};

const readForm = (value: unknown, { forms }: Catalogue, mistakes: Mistakes): Form | null => {
  const form = forms.get((value === undefined ? 'sales' : value) as FormCode);
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

const EXAMPLE_MONTH = 201912;

const readPeriod = (
  value: unknown,
  form: Form | null,
  currentMonth: Month,
  mistakes: Mistakes,
): Month | null => {
  const text = requireText(value, 'period', mistakes);
  if (text === null || !form) return null;
  const month = parsePeriodEnd(form.periodType, text);
  if (month === null) {
    const example = formPeriod(form.code, EXAMPLE_MONTH);
    mistakes.add('period', 'SUBMISSION.INVALID_PERIOD', { value: shown(text), example });
  } else if (month > currentMonth) mistakes.add('period', 'SUBMISSION.FUTURE_PERIOD', { period: text });
  else return month;
  return null;
};

const readEntries = (value: unknown, mistakes: Mistakes): readonly unknown[] => {
  if (!Array.isArray(value)) {
    if (value === undefined) mistakes.add('lines', 'SUBMISSION.MISSING', { field: 'lines' });
    else mistakes.add('lines', 'SUBMISSION.WRONG_TYPE', { field: 'lines', expected: 'array' });
    return [];
  }
  if (value.length > MAX_LINES) {
    mistakes.add('lines', 'SUBMISSION.TOO_MANY_LINES', { limit: MAX_LINES });
    return [];
  }
  return value;
};

const readLines = (entries: readonly unknown[], catalogue: Catalogue, mistakes: Mistakes): RevisionLine[] => {
  const lines: RevisionLine[] = [];
  const places: number[] = [];
  const seen = new SeenLines();
  const duplicates = new Duplicates(mistakes);
  for (const [index, entry] of entries.entries()) {
    if (mistakes.list.length >= MAX_MISTAKES) break;
    const line = parseLine(entry, index, catalogue, mistakes);
    if (!line) continue;
    const first = seen.firstLike(line, index);
    if (first !== null) duplicates.add(line, index, first);
    lines.push(line);
    places.push(index);
  }
  duplicates.propose((index) => lines[places.indexOf(index)]!, catalogue);
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
      expected: 'texts',
    });
  return holds ? (value as Readonly<Record<string, string>>) : null;
};

const checkTotal = (value: unknown, sum: Fen, mistakes: Mistakes): void => {
  if (value === undefined || value === null) return;
  const total = typeof value === 'string' || typeof value === 'number' ? parseYuan(value) : null;
  if (total === null)
    mistakes.add('total', 'SUBMISSION.INVALID_NUMBER', { field: 'total', value: shown(value), decimals: 2 });
  else if (total !== sum)
    mistakes.add('total', 'SUBMISSION.TOTAL_MISMATCH', { total: formatYuan(total), sum: formatYuan(sum) });
};
