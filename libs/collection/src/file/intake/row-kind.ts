import { plain } from '@xiangtong/naming';
import type { CellValue, TableRow } from '../table/table';

const totalWords = /^(合计|总计|共计|总合计|total|grandtotal|sum)[:：]?$/;
const subtotalWords = /^(小计|subtotal)[:：]?$/;
/** Text below a table: signatures and remarks. */
const footerWords =
  /^(单位负责人|统计负责人|填表人|制表人|审核人|联系电话|报出日期|填报日期|说明|备注|注)([:：\d].*)?$/;

export type RowKind = 'line' | 'total' | 'subtotal' | 'footer';

/** Recognised by the first text of the row. */
export const kindOfRow = ({ cells }: TableRow): RowKind => {
  const first = cells.find(isText);
  if (first === undefined || first.length > 60) return 'line';
  const text = plain(first);
  if (totalWords.test(text)) return 'total';
  if (subtotalWords.test(text)) return 'subtotal';
  return footerWords.test(text) ? 'footer' : 'line';
};

const isText = (cell: CellValue | undefined): cell is string =>
  typeof cell === 'string' && cell.trim() !== '';
