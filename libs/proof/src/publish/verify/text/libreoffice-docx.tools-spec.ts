import { letterheadOf } from '@xiangtong/contracts';
import { readPdfPages, tablesOf, renderFile } from '@xiangtong/documents';
import { itWith, sampleDocument, savedByOffice } from '@xiangtong/testing';
import { alone, markOf } from '../../testing/forgery';

const letterhead = letterheadOf(
  {
    mark: '息烽县商务局文件',
    code: '息商统',
    signer: null,
    addressees: ['各乡镇人民政府'],
    issuer: '息烽县商务局',
    hasSeal: true,
    copies: ['市商务局'],
    printer: '息烽县商务局办公室',
  },
  { number: 3 },
  '2020-01-20',
);

/** The text without blanks: where lines end is up to the program. */
const dense = (text: string): string => text.replace(/\s+/g, '');

describe('Word files in LibreOffice', () => {
  itWith('lowriter')(
    'are opened and printed: every figure on A4 pages, the head of a long table on each of them',
    async () => {
      const document = sampleDocument();
      const pages = await readPdfPages(
        await savedByOffice(await renderFile('docx', document), 'docx', 'pdf'),
      );
      const texts = pages.map((page) => dense(page.lines.join('\n')));
      const all = texts.join('');
      for (const { rows } of tablesOf(document))
        for (const { text, value } of rows.flatMap(({ cells }) => cells))
          if (value !== null) expect(all).toContain(dense(text));
      for (const { width, height } of pages)
        expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842]);
      expect(pages.filter(({ width, height }) => width > height).length).toBeGreaterThan(0);
      const villages = tablesOf(document).at(-1)!;
      const last = villages.columns.map(({ label }) => dense(label));
      const withRows = texts.filter((text) => (text.match(/村\d+/g) ?? []).length > 5);
      expect(withRows.length).toBeGreaterThan(1);
      for (const text of withRows) for (const label of last) expect(text).toContain(label);
      texts.forEach((text, index) => expect(text).toContain(`—${index + 1}—`));
    },
    120_000,
  );

  itWith('lowriter').each([
    ['zh', {}],
    ['en', {}],
    ['under a letterhead', { letterhead }],
  ] as const)(
    'have the same figures, tables and seal after it has saved them (%s)',
    async (language, overrides) => {
      const document = sampleDocument(language === 'en' ? 'en' : 'zh', overrides);
      const mark = markOf(document);
      const result = await alone(await savedByOffice(await renderFile('docx', document, mark), 'docx'));
      expect(result).toMatchObject({ genuine: false, seal: mark.seal, format: 'docx' });
      expect(result.differences.filter(({ kind }) => ['figure', 'table', 'hidden'].includes(kind))).toEqual(
        [],
      );
      expect(result.figures!.equal).toBe(result.figures!.published);
    },
    120_000,
  );
});
