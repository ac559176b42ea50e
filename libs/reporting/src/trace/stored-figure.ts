import type { FigurePlace } from '@xiangtong/documents';
import type { Block, ReportDocument } from '@xiangtong/contracts';

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
