import type { PDFDocumentProxy, PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api';

/** A text drawn in one operation, in points from the top left of its page. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The next text is on another line. */
  readonly endsLine: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Texts in the order in which they were drawn. */
  readonly texts: readonly PdfText[];
  /** Lines from top to bottom; the texts of a line from left to right, with single blanks between them. */
  readonly lines: readonly string[];
}

/** What the canvas of pdf.js would bring. A matrix is made when the reader is loaded, and used only where it draws. */
const drawingClasses = ['DOMMatrix', 'ImageData', 'Path2D'];

/**
 * Loading takes a twelfth of a second, so the reader is loaded only when a PDF is read. It draws by a native package,
 * which it looks for when it is loaded and misses with warnings. We only read: the package is not part of the product,
 * and empty classes stand for what it would bring.
 */
const loadReader = async () => {
  const globals = globalThis as Record<string, unknown>;
  for (const name of drawingClasses) globals[name] ??= class {};
  const output = globals['console'] as { warn: (...words: readonly unknown[]) => void };
  const { warn } = output;
  output.warn = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    output.warn = warn;
  }
};

/** Opens a file only for `use`. Nothing of the machine is used: no fonts, no canvas, no network. */
export const withPdf = async <T>(
  bytes: Uint8Array,
  use: (file: PDFDocumentProxy) => Promise<T>,
): Promise<T> => {
  const { getDocument, VerbosityLevel } = await loadReader();
  const task = getDocument({
    // The reader keeps the bytes it gets.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
};

export const eachPage = async <T>(
  file: PDFDocumentProxy,
  read: (page: PDFPageProxy) => Promise<T>,
): Promise<T[]> => {
  const pages: T[] = [];
  for (let number = 1; number <= file.numPages; number += 1)
    pages.push(await read(await file.getPage(number)));
  return pages;
};

/** Place of a text in any direction: labels below a chart may be turned. */
const placeOf = ({ transform, width: length, height: size }: TextItem, pageHeight: number) => {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform.map(Number);
  const scale = Math.hypot(a, b) || 1;
  const [along, up] = [a / scale, b / scale];
  const [across, rise] = [length * along - size * up, length * up + size * along];
  const xs = [x, x + length * along, x - size * up, x + across];
  const ys = [y, y + length * up, y + size * along, y + rise];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: pageHeight - Math.max(...ys),
    bottom: pageHeight - Math.min(...ys),
  };
};

export const pageOf = async (page: PDFPageProxy): Promise<PdfPage> => {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items
    .filter((item): item is TextItem => 'str' in item)
    .map((item): PdfText => ({ ...placeOf(item, height), text: item.str, endsLine: item.hasEOL }));
  return { width, height, texts, lines: linesOf(texts) };
};

/** Every page with its texts. Throws for bytes that are not a PDF. */
export const readPdfPages = (bytes: Uint8Array): Promise<PdfPage[]> =>
  withPdf(bytes, (file) => eachPage(file, pageOf));

export const linesOf = (texts: readonly PdfText[]): readonly string[] => {
  const words = texts.filter(({ text }) => text.trim() !== '');
  const lines: { readonly bottom: number; readonly words: PdfText[] }[] = [];
  for (const word of words.sort((one, other) => one.bottom - other.bottom)) {
    const line = lines.at(-1);
    if (line && word.bottom - line.bottom < (word.bottom - word.top) / 2) line.words.push(word);
    else lines.push({ bottom: word.bottom, words: [word] });
  }
  return lines.map((line) =>
    line.words
      .sort((one, other) => one.left - other.left)
      .map(({ text }) => text.trim())
      .join(' '),
  );
};

/** The text of a page in the order in which it was drawn. */
export const pageText = ({ texts }: PdfPage): string =>
  texts.map(({ text, endsLine }) => (endsLine ? `${text}\n` : text)).join('');
