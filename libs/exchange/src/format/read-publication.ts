import { isUtf8 } from 'node:buffer';
import { isObject, publicationDetails } from '@xiangtong/contracts';
import {
  formatYuan,
  isWithin,
  parseDivisionCode,
  parseMonth,
  parsePeriod,
  parseYuan,
  type Period,
} from '@xiangtong/domain';
import { DomainError, inOnePiece, type InputMistake } from '@xiangtong/infrastructure';
import { holdsNote, type NoteSigner } from '@xiangtong/proof';
import {
  FORMAT,
  type PlaceMonth,
  type PlaceReport,
  type PublicationHead,
  type PublishedLine,
} from './publication';
import { noPublication, parseJson, readNote } from './envelope';
import { noteText, sha256 } from './write-publication';

const NEW_LINE = 10;

export interface ReadPublication {
  readonly head: PublicationHead;
  readonly period: Period;
  readonly reports: readonly PlaceReport[];
  isSignedBy(key: NoteSigner['key']): boolean;
}

/** Reads a publication and checks its form and sums, all mistakes at once; who may have written it is not asked here. */
export const readPublication = (bytes: Buffer): ReadPublication => inOnePiece(readingPublication(bytes));

/** Yields between lines: a large publication has some hundred thousand. */
export function* readingPublication(bytes: Buffer): Generator<undefined, ReadPublication> {
  if (!isUtf8(bytes) || bytes.at(-1) !== NEW_LINE) throw noPublication('UTF-8, \\n');
  const end = bytes.lastIndexOf(NEW_LINE, bytes.length - 2) + 1;
  const body = bytes.subarray(0, end);
  const start = body.indexOf(NEW_LINE) + 1;
  const { head, period } = readHead(parseJson(body.subarray(0, Math.max(start - 1, 0)).toString('utf8')));
  const values: unknown[] = [];
  for (let at = start; at < end;) {
    const next = body.indexOf(NEW_LINE, at);
    values.push(parseJson(body.subarray(at, next).toString('utf8')));
    at = next + 1;
    yield;
  }
  if (values.length !== head.lines) throw noPublication(`${values.length} ≠ ${head.lines} lines`);
  const note = readNote(bytes.subarray(end).toString('utf8'));
  return {
    head,
    period,
    reports: yield* readingReports(values, head, period),
    isSignedBy: (key) => holdsNote(note, noteText(FORMAT, sha256(body)), key),
  };
}

const headFields = {
  format: (value) => value === FORMAT,
  origin: (value) => typeof value === 'string' && /^[^\s+]{1,200}$/.test(value),
  place: (value) => typeof value === 'string' && parseDivisionCode(value) !== null,
  detail: (value) => publicationDetails.some((detail) => detail === value),
  period: (value) => typeof value === 'string' && parsePeriod(value)?.text === value,
  asOf: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  ledgerHash: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  previous: (value) => value === null || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
  lines: (value) => Number.isSafeInteger(value),
} as const satisfies Record<keyof PublicationHead, (value: unknown) => boolean>;

const readHead = (value: unknown): Pick<ReadPublication, 'head' | 'period'> => {
  if (!isObject(value)) throw noPublication('1');
  const wrong = Object.entries(headFields).filter(([field, holds]) => !holds(value[field]));
  if (wrong.length > 0) throw noPublication(wrong.map(([field]) => field).join(', '));
  const head = value as unknown as PublicationHead;
  return { head, period: parsePeriod(head.period)! };
};

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isPlaceMonth = (value: unknown): value is PlaceMonth =>
  isObject(value) &&
  typeof value['place'] === 'string' &&
  typeof value['month'] === 'string' &&
  [value['due'], value['reported'], value['lines']].every(isCount) &&
  (value['reported'] === 0
    ? value['amount'] === null && value['lines'] === 0
    : typeof value['amount'] === 'string');

/** What else its figures have to be is checked as in every report. */
const isLineOf = (value: unknown, { place, month }: PlaceMonth): value is PublishedLine =>
  isObject(value) &&
  value['place'] === place &&
  value['month'] === month &&
  typeof value['amount'] === 'string';

function* readingReports(
  parsed: readonly unknown[],
  head: PublicationHead,
  period: Period,
): Generator<undefined, readonly PlaceReport[]> {
  const reports: PlaceReport[] = [];
  const mistakes: InputMistake[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < parsed.length;) {
    const month = parsed[at];
    const from = at + 1;
    if (!isPlaceMonth(month)) throw new DomainError('EXCHANGE.BROKEN_LINE', { line: at + 2 });
    const values = parsed.slice(from, from + month.lines);
    const lines = values.filter((value) => isLineOf(value, month));
    if (lines.length < month.lines) {
      const broken = values.findIndex((value) => !isLineOf(value, month));
      throw new DomainError('EXCHANGE.BROKEN_LINE', {
        line: from + 2 + (broken < 0 ? values.length : broken),
      });
    }
    mistakes.push(...mistakesOf({ head: month, lines }, head, period, seen));
    reports.push({ head: month, lines });
    at = from + month.lines;
    yield;
  }
  if (mistakes.length > 0) throw new DomainError('EXCHANGE.INVALID', { count: mistakes.length }, mistakes);
  return reports;
}

const mistakesOf = (
  { head: { place, month, amount }, lines }: PlaceReport,
  { place: publisher }: PublicationHead,
  period: Period,
  seen: Set<string>,
): InputMistake[] => {
  const path = `${place} ${month}`;
  const division = parseDivisionCode(place);
  const reported = parseMonth(month);
  const isInside = division !== null && isWithin(division, parseDivisionCode(publisher)!);
  const isInPeriod = reported !== null && period.from <= reported && reported <= period.to;
  const isSecond = seen.has(path);
  seen.add(path);
  if (!isInside || !isInPeriod || isSecond)
    return [{ path, code: 'EXCHANGE.OUTSIDE', parameters: { place: path, publisher } }];
  const sum = lines.reduce((total, line) => total + (parseYuan(line.amount) ?? 0), 0);
  if (amount === null || parseYuan(amount) === sum) return [];
  const parameters = { place, month, stated: amount, summed: formatYuan(sum) };
  return [{ path, code: 'EXCHANGE.SUMS', parameters }];
};
