import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A word of a page and where it stands, in points from the top left. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
}

const withFile = async <T>(pdf: Buffer, use: (file: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'xiangtong-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    await writeFile(file, pdf);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const poppler = async (tool: string, args: readonly string[]): Promise<string> =>
  (await run(tool, args, { maxBuffer: 1 << 28 })).stdout;

/** The text of every page in the order in which it was drawn, read by poppler, which knows nothing of our code. */
export const pdfPages = (pdf: Buffer): Promise<readonly string[]> =>
  withFile(pdf, async (file) => (await poppler('pdftotext', ['-raw', file, '-'])).split('\f').slice(0, -1));

/** What pdfinfo says of a file. */
export const pdfInfo = (pdf: Buffer): Promise<string> => withFile(pdf, (file) => poppler('pdfinfo', [file]));

/** Names of the fonts with `yes` or `no` for embedded. */
export const pdfFonts = (pdf: Buffer): Promise<string> =>
  withFile(pdf, (file) => poppler('pdffonts', [file]));

/** The tags of a file, as a tree that is indented. */
export const pdfStructure = (pdf: Buffer): Promise<string> =>
  withFile(pdf, (file) => poppler('pdfinfo', ['-struct', file]));

/** Named places of a file with the numbers of their pages. */
export const pdfDestinations = async (pdf: Buffer): Promise<ReadonlyMap<string, number>> => {
  const listed = await withFile(pdf, (file) => poppler('pdfinfo', ['-dests', file]));
  return new Map(
    [...listed.matchAll(/^ *(\d+) .*"(.*)"$/gm)].map(([, page, name = '']) => [name, Number(page)]),
  );
};

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const wordOf = ([, left, top, right, bottom, text = '']: RegExpMatchArray): PlacedWord => ({
  text: unescape(text),
  left: Number(left),
  top: Number(top),
  right: Number(right),
  bottom: Number(bottom),
});

const pageOf = ([, width, height, body = '']: RegExpMatchArray): PdfPage => ({
  width: Number(width),
  height: Number(height),
  words: [...body.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
    wordOf,
  ),
});

/** Every word with its place. */
export const pdfWords = (pdf: Buffer): Promise<readonly PdfPage[]> =>
  withFile(pdf, async (file) => {
    const html = await poppler('pdftotext', ['-bbox', file, '-']);
    return [...html.matchAll(/<page width="(.*?)" height="(.*?)">([\s\S]*?)<\/page>/g)].map(pageOf);
  });

/** Text without blanks: where lines end does not matter. */
export const dense = (text: string): string => text.replace(/\s+/g, '');
