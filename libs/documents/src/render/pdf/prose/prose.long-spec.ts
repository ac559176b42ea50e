import type { Section } from '@xiangtong/contracts';
import { sampleDocument } from '@xiangtong/testing';
import { readPdfPages, type PdfPage } from '../../../read/pdf-pages';
import { renderPdf } from '../render-pdf';

type PdfText = PdfPage['texts'][number];

const notes: Section = {
  id: 'notes',
  title: '注释',
  role: 'notes',
  orientation: 'portrait',
  blocks: [{ kind: 'paragraph', id: 'n', text: '[1] 零售额为买家实际支付的金额。' }],
};

/** Sentences whose figures, brackets and marks come to every place of a line. */
const texts = Array.from(
  { length: 26 },
  (_, shift) =>
    '县'.repeat(shift + 1) +
    '实现零售额12,345.67万元[1]，同比增长123.45%（可比口径增长98.76%）；其中水果1,234.56万元[1]（见附表 3）。'.repeat(
      3,
    ),
);

const section: Section = {
  id: 'text',
  title: '',
  orientation: 'portrait',
  blocks: texts.map((text, index) => ({ kind: 'paragraph', id: `p${index}`, text })),
};

/** Lines of the paragraphs, each with its texts from left to right. */
const readLines = async (): Promise<readonly (readonly PdfText[])[]> => {
  const document = sampleDocument('zh', {
    layout: 'official',
    byline: ['甲'],
    notes: [],
    signatures: [],
    sections: [section, notes],
  });
  const pages = await readPdfPages(await renderPdf(document));
  return pages.flatMap(({ texts: drawn }) => {
    const lines: PdfText[][] = [];
    for (const text of drawn.filter((one) => one.text.trim() !== '' && one.bottom < 746))
      if (Math.abs((lines.at(-1)?.[0]?.bottom ?? 0) - text.bottom) < 8) lines.at(-1)?.push(text);
      else lines.push([text]);
    return lines.filter(
      (line) => line.some(({ text }) => /县|零售额|增长/.test(text)) && line[0]!.text[0] !== '[',
    );
  });
};

describe('prose on pages', () => {
  it('has small raised marks of notes, none of them at the start of a line', async () => {
    const lines = await readLines();
    const marks = lines.flatMap((line) => line.slice(1).filter(({ text }) => text === '[1]'));
    expect(marks.length).toBeGreaterThan(5 * texts.length);
    expect(lines.map((line) => line[0]!.text.trim()[0])).not.toContain('[');
    for (const line of lines)
      for (const mark of line.filter(({ text }) => text === '[1]')) {
        expect(mark.bottom - mark.top).toBeLessThan(11);
        expect(mark.bottom).toBeLessThan(line[0]!.bottom - 3);
      }
  });

  it('fills its lines to the margin, whatever stands at their ends', async () => {
    const lines = await readLines();
    const width = (156 / 25.4) * 72;
    const widths = lines.map((line) => line.at(-1)!.right - line[0]!.left);
    expect(Math.max(...widths)).toBeLessThan(width + 1);
    // A paragraph has its indent at the first line, and ends within the last one.
    const short = widths.filter((one) => one < width - 3);
    expect(short.length).toBeLessThanOrEqual(2 * texts.length);
    expect(lines.length).toBeGreaterThan(5 * texts.length);
  });
});
