import { figureCell, longTable, sampleDocument, textCell, sampleTexts } from '@xiangtong/testing';
import { parse } from 'csv-parse/sync';
import { renderCsv } from './render-csv';

const withTexts = (texts: readonly string[]) =>
  sampleDocument('zh', {
    sections: [
      {
        id: 'only',
        title: '',
        orientation: 'portrait',
        blocks: [
          {
            ...longTable(0, sampleTexts.zh),
            rows: texts.map((text) => ({
              kind: 'body',
              cells: [textCell(text), figureCell(-1234.5), figureCell(null)],
            })),
          },
        ],
      },
    ],
  });

const read = (content: string): string[][] => parse(content, { bom: true });

describe('renderCsv', () => {
  it('writes one file a table with exact values, a mark for UTF-8 and CRLF', () => {
    const files = renderCsv(sampleDocument());
    expect(files.map(({ name }) => name)).toEqual(['01-totals.csv', '02-months.csv', '03-villages.csv']);
    expect(files[0]!.title).toMatch(/^表 1 ./);
    const { content } = files[0]!;
    expect(content.startsWith('\ufeff')).toBe(true);
    expect(content.replaceAll('\r\n', '')).not.toContain('\n');
    expect(read(content)[0]).toEqual(['指标', '2019 年 (万元)', '2018 年 (万元)', '增长速度 (%)']);
    expect(read(content)[1]).toEqual(['销售额', '6570.98', '4192.86', '56.72']);
  });

  it('survives quotes, commas and line feeds', () => {
    const texts = ['a,b', 'a"b', 'a\nb', '甲，乙'];
    expect(
      read(renderCsv(withTexts(texts))[0]!.content)
        .slice(1)
        .map(([name]) => name),
    ).toEqual(texts);
  });

  it('disarms texts that begin like a formula and leaves negative numbers alone', () => {
    const texts = ['=1+1', '+1', '-1', '@a', '\ta', '\ra', '＝1'];
    const rows = read(renderCsv(withTexts(texts))[0]!.content).slice(1);
    rows.forEach(([name, value, none], index) => {
      expect(name).toBe(`'${texts[index]}`);
      expect(value).toBe('-1234.50');
      expect(none).toBe('—');
    });
  });
});
