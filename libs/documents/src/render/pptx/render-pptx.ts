import type { Chart, ReportDocument, Table } from '@xiangtong/contracts';
import { chartImage } from '../charts/chart-image';
import { drawChart } from '../charts/chart-picture';
import { chartXml } from '../charts/native/chart-xml';
import { nativeChartOf } from '../charts/native/native-chart';
import { ink } from '../charts/palette';
import { element } from '../html/element';
import { OFFICE, OfficePackage, relationsXml, type Relation } from '../office/office-package';
import { applicationPart, corePart } from '../office/properties-part';
import { words } from '../words';
import { chartCells, chartWorkbook } from './chart-workbook';
import { addFrameParts, SLIDE_TYPE } from './frame-parts';
import {
  a,
  contentBox,
  footBox,
  frame,
  MARGIN,
  namespaces,
  p,
  paragraph,
  picture,
  shapeTree,
  SLIDE,
  textShape,
  titleBox,
  type Box,
  type Xml,
} from './slide-xml';
import { slidesOf, type Slide } from './slides-of';
import { TABLE, tableXml } from './table-xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const PACKAGE = `${OFFICE}/package`;
const LAYOUT: Relation = {
  id: 'rId1',
  type: `${OFFICE}/slideLayout`,
  target: '../slideLayouts/slideLayout1.xml',
};

const soft = ink.soft.slice(1).toUpperCase();
const accent = ink.accent.slice(1).toUpperCase();
/** Points to EMU. */
const POINT = 12_700;
/** The least that is read from the last row of a room, in points. */
const CHART_TEXT = 14;
/** Room under a chart or a table for its notes. */
const NOTES = 520_000;

/** A presentation that is being made. */
class Draft {
  readonly parts = new OfficePackage();
  private charts = 0;
  private pictures = 0;

  constructor(readonly document: ReportDocument) {}

  /** Language of the words, for proofing. */
  get tag(): string {
    return this.document.language === 'zh' ? 'zh-CN' : 'en-US';
  }

  /** Adds a chart with the workbook behind it; null for one that Office does not draw. */
  addChart(chart: Chart): string | null {
    const native = nativeChartOf(chart, this.document.language);
    if (!native) return null;
    this.charts += 1;
    const name = `chart${this.charts}.xml`;
    const workbook = `Microsoft_Excel_Sheet${this.charts}.xlsx`;
    const data = element('c:externalData', { 'r:id': 'rId1' }, element('c:autoUpdate', { val: 0 }));
    this.parts.add(
      `ppt/charts/${name}`,
      chartXml(native, chartCells(native), { size: CHART_TEXT, behind: [data] }),
      CHART_TYPE,
    );
    this.parts.add(`ppt/embeddings/${workbook}`, chartWorkbook(native));
    this.parts.add(
      `ppt/charts/_rels/${name}.rels`,
      relationsXml([{ id: 'rId1', type: PACKAGE, target: `../embeddings/${workbook}` }]),
    );
    return `../charts/${name}`;
  }

  addPicture(png: Buffer): string {
    this.pictures += 1;
    this.parts.add(`ppt/media/image${this.pictures}.png`, png);
    return `../media/image${this.pictures}.png`;
  }
}

/** Content of a slide beside its title and foot, and what it refers to. */
interface Content {
  readonly shapes: readonly Xml[];
  readonly relations: readonly Relation[];
}

const CONTENT_ID = 10;

const notesShape = (notes: readonly string[], draft: Draft): readonly Xml[] => {
  if (notes.length === 0) return [];
  const box = { ...contentBox, y: contentBox.y + contentBox.height - NOTES, height: NOTES };
  const paragraphs = notes.map((note) => paragraph(note, { size: 11, color: soft }, draft.tag));
  return [textShape({ id: CONTENT_ID + 1, name: 'notes', box, paragraphs, anchor: 'b' })];
};

const aboveNotes = (notes: readonly string[]): Box =>
  notes.length === 0 ? contentBox : { ...contentBox, height: contentBox.height - NOTES - 80_000 };

/** A picture as large as its room allows, in the middle of the slide. */
const pictureContent = (chart: Chart, room: Box, draft: Draft): Content => {
  const drawn = drawChart(chart, {
    width: 520,
    tallest: room.height / POINT,
    language: draft.document.language,
  });
  const scale = Math.min(room.width / drawn.width, room.height / drawn.height);
  const [width, height] = [Math.round(drawn.width * scale), Math.round(drawn.height * scale)];
  const box = { x: Math.round((SLIDE.width - width) / 2), y: room.y, width, height };
  const target = draft.addPicture(chartImage(drawn));
  const described = { id: CONTENT_ID, name: 'map', description: chart.alternativeText || chart.title, box };
  return {
    shapes: [picture(described, 'rId2')],
    relations: [{ id: 'rId2', type: `${OFFICE}/image`, target }],
  };
};

