import type {
  Language,
  Cell,
  Chart,
  Column,
  ReportDocument,
  Row,
  Section,
  Table,
} from '@xiangtong/contracts';
import { sampleTexts, type SampleTexts } from './sample-texts';

/** A text cell. */
export const textCell = (text: string): Cell => ({ text, value: null });

/** One for each number of decimals: `toLocaleString` makes its own for every figure. */
const formats = new Map<number, Intl.NumberFormat>();
const grouped = (decimals: number): Intl.NumberFormat => {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = formats.get(decimals) ?? new Intl.NumberFormat('en-US', digits);
  formats.set(decimals, format);
  return format;
};

/** A figure with two decimals, or the dash of "no base". */
export const figureCell = (value: number | null, decimals = 2): Cell =>
  value === null
    ? { text: '—', value: null }
    : {
        text: grouped(decimals).format(value),
        value: value.toFixed(decimals),
      };

const column = (key: string, label: string, unit = '', width = 1): Column => ({
  key,
  label,
  unit,
  width,
  kind: unit === '' && key === 'name' ? 'text' : 'number',
  numberFormat: key === 'name' ? '' : '#,##0.00',
});

/** A table of `rows` villages, of whatever length. */
export const longTable = (rows: number, texts: SampleTexts): Table => ({
  kind: 'table',
  id: 'villages',
  number: texts.tableNumber(9),
  title: texts.villagesTitle,
  columns: [
    column('name', texts.unitName, '', 3),
    column('amount', texts.amount, texts.money),
    column('share', texts.share, '%'),
  ],
  rows: [
    ...Array.from({ length: rows }, (_, index): Row => ({
      kind: 'body',
      cells: [
        textCell(`${texts.village}${index + 1}`),
        figureCell(((index * 7919) % 100_000) / 7),
        figureCell((index % 97) / 9),
      ],
    })),
    { kind: 'total', cells: [textCell(texts.total), figureCell(6570.98), figureCell(100)] },
  ],
  notes: [],
});

const totals = (texts: SampleTexts): Table => ({
  kind: 'table',
  id: 'totals',
  number: texts.tableNumber(1),
  title: texts.totalsTitle,
  columns: [
    column('name', texts.indicator, '', 3),
    column('current', texts.current, texts.money),
    column('base', texts.base, texts.money),
    column('growth', texts.growth, '%'),
  ],
  rows: [
    {
      kind: 'total',
      cells: [
        textCell(texts.amount),
        figureCell(6570.98),
        figureCell(4192.86),
        { text: '▲56.72', value: '56.72' },
      ],
    },
    {
      kind: 'part',
      cells: [
        textCell(texts.ofWhich + texts.products[0]!),
        figureCell(2210.5),
        figureCell(1890),
        { text: '▲16.96', value: '16.96' },
      ],
    },
    {
      kind: 'part',
      cells: [
        textCell(texts.products[1]!),
        figureCell(1120.07),
        figureCell(1301.4),
        { text: '▼13.93', value: '-13.93' },
      ],
    },
    { kind: 'part', cells: [textCell(texts.longName), figureCell(3.1), figureCell(null), figureCell(null)] },
    {
      kind: 'body',
      cells: [
        textCell(texts.orders),
        figureCell(152_380),
        figureCell(98_001),
        { text: '▲55.49', value: '55.49' },
      ],
    },
    {
      kind: 'body',
      cells: [textCell(texts.formula), figureCell(12), figureCell(9), { text: '▲33.33', value: '33.33' }],
    },
  ],
  notes: texts.tableNotes,
});

const wide = (texts: SampleTexts): Table => ({
  kind: 'table',
  id: 'months',
  number: texts.tableNumber(2),
  title: texts.monthsTitle,
  columns: [
    column('name', texts.product, '', 2),
    ...Array.from({ length: 13 }, (_, month) => column(`m${month}`, texts.month(month), texts.money)),
  ],
  rows: texts.products.map((name, row) => ({
    kind: row === texts.products.length - 1 ? 'total' : 'body',
    cells: [
      textCell(name),
      ...Array.from({ length: 13 }, (_, month) => figureCell((row + 1) * 137.31 * (month + 1))),
    ],
  })),
  notes: [],
});

