import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { chartXml } from '../charts/native/chart-xml';
import { element } from '../html/element';
import type { DrawnChart } from './chart-data';

const DRAWING = /^xl\/drawings\/drawing\d+\.xml$/;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const CONTENT = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** The zero of ZIP files: the clock has no place in a file that must come out the same again. */
const EPOCH = new Date(1980, 0, 1);
/** Higher compression takes half as long again and saves one per cent. */
const LEVEL = 3;

/** One place in the drawing of a sheet: a chart in place of its stand-in, or the picture that stays, with its text. */
export type Drawn = DrawnChart | { readonly alternativeText: string };

const frame = ({ chart }: DrawnChart, id: number, relation: string): string =>
  element(
    'xdr:graphicFrame',
    { macro: '' },
    element(
      'xdr:nvGraphicFramePr',
      {},
      element('xdr:cNvPr', { id, name: `chart${id}`, descr: chart.alternativeText || chart.title }),
      element('xdr:cNvGraphicFramePr', {}),
    ),
    element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: CHART },
        element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONS, 'r:id': relation }),
      ),
    ),
  ).markup;

const described = (picture: string, alternativeText: string): string =>
  picture.replace(/<xdr:cNvPr ([^>]*?)\/?>/, (tag, attributes: string) => {
    const text = element('x', { descr: alternativeText }).markup.slice(3, -5);
    return tag.replace(attributes, `${attributes.trim()} ${text}`);
  });

/** Parts of a package as they are changed. */
class Package {
  private readonly files: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    const parts = Object.entries(unzipSync(bytes));
    this.files = new Map(parts.filter(([name]) => !name.endsWith('/')));
  }

  get names(): readonly string[] {
    return [...this.files.keys()];
  }

  change(name: string, by: (text: string) => string): void {
    const bytes = this.files.get(name);
    if (!bytes) throw new Error(`the workbook has no ${name}`);
    this.files.set(name, strToU8(by(strFromU8(bytes))));
  }

  add(name: string, markup: string): void {
    this.files.set(name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`));
  }

  remove(name: string): void {
    this.files.delete(name);
  }

  pack(): Buffer {
    const entries: Zippable = {};
    // A PNG is packed already.
    for (const [name, bytes] of this.files)
      entries[name] = [bytes, { level: name.endsWith('.png') ? 0 : LEVEL }];
    return Buffer.from(zipSync(entries, { mtime: EPOCH }));
  }
}

/** Puts a chart in place of its picture in the relations of the drawing; returns the part of the picture. */
const turnRelation = (file: Package, relations: string, id: string, chart: string): string => {
  let picture = '';
  file.change(relations, (text) =>
    text.replace(new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`), (tag) => {
      picture = /Target="\.\.\/([^"]+)"/.exec(tag)?.[1] ?? '';
      return tag
        .replace(/Target="[^"]*"/, `Target="../charts/${chart}"`)
        .replace(/Type="[^"]*"/, `Type="${RELATIONS}/chart"`);
    }),
  );
  return `xl/${picture}`;
};

/**
 * Draws the charts of a workbook from its cells. exceljs cannot write charts: it anchors a stand-in picture for each, in
 * the order of `drawn`, and the stand-ins are exchanged here in its package.
 */
export const withCharts = (bytes: Uint8Array, drawn: readonly Drawn[]): Buffer => {
  const file = new Package(bytes);
  const drawing = file.names.find((name) => DRAWING.test(name));
  if (drawing === undefined) return file.pack();
  const relations = drawing.replace(/([^/]+)$/, '_rels/$1.rels');
  const charts: string[] = [];
  const standIns = new Set<string>();
  let at = 0;
  file.change(drawing, (text) =>
    text.replace(/<xdr:pic>[\s\S]*?<\/xdr:pic>/g, (picture) => {
      const one = drawn[at];
      at += 1;
      if (!one) return picture;
      if (!('native' in one)) return described(picture, one.alternativeText);
      const id = /r:embed="([^"]+)"/.exec(picture)?.[1] ?? '';
      const name = `chart${charts.length + 1}.xml`;
      standIns.add(turnRelation(file, relations, id, name));
      file.add(`xl/charts/${name}`, chartXml(one.native, one.cells).markup);
      charts.push(name);
      return frame(one, at, id);
    }),
  );
  standIns.forEach((name) => file.remove(name));
  const overrides = charts.map(
    (name) => element('Override', { PartName: `/xl/charts/${name}`, ContentType: CONTENT }).markup,
  );
  file.change(CONTENT_TYPES, (text) => text.replace('</Types>', `${overrides.join('')}</Types>`));
  return file.pack();
};
