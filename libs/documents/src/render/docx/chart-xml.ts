import type { Chart } from '@xiangtong/contracts';
import { chartImage } from '../charts/chart-image';
import type { ChartPicture } from '../charts/chart-frame';
import { drawChart } from '../charts/chart-picture';
import { element } from '../html/element';
import { strToU8 } from 'fflate';
import { caption } from './caption';
import type { DocxFile } from './docx-file';
import type { BlockPlace } from './draft';
import { emu, paragraph, runOf, w, type Xml } from './word-xml';

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
/** The mark of Word's extension for vectors beside a picture of points. */
const VECTORS = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';

/** A picture wider than this is large, not informative. */
const widest = 520;
/** Share of the height of a page that a chart may take, so that its caption stays with it. */
const tallestShare = 0.85;

const baselineDrop = 0.37;

/** Word sets every text on its baseline, whatever a drawing says about its middle. */
const onBaseline = (svg: string): string =>
  svg.replace(
    /<text([^>]*?) dominant-baseline="(?:central|middle)"([^>]*)>/g,
    (_, before: string, behind: string) => {
      const attributes = before + behind;
      const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? 12);
      const y = Number(/ y="([^"]*)"/.exec(attributes)?.[1] ?? 0) + size * baselineDrop;
      const placed = attributes.replace(/ y="[^"]*"/, '');
      return `<text${placed} y="${Number(y.toFixed(2))}">`;
    },
  );

export interface PlacedPicture {
  readonly png: Buffer;
  /** The same as vectors, for programs that draw them. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alternativeText: string;
}

const blip = (file: DocxFile, { png, svg }: PlacedPicture, number: number): Xml =>
  element(
    'a:blip',
    { 'r:embed': file.add('image', `media/image${number}.png`, png) },
    element(
      'a:extLst',
      {},
      element(
        'a:ext',
        { uri: VECTORS },
        element('asvg:svgBlip', {
          'xmlns:asvg': SVG,
          'r:embed': file.add('image', `media/image${number}.svg`, strToU8(svg)),
        }),
      ),
    ),
  );

/** A picture in a line of text, as points and as vectors, with its alternative text. */
export const pictureXml = (file: DocxFile, picture: PlacedPicture): Xml => {
  const id = file.nextMark();
  const extent = { cx: emu(picture.width), cy: emu(picture.height) };
  const name = `image${id}`;
  const drawn = element(
    'pic:pic',
    {},
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id, name }), element('pic:cNvPicPr', {})),
    element('pic:blipFill', {}, blip(file, picture, id), element('a:stretch', {}, element('a:fillRect', {}))),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})),
    ),
  );
  return runOf(
    w(
      'drawing',
      {},
      element(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', extent),
        element('wp:docPr', { id, name, descr: picture.alternativeText }),
        element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noChangeAspect: 1 })),
        element('a:graphic', {}, element('a:graphicData', { uri: PICTURE }, drawn)),
      ),
    ),
  );
};

/** Points at 96 to the inch, as screens have them: they stand in for the vectors where a program draws none. */
const STAND_IN_SCALE = 4 / 3;

const placed = (picture: ChartPicture, { alternativeText, title }: Chart): PlacedPicture => ({
  png: chartImage(picture, STAND_IN_SCALE),
  svg: onBaseline(picture.svg),
  width: picture.width,
  height: picture.height,
  alternativeText: alternativeText || title,
});

/** A chart with its caption below. */
export const chartXml = (chart: Chart, place: BlockPlace): readonly Xml[] => {
  const { draft, width, height } = place;
  const picture = drawChart(chart, {
    width: Math.min(width, widest),
    tallest: height * tallestShare,
    ...(draft.look.charts && { fit: draft.look.charts }),
    language: draft.language,
  });
  return [
    paragraph('Figure', [pictureXml(draft.file, placed(picture, chart))]),
    caption(chart, place, false),
  ];
};
