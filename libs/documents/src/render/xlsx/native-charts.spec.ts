import zlib from 'node:zlib';
import type { Chart, ReportDocument } from '@xiangtong/contracts';
import { attributeOf, ZipArchive, type XmlHandler } from '@xiangtong/tables';
import { sampleDocument } from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import { renderXlsx } from './render-xlsx';

interface Tree {
  readonly name: string;
  readonly attributes: string;
  text: string;
  readonly children: Tree[];
}

class TreeReader implements XmlHandler {
  readonly root: Tree = { name: '', attributes: '', text: '', children: [] };
  private readonly stack: Tree[] = [this.root];

  open(name: string, attributes: string): void {
    const tree: Tree = { name: name.replace(/^\w+:/, ''), attributes, text: '', children: [] };
    this.stack.at(-1)!.children.push(tree);
    this.stack.push(tree);
  }

  text(text: string): void {
    this.stack.at(-1)!.text += text;
  }

  close(): void {
    this.stack.pop();
  }
}

const all = (tree: Tree, name: string): readonly Tree[] => [
  ...(tree.name === name ? [tree] : []),
  ...tree.children.flatMap((child) => all(child, name)),
];
const only = (tree: Tree, name: string): Tree => all(tree, name)[0]!;

const chartsOf = ({ sections }: ReportDocument): readonly Chart[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));

const open = async (document: ReportDocument) => {
  const bytes = await renderXlsx(document);
  const archive = ZipArchive.open(bytes, { entries: 1000, part: 1 << 26 }, zlib);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  const tree = (part: string): Tree => {
    const reader = new TreeReader();
    archive.scan(part, reader);
    return reader.root;
  };
  const names = [...archive.entries].map(({ name }) => name);
  const charts = names
    .filter((name) => name.startsWith('xl/charts/'))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map(tree);
  return { names, charts, workbook, tree, text: (part: string) => archive.text(part) };
};

/** Sequences of ECMA-376, 21.2: what may follow what. Excel mends a file, or refuses it, where they are broken. */
const sequences: Readonly<Record<string, string>> = {
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotFmts protection chart spPr txPr externalData',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  plotArea: 'layout barChart lineChart catAx valAx dTable spPr',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  ser: 'idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val smooth shape',
  dLbls:
    'dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit',
  legend: 'legendPos legendEntry layout overlay spPr txPr',
  scaling: 'logBase orientation max min',
  title: 'tx layout overlay spPr txPr',
  numCache: 'formatCode ptCount pt',
  strCache: 'ptCount pt',
  numRef: 'f numCache',
  strRef: 'f strCache',
};

const outOfOrder = (tree: Tree): readonly string[] => {
  const sequence = sequences[tree.name]?.split(' ');
  const places = sequence ? tree.children.map(({ name }) => sequence.indexOf(name)) : [];
  const isWrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0));
  return [
    ...(isWrong ? [`${tree.name}: ${tree.children.map(({ name }) => name).join(' ')}`] : []),
    ...tree.children.flatMap(outOfOrder),
  ];
};

/** Values of a reference, from the cells themselves. */
const cellsAt = (workbook: Workbook, reference: string): readonly (string | number | null)[] => {
  const [, sheet = '', column = '', from = '', , to = from] =
    /^'(.+)'!\$([A-Z]+)\$(\d+)(:\$[A-Z]+\$(\d+))?$/.exec(reference)!;
  const last = Number(to);
  return Array.from({ length: last - Number(from) + 1 }, (_, index) => {
    const { value } = workbook.getWorksheet(sheet)!.getCell(`${column}${Number(from) + index}`);
    return value as string | number | null;
  });
};

const cached = (reference: Tree): readonly (string | null)[] => {
  const count = Number(attributeOf(only(reference, 'ptCount').attributes, 'val'));
  const points = new Map(
    all(reference, 'pt').map((pt) => [Number(attributeOf(pt.attributes, 'idx')), only(pt, 'v').text]),
  );
  return Array.from({ length: count }, (_, index) => points.get(index) ?? null);
};

