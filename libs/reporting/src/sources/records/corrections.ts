import type { Name } from '@xiangtong/contracts';
import { fractionOf, subtractFractions } from '@xiangtong/domain';
import type { Correction } from '@xiangtong/ledger';
import type { ReportingUnit } from '@xiangtong/reference';
import { dayName, sameInAll, sumsOf, unitMonthMembers, yuanOf } from './figures';
import type { RecordsReader, RecordsRow, RecordsTable } from './records-table';

const kinds: Readonly<Record<Correction['kind'], Name>> = {
  supersede: { zh: '更正', en: 'correction' },
  withdraw: { zh: '撤回', en: 'withdrawal' },
};

export const unitsById = ({ units }: RecordsReader): ReadonlyMap<number, ReportingUnit> =>
  new Map(units.map((unit) => [unit.id, unit]));

const rowOf = (correction: Correction, unit: ReportingUnit): RecordsRow => {
  const { codes, names } = unitMonthMembers(unit, correction.month);
  const [before, after] = [yuanOf(correction.beforeFen), yuanOf(correction.afterFen)];
  return {
    codes: { ...codes, entry: String(correction.seq) },
    names: {
      ...names,
      entry: sameInAll(String(correction.seq)),
      kind: kinds[correction.kind],
      reason: sameInAll(correction.reason ?? '—'),
      submittedBy: sameInAll(correction.submittedBy),
      decidedBy: sameInAll(correction.actor),
      date: dayName(correction.recordedAt),
    },
    figures: {
      before,
      after,
      change: subtractFractions(after, before),
      added: fractionOf(correction.added),
      removed: fractionOf(correction.removed),
      changed: fractionOf(correction.changed),
      corrections: fractionOf(Number(correction.kind === 'supersede')),
      withdrawals: fractionOf(Number(correction.kind === 'withdraw')),
    },
  };
};

const additive = ['before', 'after', 'change', 'added', 'removed', 'changed', 'corrections', 'withdrawals'];

/** Figures in force that were replaced or withdrawn, with the changes of their lines and who decided. */
export const corrections: RecordsTable = {
  dimensions: ['unit', 'month', 'entry'],
  texts: ['kind', 'reason', 'submittedBy', 'decidedBy', 'date'],
  figures: additive,
  read: async (reader) => {
    const units = unitsById(reader);
    return (await reader.corrections()).map((correction) => rowOf(correction, units.get(correction.unitId)!));
  },
  total: (rows) => sumsOf(rows, additive),
};
