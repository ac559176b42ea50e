import { openArchive } from '@xiangtong/collection';
import type { Difference, DifferenceKind } from '@xiangtong/contracts';
import { readDocx, type DocxText } from '@xiangtong/documents';
import { compareGrids, type Grid } from '../compare-grids';
import { sameText } from '../difference';
import { readPropertyFacts } from '../office-properties';
import { compareFacts } from '../workbook/compare-workbooks';
import { compareLines } from './compare-lines';
import { compareTexts, figuresIn, kindOfTexts } from './compare-texts';

/** How many figures were published, in tables and in texts, and how many of them are still in their places. */
export interface FigureCount {
  readonly published: number;
  readonly equal: number;
}

export interface DocxComparison {
  readonly differences: readonly Difference[];
  readonly figures: FigureCount;
}

type DocxBlock = DocxText['blocks'][number];
type Placed = DocxBlock & {
  /** Caption of a table, heading above a paragraph. */
  readonly name: string;
  /** Number from 1. */
  readonly number: number;
};

type PlacedTable = Extract<Placed, { kind: 'table' }>;
type PlacedParagraph = Extract<Placed, { kind: 'paragraph' }>;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const place = (blocks: readonly DocxBlock[]): readonly Placed[] => {
  let [heading, before] = ['', ''];
  return blocks.map((block, index): Placed => {
    if (block.kind === 'table') return { ...block, name: plain(before), number: index + 1 };
    if (/^Heading/i.test(block.style)) heading = plain(block.text);
    before = block.text;
    return { ...block, name: heading, number: index + 1 };
  });
};

/** An entry of the contents, whose number of a page the program that sets the pages fills in. */
const isFilledIn = (sealed: string, printed: string): boolean =>
  sealed.endsWith('\t') && printed.startsWith(sealed) && /^\d{0,4}$/.test(printed.slice(sealed.length));

