import { fractionOf } from '@xiangtong/domain';
import { unitsById } from './corrections';
import { dayName, sameInAll, sumsOf, unitMonthMembers } from './figures';
import type { RecordsTable } from './records-table';

/** Reports that an officer returned, with the reason. */
export const returns: RecordsTable = {
  dimensions: ['unit', 'month', 'event'],
  texts: ['reason', 'officer', 'date'],
  figures: ['revision', 'reports'],
  read: async (reader) => {
    const units = unitsById(reader);
    return (await reader.returns()).map(({ unitId, month, event, revision, reason, officer, at }) => {
      const { codes, names } = unitMonthMembers(units.get(unitId)!, month);
      return {
        codes: { ...codes, event: String(event) },
        names: {
          ...names,
          event: sameInAll(String(event)),
          reason: sameInAll(reason),
          officer: sameInAll(officer),
          date: dayName(at),
        },
        figures: { revision: fractionOf(revision), reports: fractionOf(1) },
      };
    });
  },
  total: (rows) => ({ reports: fractionOf(rows.length) }),
};

const decisions = ['accepted', 'corrections', 'returned'] as const;

/** Accepted and returned reports by officer; `corrections` are the accepted ones that replaced a figure. */
export const reviewers: RecordsTable = {
  dimensions: ['person'],
  texts: [],
  figures: decisions,
  read: async (reader) =>
    (await reader.reviewers()).map(({ username, accepted, corrections, returned }) => ({
      codes: { person: username },
      names: { person: sameInAll(username) },
      figures: {
        accepted: fractionOf(accepted),
        corrections: fractionOf(corrections),
        returned: fractionOf(returned),
      },
    })),
  total: (rows) => sumsOf(rows, decisions),
};
