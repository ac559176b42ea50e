import { fillIn, orderMessages } from '@xiangtong/contracts';
import type { OrderExportsAnswer } from '@xiangtong/order-exports';

const SHOWN = 20;

/** Columns on a terminal: Chinese characters are two wide. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
};

type Row = readonly (string | number)[];

/** Headers and rows with aligned columns; numbers are right-aligned. */
const table = (heads: readonly string[], rows: readonly Row[]): string => {
  const shown = rows.slice(0, SHOWN);
  const widths = heads.map((head, column) =>
    Math.max(widthOf(head), ...shown.map((row) => widthOf(String(row[column] ?? '')))),
  );
  const isNumber = (column: number): boolean => shown.some((row) => /^-?[\d.]+$/.test(String(row[column])));
  const line = (cells: Row): string =>
    cells
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - widthOf(String(cell)));
        return isNumber(column) ? gap + String(cell) : String(cell) + gap;
      })
      .join('  ')
      .trimEnd();
  const more = rows.length > SHOWN ? [`… +${rows.length - SHOWN} (--json)`] : [];
  return [heads, ...shown].map(line).concat(more).join('\n');
};

const reasons = (excluded: OrderExportsAnswer['files'][number]['excluded']): string =>
  Object.entries(excluded)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ') || '-';

type AnswerFile = OrderExportsAnswer['files'][number];

/** Rows that could not be read, each with its place, and files without any counting row. */
const doubts = ({ name, rowsRead, warning, unreadableRows }: AnswerFile): string[] => {
  const { count = 0, rows = [] } = unreadableRows ?? {};
  const shown = rows.slice(0, SHOWN);
  const list = shown.map(
    ({ sheet, code, row, column, head, text }) =>
      `  ${sheet === undefined ? '' : `${sheet}: `}${fillIn(orderMessages[code], { row, column, head, text }, 'en')}`,
  );
  const more = count > shown.length ? [`  … +${count - shown.length} (--json)`] : [];
  return [
    ...(warning ? [`warning: ${fillIn(orderMessages[warning], { file: name, rows: rowsRead }, 'en')}`] : []),
    ...(count > 0
      ? [`${name}: ${count} ${count === 1 ? 'row' : 'rows'} cannot be read`, ...list, ...more]
      : []),
  ];
};

const fileTable = (files: OrderExportsAnswer['files']): string =>
  table(
    ['file', 'platform', 'encoding', 'rows', 'duplicates', 'excluded'],
    files.map(({ name, platform, encoding, rowsRead, duplicates, excluded }) => [
      name,
      platform,
      encoding,
      rowsRead,
      duplicates,
      reasons(excluded),
    ]),
  );

/** The answer for people: files, totals, lines, and what is still to be mapped. */
export const answerText = ({
  files,
  orders,
  amount,
  lines,
  unmatched,
  unknownDestination,
}: OrderExportsAnswer): string => {
  const parts = [
    fileTable(files),
    `${orders} orders, ${amount} yuan; unknown destination: ${unknownDestination.orders} orders, ${unknownDestination.amount} yuan`,
  ];
  const doubtful = files.flatMap(doubts);
  if (doubtful.length > 0) parts.push(doubtful.join('\n'));
  if (lines.length > 0) {
    const heads = ['period', 'product', 'destination', 'platform', 'quantity', 'orders', 'amount'] as const;
    parts.push(
      table(
        heads,
        lines.map((line) => heads.map((head) => line[head])),
      ),
    );
  }
  if (unmatched.length > 0) {
    parts.push(
      table(
        ['title without product', 'rows', 'quantity', 'amount'],
        unmatched.map((title) => [title.title, title.rows, title.quantity, title.amount]),
      ),
    );
  }
  return parts.join('\n\n');
};
