import type { Edition, ReportDocument } from '@xiangtong/contracts';
import { renderXlsx } from '@xiangtong/documents';
import { itWith, savedByOffice } from '@xiangtong/testing';
import { Workbook, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { builderOf } from '../src/compose/testing/build-reports';
import { XIFENG } from '../src/compose/testing/build-yoy';

/** Those of which a table has totals, or figures of two periods. */
const reports = [
  'annual-bulletin',
  'annual-yearbook',
  'audit-summary',
  'destinations',
  'parks',
  'poverty-impact',
  'reporting-quality',
  'yoy',
];

const FIRST = 5;

/** The same workbook without the results that its formulas came with: whoever opens it has to compute them. */
const withoutResults = (workbook: Buffer, edit = (xml: string): string => xml): Buffer => {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, bytes] as const;
    return [name, strToU8(edit(strFromU8(bytes)).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(parts)));
};

const recalculation = async (bytes: Buffer): Promise<Worksheet> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook.getWorksheet('复算')!;
};

const numberIn = (sheet: Worksheet, address: string): number | undefined =>
  sheet.getCell(address).result as number;

const build = (report: string, edition: Edition = 'internal'): Promise<ReportDocument> =>
  builderOf(report)(XIFENG, { edition });

/** Cells of public editions hold the printed digits. */
const published = ['annual-bulletin', 'destinations', 'poverty-impact'];
const editions: readonly (readonly [string, Edition])[] = [
  ...reports.map((report) => [report, 'internal'] as const),
  ...published.map((report) => [report, 'public'] as const),
];

describe('workbooks that LibreOffice recalculates', () => {
  itWith('localc').each(editions)(
    '%s give the sealed figures again (%s)',
    async (report, edition) => {
      const ours = await renderXlsx(await build(report, edition));
      const sheet = await recalculation(await savedByOffice(withoutResults(ours)));
      const before = await recalculation(ours);
      expect(sheet.rowCount).toBe(before.rowCount);
      for (let row = FIRST; row <= sheet.rowCount; row += 1) {
        const [computed, sealed, difference] = ['E', 'F', 'G'].map((letter) =>
          numberIn(sheet, `${letter}${row}`),
        );
        expect(computed).toBeCloseTo(numberIn(before, `E${row}`)!, 8);
        expect(sealed).toBeCloseTo(numberIn(before, `F${row}`)!, 12);
        expect(Math.abs(difference!)).toBe(0);
      }
      expect(numberIn(sheet, 'B2')).toBe(0);
    },
    120_000,
  );

  itWith('localc')(
    'tell of a figure that was changed',
    async () => {
      const ours = await renderXlsx(await build('yoy'));
      let changed = 0;
      const other = withoutResults(ours, (xml) =>
        xml.replace(/<v>6570\.98<\/v>/g, () => ((changed += 1), '<v>6570.97</v>')),
      );
      expect(changed).toBeGreaterThan(0);
      const sheet = await recalculation(await savedByOffice(other));
      expect(numberIn(sheet, 'B2')).toBeGreaterThan(0);
    },
    120_000,
  );
});
