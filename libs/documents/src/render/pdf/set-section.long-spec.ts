import type { Block, Chart, Section } from '@xiangtong/contracts';
import { longTable, sampleCharts, sampleDocument, sampleTexts } from '@xiangtong/testing';
import { pdfPages, pdfWords } from '../testing/pdf-text';
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

describe('a section that opens with a chart', () => {
  const formArea = { top: 71, bottom: 774 };

  /** Share of each page but the last that is free below its last text. */
  const freeAtFeet = async (sections: readonly Section[]): Promise<readonly number[]> => {
    const pdf = await renderPdf(sampleDocument('zh', { notes: [], signatures: [], sections }));
    const { top, bottom } = formArea;
    return (await pdfWords(pdf)).slice(0, -1).map(({ words }) => {
      const lowest = Math.max(...words.map((word) => word.bottom).filter((below) => below < bottom + 4));
      return (bottom - lowest) / (bottom - top);
    });
  };

  it('leaves no fifth of a page blank before it: its table, or the sections before, make way', async () => {
    const sectionOf = (id: string, blocks: readonly Block[]): Section =>
      ({ id, title: `一、${id}`, orientation: 'portrait', blocks }) as const;
    const chart = tallChart(16);
    for (const rows of [4, 10, 13, 22, 31]) {
      const [before, behind] = [rows, 40].map((count) => longTable(count, sampleTexts.zh));
      const free = await freeAtFeet([sectionOf('前', [before!]), sectionOf('图', [chart, behind!])]);
      expect([rows, free.filter((share) => share > 0.2)]).toEqual([rows, []]);
    }
  });
});
