import { element, text, type Attributes, type Html } from '../html/element';

/** Markup of a slide, in which every text is escaped. */
export type Xml = Html;

export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

export const a = (name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml =>
  element(`a:${name}`, attributes, ...children);
export const p = (name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml =>
  element(`p:${name}`, attributes, ...children);

/** 16:9, as projectors and screens have it; in EMU, 12,700 to the point. */
export const SLIDE = { width: 12_192_000, height: 6_858_000 } as const;
export const MARGIN = 609_600;

/** A place on a slide, in EMU. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const titleBox: Box = { x: MARGIN, y: 380_000, width: SLIDE.width - 2 * MARGIN, height: 760_000 };
export const contentBox: Box = {
  x: MARGIN,
  y: 1_260_000,
  width: SLIDE.width - 2 * MARGIN,
  height: 4_880_000,
};
export const footBox: Box = { x: MARGIN, y: 6_350_000, width: SLIDE.width - 2 * MARGIN, height: 300_000 };

const transform = (name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: Box): Xml =>
  element(name, {}, a('off', { x, y }), a('ext', { cx: width, cy: height }));

export interface Type {
  /** Size in points. */
  readonly size: number;
  readonly isBold?: boolean;
  /** Six digits; default that of the theme. */
  readonly color?: string;
  readonly align?: 'l' | 'ctr' | 'r';
  readonly isListed?: boolean;
}

export const fill = (color: string): Xml => a('solidFill', {}, a('srgbClr', { val: color }));

/** A paragraph in one look. */
export const paragraph = (content: string, type: Type, language: string): Xml => {
  const { size, isBold = false, color, align = 'l', isListed = false } = type;
  const indent = isListed ? { marL: 285_750, indent: -285_750 } : {};
  const look = { lang: language, sz: Math.round(size * 100), b: isBold ? 1 : 0 };
  return a(
    'p',
    {},
    a(
      'pPr',
      { ...indent, algn: align },
      a('spcAft', {}, a('spcPts', { val: isListed ? 900 : 0 })),
      isListed ? a('buChar', { char: '•' }) : a('buNone'),
    ),
    a('r', {}, a('rPr', look, ...(color === undefined ? [] : [fill(color)])), a('t', {}, text(content))),
  );
};

export interface TextShape {
  readonly id: number;
  readonly name: string;
  readonly box: Box;
  readonly paragraphs: readonly Xml[];
  readonly anchor?: 't' | 'ctr' | 'b';
  /** What programs and screen readers take for the title of the slide. */
  readonly isTitle?: boolean;
}

/** Words on a slide; they are made smaller by the program if they do not fit. */
export const textShape = (shape: TextShape): Xml => {
  const { id, name, box, paragraphs, anchor = 't', isTitle = false } = shape;
  return p(
    'sp',
    {},
    p(
      'nvSpPr',
      {},
      p('cNvPr', { id, name }),
      p('cNvSpPr', isTitle ? {} : { txBox: 1 }),
      p('nvPr', {}, ...(isTitle ? [p('ph', { type: 'title' })] : [])),
    ),
    p('spPr', {}, transform('a:xfrm', box), a('prstGeom', { prst: 'rect' }, a('avLst')), a('noFill')),
    p(
      'txBody',
      {},
      a('bodyPr', { wrap: 'square', lIns: 0, rIns: 0, tIns: 0, bIns: 0, anchor }, a('normAutofit')),
      a('lstStyle'),
      ...paragraphs,
    ),
  );
};

interface Framed {
  readonly id: number;
  readonly name: string;
  /** Alternative text. */
  readonly description: string;
  readonly box: Box;
}

/** A chart or a table in its place. */
export const frame = ({ id, name, description, box }: Framed, uri: string, content: Xml): Xml =>
  p(
    'graphicFrame',
    {},
    p(
      'nvGraphicFramePr',
      {},
      p('cNvPr', { id, name, descr: description }),
      p('cNvGraphicFramePr'),
      p('nvPr'),
    ),
    transform('p:xfrm', box),
    a('graphic', {}, a('graphicData', { uri }, content)),
  );

export const picture = ({ id, name, description, box }: Framed, relation: string): Xml =>
  p(
    'pic',
    {},
    p('nvPicPr', {}, p('cNvPr', { id, name, descr: description }), p('cNvPicPr'), p('nvPr')),
    p('blipFill', {}, a('blip', { 'r:embed': relation }), a('stretch', {}, a('fillRect'))),
    p('spPr', {}, transform('a:xfrm', box), a('prstGeom', { prst: 'rect' }, a('avLst'))),
  );

/** The tree of the shapes on a slide, a layout or a master. */
export const shapeTree = (...shapes: readonly Xml[]): Xml =>
  p(
    'cSld',
    {},
    p(
      'spTree',
      {},
      p('nvGrpSpPr', {}, p('cNvPr', { id: 1, name: '' }), p('cNvGrpSpPr'), p('nvPr')),
      p('grpSpPr'),
      ...shapes,
    ),
  );
