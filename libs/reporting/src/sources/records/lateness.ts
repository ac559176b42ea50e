import type { UnitMonth } from '@xiangtong/collection';
import type { Name } from '@xiangtong/contracts';
import { DAY_MS, fractionOf } from '@xiangtong/domain';
import { dayName, sumOf, unitMonthMembers } from './figures';
import type { RecordsReader, RecordsRow, RecordsTable } from './records-table';

/** A report in force is timely if its first accepted revision was submitted by the deadline. */
export const isTimely = ({ standing, first, deadline }: UnitMonth): boolean =>
  standing !== null && first !== null && first.submittedAt <= deadline;

/** late: came late and is in force · pending: came late and waits for review · missing: no usable report. */
const lateStates = {
  late: { zh: '迟报', en: 'late' },
  pending: { zh: '迟报待审', en: 'late, under review' },
  missing: { zh: '未报', en: 'missing' },
} as const satisfies Record<string, Name>;
type LateState = keyof typeof lateStates;

interface LateReport {
  readonly one: UnitMonth;
  readonly state: LateState;
  readonly submittedAt: Date | null;
  /** Days begun since the deadline: until submission, or until the moment of the ledger position. */
  readonly days: number;
}

const stateOf = (one: UnitMonth): { state: LateState; submittedAt: Date | null } => {
  if (one.standing) return { state: 'late', submittedAt: one.first!.submittedAt };
  if (one.status === 'submitted') return { state: 'pending', submittedAt: one.submittedAt };
  return { state: 'missing', submittedAt: null };
};

/** Null for a report that came in time, or whose deadline had not passed. */
const lateReport = (one: UnitMonth, moment: Date): LateReport | null => {
  const { state, submittedAt } = stateOf(one);
  const arrived = submittedAt ?? moment;
  if (arrived <= one.deadline) return null;
  const days = Math.ceil((arrived.getTime() - one.deadline.getTime()) / DAY_MS);
  return { one, state, submittedAt, days };
};

const lateReports = async (reader: RecordsReader): Promise<readonly LateReport[]> => {
  const all = await reader.unitMonths();
  return all.flatMap((one) => lateReport(one, reader.moment ?? new Date(0)) ?? []);
};

const daysOf = (rows: readonly RecordsRow[]) => sumOf(rows.map(({ figures }) => figures['days']));

/** Every late or missing report. */
export const lateness: RecordsTable = {
  dimensions: ['unit', 'month'],
  texts: ['state', 'deadline', 'submitted'],
  figures: ['days', 'reports'],
  read: async (reader) =>
    (await lateReports(reader)).map(({ one, state, submittedAt, days }) => {
      const { codes, names } = unitMonthMembers(one.unit, one.month);
      return {
        codes,
        names: {
          ...names,
          state: lateStates[state],
          deadline: dayName(one.deadline),
          submitted: dayName(submittedAt),
        },
        figures: { days: fractionOf(days), reports: fractionOf(1) },
      };
    }),
  total: (rows) => ({ days: daysOf(rows), reports: fractionOf(rows.length) }),
};

const lateColumns = ['late', 'pending', 'missing', 'days'] as const;

const latenessOf = (reports: readonly LateReport[]): RecordsRow['figures'] => {
  const count = (wanted: LateState) => fractionOf(reports.filter(({ state }) => state === wanted).length);
  return {
    late: count('late'),
    pending: count('pending'),
    missing: count('missing'),
    reports: fractionOf(reports.length),
    days: fractionOf(reports.reduce((sum, { days }) => sum + days, 0)),
  };
};

/** Units with late or missing reports; days are added up over their reports. */
export const lateReporters: RecordsTable = {
  dimensions: ['unit'],
  texts: [],
  figures: ['reports', ...lateColumns],
  read: async (reader) => {
    const groups = new Map<string, LateReport[]>();
    for (const report of await lateReports(reader)) {
      const { code } = report.one.unit;
      groups.set(code, [...(groups.get(code) ?? []), report]);
    }
    return [...groups.values()].map((reports) => {
      const { code, name } = reports[0]!.one.unit;
      return { codes: { unit: code }, names: { unit: name }, figures: latenessOf(reports) };
    });
  },
  total: (rows) =>
    Object.fromEntries(
      ['reports', ...lateColumns].map((column) => [
        column,
        sumOf(rows.map(({ figures }) => figures[column])),
      ]),
    ),
};
