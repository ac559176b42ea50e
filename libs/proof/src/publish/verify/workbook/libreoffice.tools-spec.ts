import { Writable } from 'node:stream';
import { sealedMark, writeLargeWorkbook, renderXlsx } from '@xiangtong/documents';
import { itWith, savedByOffice, sampleDocument } from '@xiangtong/testing';
import { Workbook, type Cell, type Worksheet } from 'exceljs';
import { carriedCopy, verifyFile } from '../verify-file';

const open = async (bytes: Buffer): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
};

/** Numbers and dates with their formats, everything else by text: a program may split a text by fonts. */
const said = ({ value, text, numFmt }: Cell): string =>
  typeof value === 'number' || value instanceof Date ? JSON.stringify([value, numFmt]) : text;

const cellsOf = (workbook: Workbook): ReadonlyMap<string, string> => {
  const cells = new Map<string, string>();
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell) cells.set(`${sheet.name} ${cell.address}`, said(cell));
      }),
    );
  return cells;
};

/** The first cells that differ. */
const differences = (before: Workbook, after: Workbook): readonly unknown[] => {
  const [old, saved] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...old.keys(), ...saved.keys()])]
    .filter((place) => (old.get(place) ?? '') !== (saved.get(place) ?? ''))
    .slice(0, 5)
    .map((place) => [place, old.get(place), saved.get(place)]);
};

/** Frozen or not; null views, against exceljs' types, are those of a sheet that says nothing of them. */
const stateOf = ({ views }: { views: Worksheet['views'] | null }): string => views?.[0]?.state ?? 'normal';

const collected = async (write: (target: Writable) => Promise<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  await write(new Writable({ write: (chunk: Buffer, _encoding, done) => (chunks.push(chunk), done()) }));
  return Buffer.concat(chunks);
};

describe('workbooks in LibreOffice', () => {
  itWith('localc')(
    'have the same sheets, values, formats, names and filters after it has saved them',
    async () => {
      const ours = await renderXlsx(sampleDocument());
      const [before, after] = [await open(ours), await open(await savedByOffice(ours))];
      expect(differences(before, after)).toEqual([]);
      const named = ({ definedNames }: Workbook) =>
        definedNames.model
          .filter(({ name }) => !name.startsWith('_xlnm'))
          .map(({ name, ranges }) => [name, ...ranges]);
      expect(named(after)).toEqual(expect.arrayContaining(named(before)));
      for (const sheet of before.worksheets) {
        const saved = after.getWorksheet(sheet.name)!;
        expect(saved.autoFilter ?? null).toEqual(sheet.autoFilter ?? null);
        expect(saved.getImages()).toHaveLength(sheet.getImages().length);
        expect(stateOf(saved)).toBe(stateOf(sheet));
        expect(saved.pageSetup.orientation).toBe(sheet.pageSetup.orientation);
        expect(saved.pageSetup.printTitlesRow).toBe(sheet.pageSetup.printTitlesRow);
      }
    },
    120_000,
  );

  itWith('localc')(
    'are not the published ones after it has saved them, with equal figures',
    async () => {
      const document = sampleDocument('en');
      const mark = sealedMark(document, 'd'.repeat(64));
      const saved = await savedByOffice(await renderXlsx(document, { mark }));
      const result = await verifyFile(saved, async (seal, printed) => carriedCopy(seal, printed, new Set()));
      expect(result.genuine).toBe(false);
      const cell = /^[A-Z]+\d+$/;
      const wrong = result.differences.filter(
        ({ kind, at }) => ['figure', 'formula', 'sheet'].includes(kind) || (kind === 'text' && cell.test(at)),
      );
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  itWith('localc')(
    'of bulk data have the same values too',
    async () => {
      const columns = [
        { label: '单位', kind: 'text', numberFormat: '', width: 20 },
        { label: '月份', kind: 'number', numberFormat: 'yyyy-mm', width: 10 },
        { label: '金额', kind: 'number', numberFormat: '#,##0.00', width: 14 },
      ] as const;
      async function* rows() {
        for (let from = 0; from < 3_000; from += 500)
          yield await Promise.resolve(
            Array.from({ length: 500 }, (_, index) => [
              `=村${from + index}`,
              43_800 + index,
              `${from + index}.25`,
            ]),
          );
      }
      const ours = await collected((target) =>
        writeLargeWorkbook(target, '明细', columns, rows(), {
          rowsPerSheet: 2_000,
          continued: '见下一工作表',
          about: { name: '说明', rows: (written) => [['行数', written.rows]] },
        }),
      );
      const [before, after] = [await open(ours), await open(await savedByOffice(ours))];
      expect(after.worksheets.map(({ name }) => name)).toEqual(['明细', '明细 (2)', '说明']);
      expect(differences(before, after)).toEqual([]);
      expect(after.worksheets.map(({ autoFilter }) => autoFilter ?? null)).toEqual([
        'A1:C2001',
        'A1:C1001',
        null,
      ]);
    },
    120_000,
  );
});