describe('the charts of a workbook', () => {
  const document = sampleDocument();
  const drawn = chartsOf(document).filter(({ type }) => type !== 'tile-map');
  let opened: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    opened = await open(document);
  });

  it('are drawn by Excel, all but the map, with their alternative texts', async () => {
    expect(drawn.length).toBeGreaterThan(3);
    const [first] = drawn;
    const map: Chart = {
      ...first!,
      id: 'map',
      type: 'tile-map',
      alternativeText: '各省“零售额”<图>',
      categories: ['江苏省', '浙江省'],
      codes: ['320000', '330000'],
      series: [{ name: '零售额', values: [1, 2] }],
    };
    const section = { id: 'map', title: '', orientation: 'portrait', blocks: [map] } as const;
    const mapped = sampleDocument('zh', { sections: [...document.sections, section] });
    const { charts, names, tree } = await open(mapped);
    expect(charts).toHaveLength(drawn.length);
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(1);
    const drawing = tree(names.find((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name))!);
    const texts = all(drawing, 'cNvPr').map(({ attributes }) => attributeOf(attributes, 'descr'));
    expect(texts).toEqual(chartsOf(mapped).map(({ alternativeText, title }) => alternativeText || title));
  });

  it('keep the sequences of ECMA-376, and every part is declared and referred to', () => {
    const { charts, names, text } = opened;
    expect(charts.flatMap(outOfOrder)).toEqual([]);
    const types = text('[Content_Types].xml');
    const relations = text(names.find((name) => /drawings\/_rels\/drawing\d+\.xml\.rels$/.test(name))!);
    charts.forEach((_, index) => {
      expect(types).toContain(`PartName="/xl/charts/chart${index + 1}.xml"`);
      expect(relations).toContain(`Target="../charts/chart${index + 1}.xml"`);
    });
    const targets = [...relations.matchAll(/Target="\.\.\/([^"]+)"/g)].map(([, target]) => `xl/${target}`);
    for (const target of targets) expect(names).toContain(target);
  });

  it('have in their references what stands in the cells', () => {
    const { charts, workbook } = opened;
    let values = 0;
    for (const chart of charts) {
      for (const reference of [...all(chart, 'numRef'), ...all(chart, 'strRef')]) {
        const cells = cellsAt(workbook, only(reference, 'f').text);
        expect(cached(reference)).toEqual(cells.map((cell) => (cell === null ? null : String(cell))));
        values += cells.length;
      }
    }
    expect(values).toBeGreaterThan(50);
  });

  it('show the values of the report, those of a waterfall as bars that stand on each other', () => {
    const { charts } = opened;
    drawn.forEach((chart, index) => {
      const series = all(charts[index]!, 'ser').map((one) => cached(only(only(one, 'val'), 'numRef')));
      if (chart.type !== 'waterfall') {
        // What a cell holds: 15 digits, in office programs as in ours.
        const expected = chart.series.map(({ values }) =>
          values.map((value) => (value === null ? null : String(Number(value.toPrecision(15))))),
        );
        expect(series).toEqual(expected);
        return;
      }
      const heights = chart.categories.map((_, at) =>
        series.slice(1).reduce((sum, values) => sum + Math.abs(Number(values[at] ?? 0)), 0),
      );
      chart.series[0]!.values.forEach((value, at) =>
        expect(heights[at]).toBeCloseTo(Math.abs(value ?? 0), 6),
      );
    });
  });

  it('hold nothing of a value that is not published, neither in cells nor beside them', async () => {
    const [first] = drawn;
    const hidden: Chart = {
      ...first!,
      type: 'bar',
      categories: ['甲', '乙', '丙'],
      series: [{ name: '零售额', values: [1.5, null, 2.5] }],
      gaps: [{ series: 0, category: 1, reason: 'suppressed', mark: '×' }],
    };
    const blocks = [hidden];
    const section = { id: 'only', title: '', orientation: 'portrait', blocks } as const;
    const { charts, workbook } = await open(sampleDocument('zh', { edition: 'public', sections: [section] }));
    const values = only(only(charts[0]!, 'val'), 'numRef');
    expect(cached(values)).toEqual(['1.5', null, '2.5']);
    expect(cellsAt(workbook, only(values, 'f').text)).toEqual([1.5, null, 2.5]);
    expect(workbook.getWorksheet('图数据')!.getCell('C4').value).toBe('零售额：×');
  });

  it('can be pictures, as in workbooks published before', async () => {
    const bytes = await renderXlsx(document, { charts: 'pictured' });
    const names = [...ZipArchive.open(bytes, { entries: 1000, part: 1 << 26 }, zlib).entries].map(
      ({ name }) => name,
    );
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(chartsOf(document).length);
    expect(names.some((name) => name.startsWith('xl/charts/'))).toBe(false);
  });

  it('are the same bytes every time', async () => {
    expect((await renderXlsx(document)).equals(await renderXlsx(document))).toBe(true);
  });
});
