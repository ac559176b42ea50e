import type { ReportDocument, Row, Table, FigureChange } from '@xiangtong/contracts';
import { canonicalJson } from '../document/canonical-json';

interface PlacedFigure {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

export const tableName = ({ number, title }: Pick<Table, 'number' | 'title'>): string =>
  [number, title].filter(Boolean).join(' ');

/** Rows by their texts; equal ones are distinguished by their order. */
const rowKeys = ({ rows, columns }: Table): readonly string[] => {
  const seen = new Map<string, number>();
  const texts = ({ cells }: Row): string =>
    columns.flatMap(({ kind }, index) => (kind === 'text' ? [cells[index]?.text ?? ''] : [])).join('\t') ||
    (cells[0]?.text ?? '');
  return rows.map((row) => {
    const key = texts(row);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${key}\t${count}`;
  });
};

const figuresOf = (document: ReportDocument): ReadonlyMap<string, PlacedFigure> => {
  const figures = new Map<string, PlacedFigure>();
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'table') continue;
    const keys = rowKeys(block);
    block.rows.forEach(({ cells }, at) =>
      block.columns.forEach(({ key, label, kind }, index) => {
        const cell = cells[index];
        if (kind === 'text' || cell === undefined) return;
        figures.set(JSON.stringify([block.id, keys[at], key]), {
          table: tableName(block),
          row: cells[0]?.text ?? '',
          column: label,
          text: cell.text,
        });
      }),
    );
  }
  return figures;
};

/** Numbers in sentences and values of charts, which are in no table. */
const otherFigures = ({ sections }: ReportDocument): string =>
  canonicalJson(
    sections.flatMap(({ blocks }) =>
      blocks.map((block) => {
        if (block.kind === 'paragraph') return block.text.match(/\d[\d,.]*/g) ?? [];
        return block.kind === 'chart' ? [block.categories, block.series.map(({ values }) => values)] : [];
      }),
    ),
  );

/** Whether a reader would see a different figure anywhere. `changes` are those of the tables. */
export const hasOtherFigures = (
  before: ReportDocument,
  after: ReportDocument,
  changes: readonly FigureChange[],
): boolean => changes.length > 0 || otherFigures(before) !== otherFigures(after);

/** The figures of tables that a later edition prints differently, in the order of its tables. */
export const figureChanges = (before: ReportDocument, after: ReportDocument): FigureChange[] => {
  const [old, current] = [figuresOf(before), figuresOf(after)];
  const changed = [...current].flatMap(([key, { text, ...place }]): FigureChange[] => {
    const was = old.get(key)?.text ?? null;
    return was === text ? [] : [{ ...place, before: was, after: text }];
  });
  const gone = [...old].flatMap(([key, { text, ...place }]): FigureChange[] =>
    current.has(key) ? [] : [{ ...place, before: text, after: null }],
  );
  return [...changed, ...gone];
};
