import { eachPage, pageText, readPdfPages, withPdf, type PdfText } from '../../read/pdf-pages';

/** Leaves out the blanks and line ends that a reader puts between texts. */
const isWord = ({ text }: PdfText): boolean => text.trim() !== '';

/** The text of every page in the order in which it was drawn. */
export const pdfPages = async (pdf: Buffer): Promise<readonly string[]> =>
  (await readPdfPages(pdf)).map(pageText);

export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfText[];
}

/** A text drawn in one piece, with its place: a cell, a line of prose, a part of it in another font. */
export const pdfWords = async (pdf: Buffer): Promise<readonly PlacedPage[]> =>
  (await readPdfPages(pdf)).map(({ texts, ...size }) => ({ ...size, words: texts.filter(isWord) }));

export interface PdfAbout {
  readonly title: string;
  /** The date format of PDF. */
  readonly created: string;
  readonly tagged: boolean;
}

/** The metadata of a file. */
export const pdfAbout = (pdf: Buffer): Promise<PdfAbout> =>
  withPdf(pdf, async (file) => {
    const info = (await file.getMetadata()).info as Readonly<Record<string, string>>;
    const mark = await file.getMarkInfo();
    return { title: info['Title'] ?? '', created: info['CreationDate'] ?? '', tagged: mark?.Marked === true };
  });

export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
}

/** The fonts that pages use. */
export const pdfFonts = (pdf: Buffer): Promise<readonly PdfFont[]> =>
  withPdf(pdf, async (file) => {
    const fonts = await eachPage(file, async (page) => {
      // The fonts of a page are known after it has been processed.
      await page.getOperatorList();
      const { styles } = await page.getTextContent();
      return Object.keys(styles).map(
        (id) => page.commonObjs.get(id) as { name: string; missingFile?: boolean },
      );
    });
    const byName = new Map(fonts.flat().map(({ name, missingFile }) => [name, missingFile !== true]));
    return Array.from(byName, ([name, embedded]) => ({ name, embedded }));
  });

interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly Tag[];
}

const hasContent = ({ type, children = [] }: Tag): boolean => type === 'content' || children.some(hasContent);

/** Roles of the tags with content on this page: a tag from another page also has parts that are not on this one. */
const rolesOf = (tag: Tag): string[] => {
  if (!hasContent(tag)) return [];
  const { role, children = [] } = tag;
  return [...(role === undefined || role === 'Root' ? [] : [role]), ...children.flatMap(rolesOf)];
};

/** The tags of a file in reading order; a tag that continues on the next page is listed again. */
export const pdfTags = (pdf: Buffer): Promise<readonly string[]> =>
  withPdf(pdf, async (file) => {
    const trees = await eachPage(file, (page) => page.getStructTree());
    return trees.flatMap((tree) => rolesOf(tree as Tag));
  });

/** Named places of a file with the numbers of their pages. */
export const pdfDestinations = (pdf: Buffer): Promise<ReadonlyMap<string, number>> =>
  withPdf(pdf, async (file) => {
    const places = Object.entries(await file.getDestinations());
    const numbered = places.map(async ([name, place]): Promise<[string, number]> => {
      const [page] = place as [Parameters<typeof file.getPageIndex>[0]];
      return [name, (await file.getPageIndex(page)) + 1];
    });
    return new Map(await Promise.all(numbered));
  });

export interface PdfLink {
  readonly text: string;
  /** The named place that it leads to. */
  readonly place: string;
  /** Left and right edge. */
  readonly edges: readonly [number, number];
}

/** The links of every page. */
export const pdfLinks = (pdf: Buffer): Promise<readonly PdfLink[]> =>
  withPdf(pdf, async (file) => {
    const found = (await eachPage(file, (page) => page.getAnnotations())).flat() as readonly {
      readonly subtype: string;
      readonly dest: string;
      readonly rect: readonly [number, number, number, number];
      readonly contentsObj: { readonly str: string };
    }[];
    return found
      .filter(({ subtype }) => subtype === 'Link')
      .map(({ contentsObj, dest, rect }) => ({
        text: contentsObj.str,
        place: dest,
        edges: [rect[0], rect[2]],
      }));
  });

/** Text without blanks: where lines end does not matter. */
export const dense = (text: string): string => text.replace(/\s+/g, '');
