import type { Chart } from '@xiangtong/contracts';
import { sampleCharts, sampleTexts } from '@xiangtong/testing';
import { fitCategoryLabels } from './category-labels';
import { chartImage } from './chart-image';
import { chartHeight, drawChart, lowestChartHeight } from './chart-picture';
import { figure } from './figures';
import { waterfallSteps } from './waterfall-plan';

const place = { width: 453, tallest: 700, language: 'zh' } as const;

describe('drawChart', () => {
  it('draws the same picture again, with nothing for a mouse in it', () => {
    for (const chart of sampleCharts(sampleTexts.zh)) {
      const { svg, height } = drawChart(chart, place);
      expect(drawChart(chart, place).svg).toBe(svg);
      expect(svg).not.toMatch(/<style|:hover/);
      // A clip would be a mask of transparency in a PDF.
      expect(svg).not.toContain('clip');
      expect(svg).toContain('单位：');
      expect(height).toBeLessThan(place.tallest);
    }
  });

  it('gives up a little height to stay on a page', () => {
    for (const chart of sampleCharts(sampleTexts.zh)) {
      const wanted = drawChart(chart, place).height;
      const { height } = drawChart(chart, { ...place, room: wanted - 20 });
      expect(height).toBeLessThanOrEqual(wanted - 20);
      expect(height).toBeGreaterThan(wanted - 21);
      expect(drawChart(chart, { ...place, room: wanted / 2 }).height).toBe(wanted);
    }
  });

  it('writes the figures of lying bars beside them, not over the bar of the other series', () => {
    const [sample] = sampleCharts(sampleTexts.zh);
    const { values } = sample!.series[0]!;
    const chart: Chart = {
      ...sample!,
      type: 'horizontal-bar',
      series: [1, 2].map((name) => ({ name: `${name}`, values })),
    };
    const wanted = drawChart(chart, place).height;
    const { svg } = drawChart(chart, { ...place, room: wanted * 0.79 });
    const bars = [...svg.matchAll(/<path d="M([\d.]+) ([\d.]+)l([\d.]+) 0l0 ([\d.]+)l-/g)].map((bar) =>
      Number(bar[4]),
    );
    expect(Math.min(...bars)).toBeGreaterThanOrEqual(7);
  });

  it('writes notes below the plot, within the height it asks for', () => {
    for (const chart of sampleCharts(sampleTexts.zh)) {
      const note = '“目的地不明”占12.34%，不列入本图。';
      const [plain, noted] = [drawChart(chart, place), drawChart({ ...chart, notes: [note] }, place)];
      expect(noted.svg).toContain(`>${note}</text>`);
      expect(noted.height).toBe(plain.height + 15);
      expect(chartHeight({ ...chart, notes: [note] }, place)).toBe(noted.height);
      expect(chartImage(noted).readUInt32BE(20)).toBeGreaterThan(chartImage(plain).readUInt32BE(20));
    }
  });

  it('breaks a line where a value is missing and says why below it', () => {
    const sample = sampleCharts(sampleTexts.zh).find(({ type }) => type === 'line')!;
    const series = sample.series.map(({ name, values }) => ({
      name,
      values: values.map((value, index) => (index === 3 ? null : value)),
    }));
    const gaps = [{ series: 0, category: 3, reason: 'notReported', mark: '未报' }];
    const [plain, marked] = [
      drawChart({ ...sample, series }, place),
      drawChart({ ...sample, series, gaps }, place),
    ];
    expect(plain.svg).not.toContain('未报');
    expect(marked.svg).toContain('>未报</text>');
    expect(marked.height).toBeGreaterThan(plain.height);
  });

  it('says once why a whole line is missing', () => {
    const sample = sampleCharts(sampleTexts.zh).find(({ type }) => type === 'line')!;
    const [first] = sample.series;
    const series = [first!, { name: '上年同期', values: first!.values.map(() => null) }];
    const mark = { series: 1, reason: 'baseNotYetThere', mark: '上年未建' };
    const gaps = first!.values.map((_, category) => ({ ...mark, category }));
    const { svg } = drawChart({ ...sample, series, gaps }, place);
    expect(svg.split('>上年未建</text>')).toHaveLength(2);
  });

  it('becomes a PNG for workbooks', () => {
    const png = chartImage(drawChart(sampleCharts(sampleTexts.zh)[4]!, place));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(680);
  });
});

describe('waterfallSteps', () => {
  it('stands levels on zero and lets changes begin where the bar before ended', () => {
    expect(waterfallSteps([100, 20, -50, 70], [0, 3])).toEqual([
      { from: 0, to: 100, isLevel: true },
      { from: 100, to: 120, isLevel: false },
      { from: 120, to: 70, isLevel: false },
      { from: 0, to: 70, isLevel: true },
    ]);
  });
});

describe('chartHeight', () => {
  it('makes a chart as low as the page has room, but not lower than it can be read', () => {
    for (const chart of sampleCharts(sampleTexts.zh)) {
      const fit = { least: 0.3, share: 1 };
      const whole = chartHeight(chart, place);
      const lowest = lowestChartHeight(chart, place);
      expect([chart.type, lowest < whole * 0.8]).toEqual([chart.type, true]);
      expect(chartHeight(chart, { ...place, fit, room: Math.ceil(lowest) })).toBeLessThanOrEqual(lowest + 1);
      expect(chartHeight(chart, { ...place, fit, room: lowest - 2 })).toBe(whole);
    }
  });
});

describe('fitCategoryLabels', () => {
  it('sets names flat, folds, slants or thins them as the room allows', () => {
    expect(fitCategoryLabels(['甲', '乙'], 60, false)).toMatchObject({
      rotate: 0,
      every: 1,
      texts: ['甲', '乙'],
    });
    expect(fitCategoryLabels(['农产品加工', '乙'], 30, false).texts[0]).toContain('\n');
    expect(fitCategoryLabels(['农产品加工', '乙'], 12, false)).toMatchObject({ rotate: 90, every: 1 });
    expect(fitCategoryLabels(['2019-01', '2019-02'], 12, true)).toMatchObject({ rotate: 0, every: 3 });
  });
});

describe('figure', () => {
  it('groups digits and knows no negative zero', () => {
    expect(figure(-1234567.891, 2)).toBe('-1,234,567.89');
    expect(figure(-0.001, 1)).toBe('0.0');
    expect(figure(1000, 0)).toBe('1,000');
  });
});
