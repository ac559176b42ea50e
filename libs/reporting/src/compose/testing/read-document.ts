import type { Block, Cell, Chart, ReportDocument, Table } from '@xiangtong/contracts';

export const blocksOf = ({ sections }: ReportDocument): readonly Block[] =>
  sections.flatMap(({ blocks }) => blocks);

export const proseOf = (document: ReportDocument, id: string): string => {
  const block = blocksOf(document).find((one) => one.id === id);
  if (block?.kind !== 'paragraph') throw new Error(`no paragraph ${id}`);
  return block.text;
};

export const tableOf = (document: ReportDocument, id: string): Table => {
  const block = blocksOf(document).find((one) => one.id === id);
  if (block?.kind !== 'table') throw new Error(`no table ${id}`);
  return block;
};

export const chartOf = (document: ReportDocument, id: string): Chart => {
  const block = blocksOf(document).find((one) => one.id === id);
  if (block?.kind !== 'chart') throw new Error(`no chart ${id}`);
  return block;
};

export const rowTexts = (table: Table): readonly (readonly string[])[] =>
  table.rows.map(({ cells }) => cells.map(({ text }) => text));

/** Texts of a column; of the first, which names the rows, unless another is asked for. */
export const columnTexts = (
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  column = columns[0]!.key,
): readonly string[] => {
  const at = columns.findIndex(({ key }) => key === column);
  return rows.map(({ cells }) => cells[at]!.text);
};

/** The cell of the row that begins with `first`. */
export const cellAt = (table: Table, first: string, column: string): Cell => {
  const row = table.rows.find(({ cells }) => cells[0]?.text === first);
  const cell = row?.cells[table.columns.findIndex(({ key }) => key === column)];
  if (!cell) throw new Error(`no cell ${first} / ${column}`);
  return cell;
};

const labelled = (items: readonly { readonly label: string; readonly text: string }[]): readonly string[] =>
  items.flatMap(({ label, text }) => [label, text]);

const blockTexts = (block: Block): readonly string[] => {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'chart')
    return [block.title, block.alternativeText, ...block.categories, ...block.series.map(({ name }) => name)];
  return [
    block.title,
    ...block.notes,
    ...block.columns.flatMap(({ label, unit }) => [label, unit]),
    ...rowTexts(block).flat(),
  ];
};

/** Every text a reader can see. */
export const allTexts = (document: ReportDocument): readonly string[] => [
  document.title,
  ...(document.byline ?? []),
  document.pageFooter,
  ...Object.values(document.caption),
  ...labelled(document.legalHeader),
  ...labelled(document.signatures),
  ...document.notes,
  ...document.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(blockTexts)]),
];

/**
 * Texts in which a placeholder, a missing value or a control character is left, or from which all figures are missing: a
 * colon, comma or bracket right before the end of a sentence. One `expect` for each text is slow.
 */
export const unresolvedTexts = (document: ReportDocument): readonly string[] =>
  allTexts(document).filter((text) =>
    /\{\{|\}\}|undefined|NaN|null|\p{Cc}|[：:，,、（(]\s*[。.；;）)]/u.test(text),
  );
