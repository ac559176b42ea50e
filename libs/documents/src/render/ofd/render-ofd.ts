import type { ReportDocument } from '@xiangtong/contracts';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { canonicalJson, sha256 } from '../../document/canonical-json';
import { packed, printedContent } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';
import { filePropertiesOf } from '../file-properties';
import { EPOCH } from '../office/office-package';
import { layOut } from '../pdf/render-pdf';
import { contentOf, fontsOf, type LaidOutPdf, type PdfOutlineItem, type PdfPageParts } from './laid-out-pdf';
import { boxText, Ids, ofd, ofdPart, ofdText, short, type Xml } from './ofd-xml';
import { fontFileOf } from './ofd-font';
import { PagePainter } from './page-painter';
import type { Box, Matrix } from './matrix';
import type { NumberedFont } from './text-object';

/** Millimetres of a point. */
const MM = 25.4 / 72;

/** Names of the data of a sealed file. */
export const ofdSealNames = { seal: 'Seal', manifest: 'SealManifest', content: 'SealContent' } as const;

/** A4 is 210 × 297 mm: the points of a PDF are rounded ones. */
const sideOf = (points: number): number => Math.round(points * MM * 10) / 10;

const boxOfPage = ({ width, height }: PdfPageParts): Box => ({
  left: 0,
  top: 0,
  right: sideOf(width),
  bottom: sideOf(height),
});

/** Pages of a PDF are measured from below. */
const toPage = ({ height }: PdfPageParts): Matrix => [MM, 0, 0, -MM, 0, height * MM];

interface Pages {
  readonly pdf: LaidOutPdf;
  readonly fonts: ReadonlyMap<string, NumberedFont>;
  readonly ids: Ids;
}

const pagePart = (page: PdfPageParts, { pdf, fonts, ids }: Pages): string => {
  const clip = boxOfPage(page);
  const matrix = toPage(page);
  const painter = new PagePainter({ page, forms: pdf.forms, fonts, ids, toPage: matrix }, matrix, clip);
  const layer = ids.next();
  return ofdPart(
    'Page',
    {},
    ofd('Area', {}, ofdText('PhysicalBox', boxText(clip))),
    ofd('Content', {}, ofd('Layer', { ID: layer, Type: 'Body' }, ...painter.paint(contentOf(page)))),
  );
};

const fontName = ({ id }: NumberedFont): string => `font_${id}.ttf`;

const resourcesPart = (fonts: readonly NumberedFont[]): string =>
  ofdPart(
    'Res',
    { BaseLoc: 'Res' },
    ofd(
      'Fonts',
      {},
      ...fonts.map((used) =>
        ofd(
          'Font',
          { ID: used.id, FontName: used.font.name, FamilyName: used.font.font.familyName },
          ofdText('FontFile', fontName(used)),
        ),
      ),
    ),
  );

/** The bookmarks of the PDF, each leading to its place. */
const outlineXml = ({ outlineData, children }: PdfOutlineItem, pages: ReadonlyMap<object, number>): Xml => {
  const [page, , left, top] = outlineData.Dest;
  const [, , , height] = page.data['MediaBox'] as readonly [number, number, number, number];
  const place = {
    Type: 'XYZ',
    PageID: pages.get(page),
    Left: short(left * MM),
    Top: short((height - top) * MM),
    Zoom: 0,
  };
  return ofd(
    'OutlineElem',
    { Title: String(outlineData.Title), Count: children.length, Expanded: 'false' },
    ofd('Actions', {}, ofd('Action', { Event: 'CLICK' }, ofd('Goto', {}, ofd('Dest', place)))),
    ...children.map((child) => outlineXml(child, pages)),
  );
};

const documentPart = ({ pdf, ids }: Pages, pageIds: ReadonlyMap<object, number>): string => {
  const { _pageBuffer: pages, outline } = pdf;
  const [first] = pages;
  return ofdPart(
    'Document',
    {},
    ofd(
      'CommonData',
      {},
      ofdText('MaxUnitID', String(ids.last)),
      ofd('PageArea', {}, ...(first ? [ofdText('PhysicalBox', boxText(boxOfPage(first)))] : [])),
      ofdText('PublicRes', 'PublicRes.xml'),
    ),
    ofd(
      'Pages',
      {},
      ...pages.map(({ dictionary }, index) =>
        ofd('Page', { ID: pageIds.get(dictionary), BaseLoc: `Pages/Page_${index}/Content.xml` }),
      ),
    ),
    ...(outline.children.length > 0
      ? [ofd('Outlines', {}, ...outline.children.map((item) => outlineXml(item, pageIds)))]
      : []),
  );
};

const customData = (data: Readonly<Record<string, string>>): Xml =>
  ofd(
    'CustomDatas',
    {},
    ...Object.entries(data).map(([Name, content]) => ofdText('CustomData', content, { Name })),
  );

/** What a sealed file carries, as a PDF does. */
const sealData = (document: ReportDocument, mark: SealMark): Xml =>
  customData({
    [ofdSealNames.seal]: mark.seal,
    [ofdSealNames.manifest]: packed(mark.manifest),
    [ofdSealNames.content]: printedContent(document, mark),
  });

/** The entry of the package: properties, seal and the document. */
const entryPart = (document: ReportDocument, mark: SealMark | undefined): string => {
  const { creator, created, title, subject, keywords } = filePropertiesOf(document, mark);
  const date = created.toISOString().slice(0, 10);
  return ofdPart(
    'OFD',
    { Version: '1.0', DocType: 'OFD' },
    ofd(
      'DocBody',
      {},
      ofd(
        'DocInfo',
        {},
        ofdText('DocID', sha256(canonicalJson([document, mark?.seal ?? null])).slice(0, 32)),
        ofdText('Title', title),
        ofdText('Author', creator),
        ofdText('Subject', subject),
        ofdText('CreationDate', date),
        ofdText('ModDate', date),
        ofd('Keywords', {}, ...keywords.split(', ').map((keyword) => ofdText('Keyword', keyword))),
        ofdText('Creator', creator),
        ...(mark ? [sealData(document, mark)] : []),
      ),
      ofdText('DocRoot', 'Doc_0/Document.xml'),
    ),
  );
};

/**
 * The report in the national layout format (GB/T 33190-2016): the texts and lines of the pages of its PDF at the same
 * places. A signature of a PDF is not part of it.
 */
export const renderOfd = (document: ReportDocument, sealed?: SealMark): Buffer => {
  const mark = sealed && { ...sealed, signedBy: null };
  const pdf = layOut(document, mark) as unknown as LaidOutPdf;
  const ids = new Ids();
  const fonts = fontsOf(pdf).map((font): NumberedFont => ({ font, id: ids.next() }));
  const pageIds = new Map(pdf._pageBuffer.map(({ dictionary }) => [dictionary as object, ids.next()]));
  const pages: Pages = { pdf, fonts: new Map(fonts.map((used) => [used.font.id, used])), ids };
  const contents = pdf._pageBuffer.map((page) => pagePart(page, pages));
  const files: Zippable = {
    'OFD.xml': strToU8(entryPart(document, mark)),
    'Doc_0/Document.xml': strToU8(documentPart(pages, pageIds)),
    'Doc_0/PublicRes.xml': strToU8(resourcesPart(fonts)),
  };
  contents.forEach((content, index) => {
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = strToU8(content);
  });
  for (const used of fonts) files[`Doc_0/Res/${fontName(used)}`] = fontFileOf(used.font);
  return Buffer.from(zipSync(files, { level: 5, mtime: EPOCH }));
};
