import type { CellValue, TableSheet, TemplateMarker } from './table';

/** A hidden sheet by which an uploaded template is recognised. */
export const markerSheetName = '_xiangtong';

/** The choices of the drop-downs of a template. */
export const listsSheetName = '选项';

/** Raised when templates of an older version can no longer be read. */
export const TEMPLATE_VERSION = '1';

/** Rows of the marker sheet: a label and its value. */
export const markerRows = ({ version, unit, period }: TemplateMarker): [string, string][] => [
  ['version', version],
  ['unit', unit],
  ['period', period],
];

export const readMarker = async (sheet: TableSheet): Promise<TemplateMarker | null> => {
  const values = new Map<CellValue | undefined, CellValue | undefined>();
  for await (const rows of sheet.rows()) for (const { cells } of rows) values.set(cells[0], cells[1]);
  const text = (key: string): string => {
    const value = values.get(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 64) : '';
  };
  return values.has('version')
    ? { version: text('version'), unit: text('unit'), period: text('period') }
    : null;
};
