import type { Language, ReportDocument } from '@xiangtong/contracts';
import { sampleDocument } from '@xiangtong/testing';
import { sealedSheets } from './sealed-grids';

/** The sample with dates before the first rows of its first table. */
const withDates = (language: Language, dates: readonly string[]): ReportDocument => {
  const document = sampleDocument(language);
  let isFirst = true;
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind !== 'table' || !isFirst) return block;
      isFirst = false;
      const rows = block.rows.map((row, at) => {
        const date = dates[at];
        const [name, ...others] = row.cells;
        return date === undefined ? row : { ...row, cells: [{ ...name!, date }, ...others] };
      });
      return { ...block, rows };
    }),
  }));
  return { ...document, sections };
};

const datesIn = (language: Language, dates: readonly string[]): string[] =>
  sealedSheets(withDates(language, dates), {}).flatMap((sheet) => [...sheet.dates!.values()]);

describe('the sheets of a sealed document', () => {
  it('name rows that begin with a date as the sheet shows it', () => {
    expect(datesIn('zh', ['2019-02', '2019-02-20'])).toEqual(['2019年2月', '2019年2月20日']);
    expect(datesIn('en', ['2019-02', '2019-02-20'])).toEqual(['February 2019', '20 February 2019']);
  });
});
