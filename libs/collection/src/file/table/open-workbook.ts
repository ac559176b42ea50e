import { ZipArchive } from '../container/zip-archive';
import { markerSheetName, readMarker } from '../template/marker';
import { readSharedStrings } from './shared-strings';
import type { TableFile } from './table';
import { readWorkbookParts } from './workbook-parts';
import { readSheet } from './workbook-sheet';

/** Opens a workbook. Macros and links to other files are refused: nobody could say which figures they give. */
export const openWorkbook = async (bytes: Buffer): Promise<TableFile> => {
  const archive = ZipArchive.open(bytes);
  const parts = await readWorkbookParts(archive);
  const strings = parts.strings ? await readSharedStrings(archive, parts.strings) : [];
  const all = [];
  for (const sheet of parts.sheets) all.push(await readSheet(archive, sheet, strings));
  const marked = all.find((sheet) => sheet.name === markerSheetName);
  return {
    kind: 'xlsx',
    sheets: all.filter((sheet) => sheet !== marked),
    marker: marked ? await readMarker(marked) : null,
    from1904: parts.from1904,
  };
};
