import { element } from '../html/element';
import { OFFICE, relationsXml, type OfficePackage } from '../office/office-package';
import { ink } from '../charts/palette';
import { a, namespaces, p, paragraph, shapeTree, SLIDE, textShape, titleBox, type Xml } from './slide-xml';

const POWERPOINT = 'application/vnd.openxmlformats-officedocument.presentationml';

const color = (name: string, value: string): Xml => a(name, {}, a('srgbClr', { val: value }));
const hex = (color: string): string => color.slice(1).toUpperCase();

const colors = [
  color('dk1', hex(ink.text)),
  color('lt1', 'FFFFFF'),
  color('dk2', hex(ink.accent)),
  color('lt2', 'EDF0F3'),
  color('accent1', hex(ink.accent)),
  color('accent2', '8A5A2B'),
  color('accent3', '5F6B78'),
  color('accent4', '3D7A86'),
  color('accent5', 'B9C3CF'),
  color('accent6', '6B88A6'),
  color('hlink', hex(ink.accent)),
  color('folHlink', hex(ink.soft)),
];

const fonts = (name: string): Xml =>
  a(
    name,
    {},
    a('latin', { typeface: 'Arial' }),
    a('ea', { typeface: '微软雅黑' }),
    a('cs', { typeface: '' }),
  );

const plain = a('solidFill', {}, a('schemeClr', { val: 'phClr' }));
const line = a('ln', { w: 9525 }, plain);
const effect = a('effectStyle', {}, a('effectLst'));

const theme = element(
  'a:theme',
  { 'xmlns:a': namespaces['xmlns:a'], name: 'Xiangtong' },
  a(
    'themeElements',
    {},
    a('clrScheme', { name: 'Xiangtong' }, ...colors),
    a('fontScheme', { name: 'Xiangtong' }, fonts('majorFont'), fonts('minorFont')),
    a(
      'fmtScheme',
      { name: 'Xiangtong' },
      a('fillStyleLst', {}, plain, plain, plain),
      a('lnStyleLst', {}, line, line, line),
      a('effectStyleLst', {}, effect, effect, effect),
      a('bgFillStyleLst', {}, plain, plain, plain),
    ),
  ),
);

/** Which colour of the theme is which; the order of attributes is free. */
const colorMap = p('clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
});

const titlePlace = textShape({
  id: 2,
  name: 'title',
  box: titleBox,
  paragraphs: [paragraph('', { size: 26, isBold: true }, 'zh-CN')],
  anchor: 'ctr',
  isTitle: true,
});

const master = element(
  'p:sldMaster',
  namespaces,
  shapeTree(titlePlace),
  colorMap,
  p('sldLayoutIdLst', {}, p('sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
  p('txStyles', {}, p('titleStyle'), p('bodyStyle'), p('otherStyle')),
);

const layout = element(
  'p:sldLayout',
  { ...namespaces, type: 'titleOnly', preserve: 1 },
  shapeTree(titlePlace),
  p('clrMapOvr', {}, a('masterClrMapping')),
);

const presentation = (slides: number): Xml =>
  element(
    'p:presentation',
    namespaces,
    p('sldMasterIdLst', {}, p('sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
    p(
      'sldIdLst',
      {},
      ...Array.from({ length: slides }, (_, index) =>
        p('sldId', { id: 256 + index, 'r:id': `rId${index + 3}` }),
      ),
    ),
    p('sldSz', { cx: SLIDE.width, cy: SLIDE.height }),
    p('notesSz', { cx: 6_858_000, cy: 9_144_000 }),
  );

/** The parts that all slides stand in: presentation, master, the one layout, theme. */
export const addFrameParts = (parts: OfficePackage, slides: number): void => {
  const of = (id: number, kind: string, target: string) => ({
    id: `rId${id}`,
    type: `${OFFICE}/${kind}`,
    target,
  });
  parts.add('ppt/presentation.xml', presentation(slides), `${POWERPOINT}.presentation.main+xml`);
  parts.add(
    'ppt/_rels/presentation.xml.rels',
    relationsXml([
      of(1, 'slideMaster', 'slideMasters/slideMaster1.xml'),
      of(2, 'theme', 'theme/theme1.xml'),
      ...Array.from({ length: slides }, (_, index) => of(index + 3, 'slide', `slides/slide${index + 1}.xml`)),
    ]),
  );
  parts.add('ppt/slideMasters/slideMaster1.xml', master, `${POWERPOINT}.slideMaster+xml`);
  parts.add(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relationsXml([
      of(1, 'slideLayout', '../slideLayouts/slideLayout1.xml'),
      of(2, 'theme', '../theme/theme1.xml'),
    ]),
  );
  parts.add('ppt/slideLayouts/slideLayout1.xml', layout, `${POWERPOINT}.slideLayout+xml`);
  parts.add(
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
    relationsXml([of(1, 'slideMaster', '../slideMasters/slideMaster1.xml')]),
  );
  parts.add('ppt/theme/theme1.xml', theme, 'application/vnd.openxmlformats-officedocument.theme+xml');
};

export const SLIDE_TYPE = `${POWERPOINT}.slide+xml`;
