import zlib from 'node:zlib';
import type { Block, ReportDocument, Table } from '@xiangtong/contracts';
import { type DocxText, readDocx, renderFile } from '@xiangtong/documents';
import { ZipArchive } from '@xiangtong/tables';
import { builderOf } from '../src/compose/testing/build-reports';
import { XIFENG } from '../src/compose/testing/build-yoy';

const reports = [
  'annual-bulletin',
  'annual-yearbook',
  'audit-summary',
  'destinations',
  'monthly-express',
  'one-page',
  'parks',
  'poverty-impact',
  'reporting-quality',
  'village-profile',
  'yoy',
];
const open = ['destinations', 'monthly-express', 'poverty-impact', 'yoy'];

const build = (report: string, language: 'zh' | 'en', edition: 'internal' | 'public') =>
  builderOf(report)(XIFENG, {
    language,
    edition,
    period: report === 'monthly-express' ? '2019-11' : '2019',
  });

const readBack = async (document: ReportDocument) => {
  const archive = ZipArchive.open(await renderFile('docx', document), { entries: 1000, part: 1 << 26 }, zlib);
  const read = await readDocx(archive);
  return read!.text;
};

/** Paragraphs in their order; notes of the whole document stand with the numbered ones. */
const paragraphsOf = ({ sections, notes }: ReportDocument): readonly string[] =>
  sections.flatMap(({ blocks, role }) => [
    ...blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : [])),
    ...(role === 'notes' ? notes : []),
  ]);

const blocksOf = ({ sections }: ReportDocument): readonly Block[] => sections.flatMap(({ blocks }) => blocks);

const printed = (table: Table): readonly (readonly string[])[] => [
  table.columns.map(({ label }) => label),
  ...table.rows.map(({ cells }) =>
    table.columns.map((_, index) => {
      const { text = '', note } = cells[index] ?? {};
      return note === undefined ? text : `${text}${note})`;
    }),
  ),
];

/** Tables that were too wide for their page are side by side again. */
const joined = (blocks: DocxText['blocks'], tables: readonly Table[]) => {
  const parts = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  const whole = tables.map(({ columns }) => {
    let rows = parts.shift() ?? [];
    while ((rows[0]?.length ?? Infinity) < columns.length) {
      const more = parts.shift() ?? [];
      rows = rows.map((row, index) => [...row, ...more[index]!.slice(1)]);
    }
    return rows.map((row, index) => (index === 0 ? row.map((label) => label.split('\n')[0]!) : row));
  });
  expect(parts).toEqual([]);
  return whole;
};

const styled = (blocks: DocxText['blocks'], ...styles: readonly string[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && styles.includes(block.style) ? [block.text] : []));

describe('reports as Word files', () => {
  const editions = reports.flatMap((report) => [
    [report, 'zh', 'internal'] as const,
    [report, 'en', 'internal'] as const,
    ...(open.includes(report) ? [[report, 'zh', 'public'] as const, [report, 'en', 'public'] as const] : []),
  ]);

  it.each(editions)('%s print every figure and text as the JSON has it (%s, %s)', async (...edition) => {
    const document = await build(...edition);
    const { blocks, hidden } = await readBack(document);
    const tables = blocksOf(document).filter((block) => block.kind === 'table');
    expect(joined(blocks, tables)).toEqual(tables.map(printed));
    expect(styled(blocks, 'BodyText', 'NoteText')).toEqual(paragraphsOf(document));
    expect(styled(blocks, 'Caption')).toEqual(
      blocksOf(document).flatMap((block) =>
        block.kind === 'paragraph' ? [] : [[block.number, block.title].filter(Boolean).join('\u3000')],
      ),
    );
    expect(hidden).toEqual([]);
  });
});
