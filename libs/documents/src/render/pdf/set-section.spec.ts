import { longTable, sampleCharts, sampleDocument, sampleTexts } from '@xiangtong/testing';
import type { Block, Chart } from '../../document/report-document';
import { pdfPages } from '../testing/pdf-text';
import { renderPdf } from './render-pdf';

const officialPages = async (blocks: readonly Block[]): Promise<readonly string[]> => {
  const section = { id: 'only', title: '一、图', orientation: 'portrait', blocks } as const;
  const parts = { notes: [], signatures: [], layout: 'official', sections: [section] } as const;
  return pdfPages(await renderPdf(sampleDocument('zh', parts)));
};

const tallChart = (bars: number): Chart => {
  const [sample] = sampleCharts(sampleTexts.zh);
  const values = Array.from({ length: bars }, (_, index) => 100 - index);
  const categories = values.map((_, index) => `村${index}`);
  return { ...sample!, type: 'horizontal-bar', categories, series: [{ name: '本期', values }] };
};

describe('a text between tables and charts', () => {
  const prose = { kind: 'paragraph', id: 'torn', text: '麒'.repeat(250) } as const;

  it('is not torn apart by pages of them', async () => {
    for (let rows = 4; rows < 32; rows += 3) {
      const [before, between, behind] = [rows, 26, 34].map((count) => longTable(count, sampleTexts.zh));
      const chart = tallChart(15);
      const pages = await officialPages([before!, chart, between!, prose, chart, behind!]);
      const counts = pages.map((page) => page.split('麒').length - 1);
      const on = counts.flatMap((count, page) => (count > 0 ? [page] : []));
      expect([rows, on.at(-1)! - on[0]! <= 1]).toEqual([rows, true]);
      // More than a line on either page.
      expect([rows, counts.filter((count) => count > 0 && count <= 28)]).toEqual([rows, []]);
    }
  });
});
