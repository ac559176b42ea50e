import { formPeriod, isObject } from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';
import { figuresHashOf } from '@xiangtong/ledger';
import { foreignUnit, whyNotDecide } from '../submission/authority';
import {
  parseSubmission,
  type ParseContext,
  type ParsedSubmission,
  type ParseResult,
} from '../submission/parse/parse-submission';
import type { Accepter, Actor } from '../submission/submission';
import { readTimes, withoutTimes } from '../submission/migrated';
import { MAX_LINE_BYTES, type NdjsonLine } from './ndjson-lines';

export interface ReadingOptions {
  readonly actor: Actor;
  /** Who accepts in the same step; null leaves it to the officers. */
  readonly accepter: Accepter | null;
  readonly context: ParseContext;
  /** The lines are history with their own times, none later than this. */
  readonly historyUntil?: Date;
}

/** One line of the stream: a submission, or what is wrong with it. */
export interface Item {
  readonly line: number;
  readonly parsed: ParsedSubmission | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly mistakes: readonly InputMistake[];
}

export const lineCount = ({ lines, values }: ParsedSubmission): number => lines.length + values.length;

export const readItem = (line: NdjsonLine, options: ReadingOptions): Item => {
  const refused = (mistakes: readonly InputMistake[]): Item => ({
    line: line.number,
    parsed: null,
    unit: textField(line.value, 'unit'),
    period: textField(line.value, 'period'),
    mistakes,
  });
  if (line.fault) return refused([lineFault(line)]);
  const { actor, accepter, context } = options;
  const foreign = foreignUnit(actor, textField(line.value, 'unit'), context.catalogue);
  if (foreign) return refused([foreign]);
  const { submission, mistakes } = parseLine(line.value, options);
  if (mistakes) return refused(mistakes);
  const { unfinished } = submission;
  if (unfinished > 0)
    return refused([
      { path: 'unfinished', code: 'SUBMISSION.UNFINISHED_ROWS', parameters: { count: unfinished } },
    ]);
  const refusal = accepter && whyNotDecide(accepter, submission.unit);
  if (refusal) return refused([{ path: 'unit', ...refusal }]);
  // The hash is computed here and not inside the transaction, which blocks others.
  figuresHashOf(submission);
  return {
    line: line.number,
    parsed: submission,
    unit: submission.unit.code,
    period: formPeriod(submission.form, submission.month),
    mistakes: [],
  };
};

/** A submission, with its times where it is history. */
const parseLine = (value: unknown, { context, historyUntil }: ReadingOptions): ParseResult => {
  if (!historyUntil) return parseSubmission(value, context);
  const { input, times } = withoutTimes(value);
  const { submission, mistakes } = parseSubmission(input, context);
  if (mistakes) return { mistakes };
  const migrated = readTimes(times, submission, historyUntil);
  return 'submittedAt' in migrated ? { submission: { ...submission, migrated } } : { mistakes: migrated };
};

const textField = (value: unknown, field: string): string | null => {
  const text = isObject(value) ? value[field] : null;
  return typeof text === 'string' ? text.slice(0, 64) : null;
};

const lineFault = (line: NdjsonLine): InputMistake => {
  if (line.fault === 'too-long') {
    return {
      code: 'BULK.LINE_TOO_LONG',
      parameters: { line: line.number, limit: `${MAX_LINE_BYTES / 1024 / 1024} MB` },
    };
  }
  if (line.fault === 'broken-encoding')
    return { code: 'REQUEST.BROKEN_ENCODING', parameters: { line: line.number } };
  if (line.fault === 'REQUEST.NUL_CHARACTER' || line.fault === 'REQUEST.HALF_CHARACTER')
    return { code: line.fault, parameters: {} };
  return { code: 'BULK.BROKEN_LINE', parameters: { line: line.number } };
};