const sameRow = (one: readonly string[], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((text, index) => sameText(text, other[index] ?? ''));

const same = (sealed: Placed, printed: Placed): boolean => {
  if (sealed.kind === 'paragraph')
    return (
      printed.kind === 'paragraph' &&
      (plain(sealed.text) === plain(printed.text) || isFilledIn(sealed.text, printed.text))
    );
  return (
    printed.kind === 'table' &&
    sealed.rows.length === printed.rows.length &&
    sealed.rows.every((row, index) => sameRow(row, printed.rows[index]))
  );
};

const gridOf = ({ rows, name }: PlacedTable): Grid => ({ name, rows, head: 0 });

const whole = (kind: DifferenceKind, { name, number }: Placed): Omit<Difference, 'printed' | 'sealed'> => ({
  kind,
  table: name,
  row: '',
  column: '',
  at: String(number),
});

const tablesOf = (blocks: readonly Placed[]): readonly PlacedTable[] =>
  blocks.filter((block): block is PlacedTable => block.kind === 'table');

/** Tables of the same name are compared; without one they are in the same order. */
const pairTables = (sealed: readonly PlacedTable[], printed: readonly PlacedTable[]) => {
  const left = [...printed];
  const take = (at: number) => (at < 0 ? undefined : left.splice(at, 1)[0]);
  const named = sealed.map((table) => take(left.findIndex(({ name }) => name === table.name)));
  const pairs = sealed.map(
    (table, index) => [table, named[index] ?? take(left.length > 0 ? 0 : -1)] as const,
  );
  return { pairs, added: left };
};

const compareTables = (sealed: readonly Placed[], printed: readonly Placed[]): readonly Difference[] => {
  const { pairs, added } = pairTables(tablesOf(sealed), tablesOf(printed));
  return [
    ...pairs.flatMap(([table, other]): readonly Difference[] =>
      other
        ? compareGrids(gridOf(table), gridOf(other)).map((difference) => ({
            ...difference,
            kind: kindOfTexts(difference.sealed ?? '', difference.printed ?? ''),
          }))
        : [{ ...whole('table', table), printed: null, sealed: table.name }],
    ),
    ...added.map((table) => ({ ...whole('table', table), printed: table.name, sealed: null })),
  ];
};

const textsOf = (blocks: readonly Placed[]): readonly PlacedParagraph[] =>
  blocks.filter((block): block is PlacedParagraph => block.kind === 'paragraph' && block.text.trim() !== '');

const compareParagraphs = (sealed: readonly Placed[], printed: readonly Placed[]): readonly Difference[] => {
  const [was, is] = [textsOf(sealed), textsOf(printed)];
  const [first] = [...was, ...is];
  const lines = (paragraphs: readonly PlacedParagraph[]) => paragraphs.map(({ text }) => plain(text));
  return compareTexts(lines(was), lines(is), first?.name ?? '', (line) =>
    String(was[line]?.number ?? is[line]?.number ?? ''),
  );
};

/** Figures of a block by their places: the cells of a table below its head, those of a paragraph by their text. */
const figuresOf = (block: Placed): readonly string[] => {
  if (block.kind === 'table')
    return block.rows
      .slice(1)
      .flatMap((row, at) =>
        row.flatMap((text, index) =>
          /\d/.test(text) ? [`${block.name}/${at}/${index}/${plain(text)}`] : [],
        ),
      );
  return block.style === 'BodyText' ? figuresIn(block.text).map((figure) => `/${figure}`) : [];
};

const countIn = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

const lost = (sealed: readonly Placed[], printed: readonly Placed[]): number => {
  // A program may have renamed the style of a paragraph.
  const asBody = (block: Placed): Placed =>
    block.kind === 'paragraph' ? { ...block, style: 'BodyText' } : block;
  const left = countIn(printed.map(asBody).flatMap(figuresOf));
  const needed = [...countIn(sealed.flatMap(figuresOf))];
  return needed.reduce((sum, [figure, count]) => sum + Math.max(0, count - (left.get(figure) ?? 0)), 0);
};

const listed = (
  kind: DifferenceKind,
  sealed: readonly string[],
  printed: readonly string[],
): readonly Difference[] =>
  compareLines(sealed, printed).flatMap(({ from, sealed: was, printed: is }) =>
    Array.from({ length: Math.max(was.length, is.length) }, (_, index) => ({
      kind,
      table: '',
      row: '',
      column: '',
      at: `#${from + index + 1}`,
      printed: is[index] ?? null,
      sealed: was[index] ?? null,
    })),
  );

/** A program may leave out the vectors of a picture; others in their place are another picture. */
const comparePictures = (sealed: DocxText['pictures'], printed: DocxText['pictures']) => {
  const vectors = new Map(sealed.map(({ points, vectors: drawn }) => [points, drawn]));
  const shown = ({ points, vectors: drawn }: DocxText['pictures'][number]): string =>
    drawn === null || vectors.get(points) === drawn ? points : `${points} ${drawn}`;
  return listed('picture', sealed.map(shown), printed.map(shown));
};

const compareBlocks = (sealed: readonly Placed[], printed: readonly Placed[]): DocxComparison => {
  const changes = compareLines(sealed, printed, same);
  const published = sealed.flatMap(figuresOf).length;
  const missing = changes.reduce((sum, change) => sum + lost(change.sealed, change.printed), 0);
  return {
    differences: changes.flatMap((change) => [
      ...compareTables(change.sealed, change.printed),
      ...compareParagraphs(change.sealed, change.printed),
    ]),
    figures: { published, equal: published - missing },
  };
};

/** Tables cell by cell, texts by their words, pictures, hidden texts, properties; `is` are the texts of `bytes`. */
export const compareDocx = async (original: Buffer, bytes: Buffer, is: DocxText): Promise<DocxComparison> => {
  const archive = openArchive(original);
  const { text: was } = (await readDocx(archive))!;
  const { differences, figures } = compareBlocks(place(was.blocks), place(is.blocks));
  return {
    figures,
    differences: [
      ...differences,
      ...compareTexts(was.beside.map(plain), is.beside.map(plain), '', () => ''),
      ...comparePictures(was.pictures, is.pictures),
      ...listed('hidden', was.hidden, is.hidden),
      ...compareFacts(readPropertyFacts(archive), readPropertyFacts(openArchive(bytes))),
    ],
  };
};
