import { formatMonth, monthRange } from '@xiangtong/domain';
import { readStanding } from '@xiangtong/ledger';
import { groupBy, type CubeRow } from '@xiangtong/contracts';
import type { BundleWriter } from '../bundle-writer';
import type { EvidenceSource } from '../evidence-source';
import { bundleNames } from '../names';

const columns = [
  'unit',
  'unit_name',
  'period',
  'seq',
  'submission',
  'revision',
  'lines',
  'amount_yuan',
  'orders',
  'refunds_yuan',
];

const measures = ['amount', 'orders', 'refunds'] as const;

/** The figures of each unit and month in the read model, from which reports are made. */
const cubeRows = async (
  { sources, scope, window }: EvidenceSource,
  month: number,
): Promise<ReadonlyMap<string, CubeRow>> => {
  const { rows } = await sources.cube({
    measures,
    by: ['unit'],
    ...(scope.where && { where: scope.where }),
    period: formatMonth(month),
    asOf: window.asOf,
  });
  return new Map(rows.map((row) => [String(row['unit']), row]));
};

const money = (value: string | number | null | undefined): string =>
  Number(value ?? 0) === 0 ? '0.00' : String(value);

/**
 * Every unit and month with a revision in force, with the figures of the read model: a checker of the bundle adds up
 * the lines and sees that what reports print is what was submitted.
 */
async function* figureRows(source: EvidenceSource): AsyncGenerator<readonly (readonly string[])[]> {
  const { database, window, catalogue } = source;
  const names = bundleNames(catalogue);
  const revisions = await readStanding(database.manager, window);
  const standing = groupBy(revisions, ({ form, period }) => (form === 'sales' ? period : null));
  for (const month of monthRange(window.from, window.to)) {
    const rows = await cubeRows(source, month);
    yield (standing.get(formatMonth(month)) ?? []).map((revision) => {
      const row = rows.get(revision.unit);
      return [
        revision.unit,
        names.unit(revision.unit),
        revision.period,
        String(revision.seq),
        revision.submission,
        String(revision.revision),
        String(revision.lineCount),
        money(row?.['amount']),
        String(row?.['orders'] ?? 0),
        money(row?.['refunds']),
      ];
    });
  }
}

export const addFigureFile = (writer: BundleWriter, source: EvidenceSource): Promise<void> =>
  writer.csv('figures.csv', columns, figureRows(source));
