import type { Language } from '@xiangtong/contracts';
import { client } from '../../../api/client';
import type { FigureTrace, TracedLine, TracedOrigin } from '../../../desk/figure-panel/use-figure';
import { csvText } from '../../../desk/csv/csv-text';

/** More is a task for an extract. */
export const MOST_LINES = 20_000;
const PAGE = 1_000;

export const lineColumns = [
  'unit',
  'month',
  'revision',
  'line',
  'product',
  'destination',
  'platform',
  'store',
  'flow',
  'quantity',
  'amount',
  'orders',
  'refund',
  'submittedBy',
  'submittedAt',
  'decided',
  'decidedAt',
  'seq',
] as const;
type LineColumn = (typeof lineColumns)[number];

type Cells = Readonly<Partial<Record<LineColumn, string | undefined>>>;

const text = (value: number | null | undefined): string | undefined => value?.toString();

const place = (line: TracedLine, origin: TracedOrigin | undefined): Cells => {
  if (!origin) return { line: text(line.line) };
  const { unit, month, number, seq, submittedBy, submittedAt, entries } = origin;
  const entry = entries?.find((known) => known.seq === seq);
  return {
    unit,
    month,
    line: text(line.line),
    revision: text(number),
    seq: text(seq),
    submittedBy: submittedBy ?? '',
    submittedAt: submittedAt ?? '',
    decided: entry?.actor,
    decidedAt: entry?.at,
  };
};

const cellsOf = (line: TracedLine, origin: TracedOrigin | undefined, language: Language): Cells => {
  const platform = line.platform?.name[language] ?? '';
  if (!('product' in line))
    return { ...place(line, origin), product: line.indicator, platform, quantity: line.value };
  const { product, destination, store, flow, quantity, amount, orders, refund } = line;
  return {
    ...place(line, origin),
    product: product.name[language],
    destination: destination.name[language],
    platform,
    store: store ?? '',
    flow,
    quantity,
    amount,
    orders: String(orders),
    refund: refund ?? '',
  };
};

const rowsOf = ({ lines = [], revisions = [] }: FigureTrace, language: Language): string[][] => {
  const origins = new Map(revisions.map((revision) => [revision.id, revision]));
  return lines.map((line) => {
    const cells = cellsOf(line, origins.get(line.revision), language);
    return lineColumns.map((column) => cells[column] ?? '');
  });
};

/** All lines of a figure as CSV, read page by page; `onProgress` hears how many there are so far. */
export const lineFile = async (
  figure: string,
  heads: readonly string[],
  language: Language,
  onProgress: (lines: number) => void,
): Promise<string> => {
  const rows: string[][] = [];
  let cursor: string | null | undefined;
  do {
    const { data } = await client.GET('/api/v1/trace/{figure}', {
      params: { path: { figure }, query: { limit: PAGE, ...(cursor && { cursor }) } },
    });
    if (!data) break;
    rows.push(...rowsOf(data, language));
    onProgress(rows.length);
    cursor = data.next;
  } while (cursor);
  return csvText([heads, ...rows]);
};
