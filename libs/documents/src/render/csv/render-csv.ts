import { type Cell, type Column, type ReportDocument, type Table, SEAL_SCHEMA } from '@xiangtong/contracts';
import { spreadsheetText } from '@xiangtong/tables';
import { packed } from '../../seal/packed';
import { tablesOf, type SealMark } from '../../seal/seal';

/** A file of a report. */
export interface NamedText {
  readonly name: string;
  readonly title: string;
  readonly content: string;
}

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Figures are never changed, so that a negative number stays a number. */
const field = (cell: Cell | undefined): string => cell?.value ?? spreadsheetText(cell?.text ?? '');

const head = ({ label, unit }: Column): string => spreadsheetText(unit === '' ? label : `${label} (${unit})`);

/** The fields of a table's file, the head first. */
export const csvFields = ({ columns, rows }: Table): readonly (readonly string[])[] => [
  columns.map(head),
  ...rows.map(({ cells }) => columns.map((_, index) => field(cells[index]))),
];

/** First words of the lines after a sealed table. */
export const csvSealWords = {
  seal: `# ${SEAL_SCHEMA} `,
  manifest: '# manifest ',
  table: '# table ',
} as const;

/** A cell of a spreadsheet holds 32,767 characters. */
const PIECE = 30_000;

/** Lines of one field without comma or quote: the seal, its manifest, and the table as it was sealed. */
const sealFields = (
  { seal, manifest }: Pick<SealMark, 'seal' | 'manifest'>,
  index: number,
  table: Table,
): readonly string[] => {
  const content = packed({ index, table });
  const pieces = Array.from({ length: Math.ceil(content.length / PIECE) }, (_, piece) =>
    content.slice(piece * PIECE, (piece + 1) * PIECE),
  );
  return [
    csvSealWords.seal + seal,
    csvSealWords.manifest + packed(manifest),
    ...pieces.map((piece) => csvSealWords.table + piece),
  ];
};

/** The file of one table; `index` is its place among the tables. */
export const tableCsv = (
  table: Table,
  index: number,
  mark: Pick<SealMark, 'seal' | 'manifest'> | undefined,
): string =>
  byteOrderMark +
  [...csvFields(table), ...(mark ? sealFields(mark, index, table).map((text) => [text]) : [])]
    .map((fields) => fields.map(quoted).join(',') + lineEnd)
    .join('');

/** Names may come from anywhere; a file name may only contain characters that every system allows. */
const fileName = (index: number, id: string): string =>
  `${String(index + 1).padStart(2, '0')}-${id.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.csv`;

/**
 * One CSV file per table: RFC 4180, UTF-8 with the byte order mark that Excel needs, exact values. After a sealed table
 * there are lines that begin with `#`.
 */
export const renderCsv = (document: ReportDocument, mark?: SealMark): readonly NamedText[] =>
  tablesOf(document).map((table, index) => ({
    name: fileName(index, table.id),
    title: [table.number, table.title].filter(Boolean).join(' '),
    content: tableCsv(table, index, mark),
  }));