const chart = (type: Chart['type'], index: number, texts: SampleTexts, parts: Partial<Chart>): Chart => ({
  kind: 'chart',
  id: `chart-${index}`,
  number: texts.figureNumber(index),
  title: texts.chartTitles[index - 1] ?? '',
  alternativeText: texts.alternative,
  type,
  unit: texts.money,
  categories: texts.products,
  series: [{ name: texts.current, values: texts.products.map((_, row) => 2210.5 / (row + 1)) }],
  ...parts,
});

const months = Array.from({ length: 24 }, (_, index) => index);

/** One chart of every kind, with several series, decreases below zero, long names and a gap. */
export const sampleCharts = (texts: SampleTexts): readonly Chart[] => [
  chart('bar', 1, texts, {}),
  chart('bar', 2, texts, {
    series: [texts.current, texts.base, texts.growth].map((name, index) => ({
      name,
      values: texts.products.map((_, row) => (row === 2 ? -120 : 640 - row * 71 + index * 90)),
    })),
  }),
  chart('line', 3, texts, {
    categories: months.map(
      (month) => `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    ),
    series: texts.products.slice(0, 4).map((name, index) => ({
      name,
      values: months.map((month) =>
        index === 1 && month === 7 ? null : 300 + 80 * index + 60 * Math.sin(month / (2 + index)),
      ),
    })),
  }),
  chart('horizontal-bar', 4, texts, {
    categories: [...texts.products.slice(0, 5), texts.longName],
    series: [{ name: texts.growth, values: [56.7, 17, -13.9, 8.4, 0, 1.2] }],
    unit: '%',
    decimals: 1,
  }),
  chart('waterfall', 5, texts, {
    categories: texts.steps,
    levels: [0, texts.steps.length - 1],
    series: [{ name: texts.amount, values: [4192.86, 2101.4, 812.22, -540.1, 4.6, 6570.98] }],
  }),
  chart('bar', 6, texts, {
    categories: Array.from({ length: 30 }, (_, index) => `${texts.village}${index + 1}`),
    series: [{ name: texts.amount, values: Array.from({ length: 30 }, (_, index) => 900 - index * 27) }],
  }),
];

const sections = (texts: SampleTexts): readonly Section[] => {
  const charts = sampleCharts(texts);
  return [
    {
      id: 'overview',
      title: texts.sectionTitles[0]!,
      orientation: 'portrait',
      blocks: [
        ...texts.paragraphs.map((text, index) => ({ kind: 'paragraph' as const, id: `p${index}`, text })),
        totals(texts),
        ...charts.slice(0, 2),
      ],
    },
    {
      id: 'months',
      title: texts.sectionTitles[1]!,
      orientation: 'landscape',
      blocks: [wide(texts), charts[2]!],
    },
    { id: 'effects', title: texts.sectionTitles[2]!, orientation: 'portrait', blocks: charts.slice(3) },
    {
      id: 'villages',
      title: texts.sectionTitles[3]!,
      orientation: 'portrait',
      blocks: [longTable(120, texts)],
    },
  ];
};

/** A report with everything a report can have; `overrides` replace its parts. */
export const sampleDocument = (
  language: Language = 'zh',
  overrides: Partial<ReportDocument> = {},
): ReportDocument => {
  const texts = sampleTexts[language];
  return {
    schema: 'xiangtong.report/1',
    report: 'sample-annual',
    title: texts.title,
    language,
    edition: 'internal',
    parameters: { period: '2019', scope: '520122' },
    legalHeader: texts.legalHeader,
    caption: texts.caption,
    asOf: { seq: 1042, ledgerHash: '9f2c'.repeat(16) },
    createdAt: '2020-01-20T00:00:00Z',
    sections: sections(texts),
    notes: texts.notes,
    signatures: texts.signatures,
    pageFooter: texts.pageFooter,
    ...overrides,
  };
};
