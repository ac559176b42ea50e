import type { Queries } from '@xiangtong/infrastructure';
import {
  type Block,
  type ReportDocument,
  formatDocument,
  type DocumentAddress,
  type FigurePlace,
} from '@xiangtong/documents';

const query = `
  select document from (
    select document, embargo_until from seal where manifest ->> 'report' = $1 and manifest -> 'parameters' ->> 'scope' = $2
    union all
    select run.document, seal.embargo_until from report_run run left join seal on seal.seal = run.seal
    where run.report = $1 and run.parameters ->> 'scope' = $2 and run.status = 'done' and run.document is not null
  ) kept
  where document ->> 'trace' = $3 and (embargo_until is null or embargo_until <= $4)
  limit 1`;

/** The document as printed, if a run or an edition has kept it; that of an edition only after its embargo. */
export const readStoredDocument = async (
  source: Queries,
  address: DocumentAddress,
  now: Date,
): Promise<ReportDocument | null> => {
  const [row] = await source.query<{ document: ReportDocument }[]>(query, [
    address.report,
    address.scope,
    formatDocument(address),
    now,
  ]);
  return row?.document ?? null;
};

const textIn = (block: Block, place: FigurePlace): string | null => {
  if (block.kind === 'paragraph' && place.kind === 'value')
    return block.figures?.find(({ path }) => path === place.path)?.text ?? null;
  if (block.kind !== 'table' || place.kind !== 'cell') return null;
  const column = block.columns.findIndex(({ key }) => key === place.column);
  const cell = block.rows.find(({ key }) => key === place.row)?.cells[column];
  return cell ? [cell.text, block.columns[column]?.unit].filter(Boolean).join(' ') : null;
};

/** A figure with its unit, as printed in a stored document; null when it has no such figure. */
export const storedFigure = ({ sections }: ReportDocument, place: FigurePlace): string | null => {
  const id = place.kind === 'cell' ? place.table : place.block;
  const block = sections.flatMap(({ blocks }) => blocks).find((one) => one.id === id);
  return block ? textIn(block, place) : null;
};
