import type { PdfPage } from '@xiangtong/documents';
import type { Picture } from './page-pictures';

type PdfText = PdfPage['texts'][number];

/** Type areas of reports of prose (GB/T 9704-2012), forms and the express, in points from the top; the foot is below. */
const areas = {
  official: { top: 105, bottom: 743 },
  form: { top: 71, bottom: 774 },
  brief: { top: 43, bottom: 790 },
  landscape: { top: 71, bottom: 526 },
};
const layouts = [
  [/^annual-/, 'official'],
  [/^(monthly-express|one-page)-/, 'brief'],
] as const;
const heading = /^(?:[一二三四五六七八九十]+、|\d+\. |附表$|Annex$)/;

const isWide = ({ width, height }: PdfPage): boolean => width > height;

const areaOf = (file: string, page: PdfPage) =>
  isWide(page) ? areas.landscape : areas[layouts.find(([name]) => name.test(file))?.[1] ?? 'form'];

const bodyOf = (file: string, page: PdfPage): readonly PdfText[] =>
  page.texts.filter(({ text, bottom }) => text.trim() !== '' && bottom < areaOf(file, page).bottom + 4);

/** A word at the end of a line whose number begins the next one. */
const isPartedNumber = ({ text, endsLine }: PdfText, next: PdfText | undefined): boolean =>
  endsLine && /(?:表|图|Table|Figure)$/.test(text.trim()) && /^\s*\d/.test(next?.text ?? '');

/** Share of the page that is free below its last text. */
const freeAtFoot = (file: string, page: PdfPage): number => {
  const { top, bottom } = areaOf(file, page);
  const lowest = Math.max(top, ...bodyOf(file, page).map((text) => text.bottom));
  return (bottom - lowest) / (bottom - top);
};

/** Whether a page begins with a picture, or with a heading above one. */
const beginsWithPicture = (file: string, page: PdfPage, pictures: readonly Picture[]): boolean => {
  const first = Math.min(...pictures.map(({ top }) => top));
  const above = bodyOf(file, page).filter(({ bottom }) => bottom <= first + 1);
  return pictures.length > 0 && above.every(({ text }) => heading.test(text));
};

/** A third of the page is free before a table, a chart or a text; contents and the end of a section may leave more. */
const hasHole = (file: string, page: PdfPage, next: PdfPage | undefined): boolean => {
  if (!next || isWide(page) || isWide(next)) return false;
  if (heading.test(bodyOf(file, next)[0]?.text ?? '')) return false;
  return freeAtFoot(file, page) > 0.36;
};

/** More than a fifth of a page is free before a picture. */
const isBlankBefore = (
  file: string,
  page: PdfPage,
  next: PdfPage | undefined,
  pictures: readonly Picture[] = [],
): boolean =>
  next !== undefined &&
  isWide(page) === isWide(next) &&
  beginsWithPicture(file, next, pictures) &&
  freeAtFoot(file, page) > 0.2;

/** What is wrong with the pages of a report, in words. */
export const pageFaults = (
  file: string,
  pages: readonly PdfPage[],
  pictures: readonly (readonly Picture[])[],
): readonly string[] =>
  pages.flatMap((page, index) => {
    const body = bodyOf(file, page);
    const at = `${file}, page ${index + 1}: `;
    const parted = body.filter((text, place) => isPartedNumber(text, body[place + 1]));
    return [
      ...(new Set(body.map(({ bottom }) => Math.round(bottom))).size < 4
        ? [`${at}fewer than four lines`]
        : []),
      ...(index > 0 && hasHole(file, page, pages[index + 1]) ? [`${at}a hole at the foot`] : []),
      ...(isBlankBefore(file, page, pages[index + 1], pictures[index + 1])
        ? [`${at}a blank before a chart`]
        : []),
      ...parted.map(({ text }) => `${at}"${text}" without its number`),
    ];
  });

/** Text below the type area. */
export const footOf = ({ texts, height }: PdfPage): string =>
  texts.flatMap(({ text, top }) => (top > height - 68 ? [text] : [])).join(' ');
