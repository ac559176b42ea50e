import type { Name } from '@xiangtong/contracts';
import { fractionOf } from '@xiangtong/domain';
import type { LedgerVerification } from '@xiangtong/ledger';
import { dayName, sameInAll } from './figures';
import type { RecordsTable } from './records-table';

const results: Readonly<Record<'intact' | 'broken', Name>> = {
  intact: { zh: '完整，未发现改动', en: 'intact, nothing was changed' },
  broken: { zh: '发现改动，数据不可采信', en: 'changed, not to be relied upon' },
};

/** Faults of the basis of this report: entries up to its position, and revisions that no entry names. */
const faultsUpTo = ({ faults }: LedgerVerification, position: number): number =>
  faults.filter(({ seq }) => seq === null || seq <= position).length;

/** The whole ledger recomputed from its rows, up to the position of the report. */
export const ledgerProof: RecordsTable = {
  dimensions: ['head'],
  texts: ['firstDay', 'lastDay', 'result'],
  figures: ['entries', 'faults'],
  read: async (reader) => {
    const faults = faultsUpTo(await reader.verification(), reader.seq);
    return [
      {
        codes: { head: reader.ledgerHash },
        names: {
          head: sameInAll(reader.ledgerHash),
          firstDay: dayName(await reader.recordedAt(1)),
          lastDay: dayName(reader.moment),
          result: results[faults === 0 ? 'intact' : 'broken'],
        },
        figures: { entries: fractionOf(reader.seq), faults: fractionOf(faults) },
      },
    ];
  },
  total: ([row]) => row?.figures ?? {},
};