const chartContent = (chart: Chart, draft: Draft): Content => {
  const notes = [...(chart.gaps?.length ? [chart.alternativeText] : []), ...(chart.notes ?? [])];
  const box = aboveNotes(notes);
  const target = draft.addChart(chart);
  if (target === null) {
    const { shapes, relations } = pictureContent(chart, box, draft);
    return { shapes: [...shapes, ...notesShape(notes, draft)], relations };
  }
  const described = { id: CONTENT_ID, name: 'chart', description: chart.alternativeText || chart.title, box };
  const shown = element('c:chart', { 'xmlns:c': CHART, 'r:id': 'rId2' });
  return {
    shapes: [frame(described, CHART, shown), ...notesShape(notes, draft)],
    relations: [{ id: 'rId2', type: `${OFFICE}/chart`, target }],
  };
};

const tableContent = (table: Table, draft: Draft): Content => {
  const box = aboveNotes(table.notes);
  const described = { id: CONTENT_ID, name: 'table', description: table.title, box };
  const { language } = draft.document;
  return {
    shapes: [frame(described, TABLE, tableXml(table, box, language)), ...notesShape(table.notes, draft)],
    relations: [],
  };
};

const sentencesContent = (sentences: readonly string[], draft: Draft): Content => {
  const paragraphs = sentences.map((sentence) =>
    paragraph(sentence, { size: 20, isListed: true }, draft.tag),
  );
  return {
    shapes: [textShape({ id: CONTENT_ID, name: 'text', box: contentBox, paragraphs })],
    relations: [],
  };
};

const contentOf = (slide: Exclude<Slide, { kind: 'cover' }>, draft: Draft): Content => {
  if (slide.kind === 'chart') return chartContent(slide.chart, draft);
  return slide.kind === 'table' ? tableContent(slide.table, draft) : sentencesContent(slide.sentences, draft);
};

const title = (content: string, draft: Draft): Xml =>
  textShape({
    id: 2,
    name: 'title',
    box: titleBox,
    paragraphs: [paragraph(content, { size: 26, isBold: true, color: accent }, draft.tag)],
    anchor: 'ctr',
    isTitle: true,
  });

/** The mark of the edition, where the figures come from, and the number of the slide. */
const foot = (number: number, draft: Draft): readonly Xml[] => {
  const { edition, language, pageFooter } = draft.document;
  const left = [words[language][edition], pageFooter].join(' · ');
  const line = (id: number, content: string, align: 'l' | 'r') =>
    textShape({
      id,
      name: `foot${id}`,
      box: footBox,
      paragraphs: [paragraph(content, { size: 10, color: soft, align }, draft.tag)],
    });
  return [line(3, left, 'l'), line(4, String(number), 'r')];
};

const coverShapes = (draft: Draft): readonly Xml[] => {
  const { title: name, caption, byline, language, edition } = draft.document;
  const said = byline ?? [caption.unit, caption.period].filter((line) => line !== '');
  const box = (y: number, height: number): Box => ({ x: MARGIN, y, width: SLIDE.width - 2 * MARGIN, height });
  const heading = paragraph(name, { size: 36, isBold: true, color: accent, align: 'ctr' }, draft.tag);
  const lines = [...said, words[language][edition]];
  return [
    textShape({
      id: 2,
      name: 'title',
      box: box(1_700_000, 1_600_000),
      paragraphs: [heading],
      anchor: 'b',
      isTitle: true,
    }),
    textShape({
      id: 5,
      name: 'said',
      box: box(3_600_000, 1_400_000),
      paragraphs: lines.map((line) => paragraph(line, { size: 18, color: soft, align: 'ctr' }, draft.tag)),
    }),
  ];
};

const slideXml = (shapes: readonly Xml[]): Xml =>
  element('p:sld', namespaces, shapeTree(...shapes), p('clrMapOvr', {}, a('masterClrMapping')));

/**
 * The report as slides for a meeting, with charts that are edited as such. They are a working file: no seal is of them,
 * and no public edition has them.
 */
export const renderPptx = (document: ReportDocument): Buffer => {
  const draft = new Draft(document);
  const slides = slidesOf(document);
  slides.forEach((slide, index) => {
    const number = index + 1;
    const content =
      slide.kind === 'cover' ? { shapes: coverShapes(draft), relations: [] } : contentOf(slide, draft);
    const heading = slide.kind === 'cover' ? [] : [title(slide.title, draft)];
    const all = [...heading, ...content.shapes, ...foot(number, draft)];
    draft.parts.add(`ppt/slides/slide${number}.xml`, slideXml(all), SLIDE_TYPE);
    draft.parts.add(`ppt/slides/_rels/slide${number}.xml.rels`, relationsXml([LAYOUT, ...content.relations]));
  });
  addFrameParts(draft.parts, slides.length);
  return draft.parts.pack('ppt/presentation.xml', corePart(document, undefined), applicationPart());
};
