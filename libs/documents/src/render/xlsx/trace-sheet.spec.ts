import type { ReportDocument, Table } from '@xiangtong/contracts';
import { sampleDocument } from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import { renderXlsx } from './render-xlsx';

const trace = 'yoy:520122:2019:zh:internal@7:0a1b2c3d';

const withKeys = (edition: ReportDocument['edition']): ReportDocument => {
  const document = sampleDocument('zh');
  const keyed = (table: Table): Table => ({
    ...table,
    rows: table.rows.map((row, index) => ({ ...row, key: `row-${index + 1}` })),
  });
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.kind === 'table' ? keyed(block) : block)),
  }));
  return { ...document, edition, trace, sections };
};

const open = async (document: ReportDocument): Promise<Workbook> => {
  const workbook = new Workbook();
  const bytes = await renderXlsx(document);
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  );
  return workbook;
};

describe('the trace sheet', () => {
  it('has the address of every row beside the place where it stands', async () => {
    const document = withKeys('internal');
    const workbook = await open(document);
    const sheet = workbook.getWorksheet('追溯')!;
    expect(sheet.getCell('C1').text).toBe(trace);
    const tables = document.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'table');
    const lines: string[][] = [];
    sheet.eachRow((row) => lines.push([1, 2, 3].map((column) => row.getCell(column).text)));
    for (const table of tables) {
      table.rows.forEach(({ key, cells }, index) => {
        const line = lines.find(([, , address]) => address === `${trace}/${table.id}/${key}/`)!;
        expect(line[1]).toBe(String(index + 3));
        const shown = workbook.getWorksheet(line[0])!.getCell(Number(line[1]), 1).text;
        expect(shown).toBe(cells[0]!.text);
      });
    }
    expect(tables.length).toBeGreaterThan(1);
  });

  it('is in internal editions only', async () => {
    expect((await open(withKeys('public'))).getWorksheet('追溯')).toBeUndefined();
  });
});
