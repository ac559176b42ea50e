import { sha256 } from '@xiangtong/documents';
import {
  excerptLineText,
  excerptValueText,
  readExcerptRevisions,
  type ExcerptRevision,
} from '@xiangtong/ledger';
import type { BundleWriter } from '../bundle-writer';
import type { EvidenceSource } from '../evidence-source';
import { bundleNames, type BundleNames } from '../names';

type Cells = readonly string[];

const text = (value: string | number | null): string => (value === null ? '' : String(value));

/**
 * Check digits of the hashed text of one line: the hash of a revision shows that a line was changed, these show which.
 */
const checkDigits = (hashed: string): string => sha256(hashed).slice(0, 8);

const keyColumns = ['seq', 'submission', 'revision', 'form', 'unit', 'unit_name', 'period'];

const keyCells = (revision: ExcerptRevision, names: BundleNames): Cells => [
  String(revision.seq),
  revision.submission,
  String(revision.revision),
  revision.form,
  revision.unit,
  names.unit(revision.unit),
  revision.period,
];

const revisionColumns = [
  ...keyColumns,
  'basis',
  'lines',
  'total_yuan',
  'explanations',
  'submitted_by',
  'submitted_at',
  'accepted_by',
  'accepted_at',
  'reason',
  'lines_hash',
  'content_hash',
  'photos',
];

const revisionCells = (revision: ExcerptRevision, names: BundleNames): readonly Cells[] => [
  [
    ...keyCells(revision, names),
    revision.basis,
    String(revision.lineCount),
    revision.total,
    text(revision.explanations),
    revision.submittedBy,
    revision.submittedAt.toISOString(),
    revision.acceptedBy,
    revision.acceptedAt.toISOString(),
    text(revision.reason),
    revision.linesHash,
    revision.contentHash,
    revision.photos.join(' '),
  ],
];

const lineColumns = [
  ...keyColumns,
  'line',
  'product',
  'product_name',
  'destination',
  'destination_name',
  'platform',
  'store',
  'flow',
  'quantity',
  'base_unit',
  'amount_yuan',
  'orders',
  'refund_yuan',
  'reported_quantity',
  'reported_unit',
  'check',
];

const lineCells = (revision: ExcerptRevision, names: BundleNames): readonly Cells[] =>
  revision.lines.map((line, index) => [
    ...keyCells(revision, names),
    String(index + 1),
    line.product,
    names.product(line.product),
    line.destination,
    names.destination(line.destination),
    line.platform,
    text(line.store),
    line.flow,
    line.quantity,
    names.baseUnit(line.product),
    line.amount,
    String(line.orders),
    text(line.refund),
    line.reportedQuantity,
    line.measure,
    checkDigits(excerptLineText(line)),
  ]);

const valueColumns = [...keyColumns, 'line', 'indicator', 'platform', 'value', 'check'];

const valueCells = (revision: ExcerptRevision, names: BundleNames): readonly Cells[] =>
  revision.values.map((value, index) => [
    ...keyCells(revision, names),
    String(index + 1),
    value.indicator,
    text(value.platform),
    value.value,
    checkDigits(excerptValueText(value)),
  ]);

type ToCells = (revision: ExcerptRevision, names: BundleNames) => readonly Cells[];

async function* rowsOf(
  { database, window, catalogue }: EvidenceSource,
  figures: 'lines' | 'values' | 'none',
  cells: ToCells,
): AsyncGenerator<readonly Cells[]> {
  const names = bundleNames(catalogue);
  for await (const revisions of readExcerptRevisions(database.manager, window, figures))
    yield revisions.flatMap((revision) => cells(revision, names));
}

/** Reporters and acceptors of revisions; each line; each value of an indicator form. All in the order of the ledger. */
export const addRevisionFiles = async (writer: BundleWriter, source: EvidenceSource): Promise<void> => {
  await writer.csv('revisions.csv', revisionColumns, rowsOf(source, 'none', revisionCells));
  await writer.csv('lines.csv', lineColumns, rowsOf(source, 'lines', lineCells));
  await writer.csv('values.csv', valueColumns, rowsOf(source, 'values', valueCells));
};
