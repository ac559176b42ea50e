import type { ReportDocument, FileFormat } from '@xiangtong/contracts';
import { renderCsv } from '../render/csv/render-csv';
import { renderDocx } from '../render/docx/render-docx';
import { renderHtml } from '../render/html/render-html';
import { renderJson } from '../render/json/render-json';
import { renderOfd } from '../render/ofd/render-ofd';
import { renderPdf } from '../render/pdf/render-pdf';
import { renderPptx } from '../render/pptx/render-pptx';
import { renderXlsx } from '../render/xlsx/render-xlsx';
import type { SealMark } from '../seal/seal';

export interface ReportFile {
  readonly name: string;
  readonly content: Buffer;
  /** Number and title as printed, if the file has one table. */
  readonly title?: string | undefined;
}

/** Callbacks of the rendering, which can also end it: `begin` is called before each format. */
export interface RenderWatch {
  readonly begin?: (format: FileFormat) => void;
  readonly signal?: AbortSignal;
}

export type RenderFiles = (
  document: ReportDocument,
  formats: readonly FileFormat[],
  mark?: SealMark,
  watch?: RenderWatch,
) => Promise<ReportFile[]>;

/** A table is a CSV file of its own; every other format has the whole document in one file. */
type WholeFormat = Exclude<FileFormat, 'csv'>;

const renderers: Readonly<
  Record<WholeFormat, (document: ReportDocument, mark?: SealMark) => Buffer | string | Promise<Buffer>>
> = {
  pdf: renderPdf,
  ofd: renderOfd,
  docx: renderDocx,
  pptx: (document) => renderPptx(document),
  xlsx: (document, mark) => renderXlsx(document, mark && { mark }),
  json: renderJson,
  html: renderHtml,
};

/** A document as one file; one that is published has its seal. */
export const renderFile = async (
  format: WholeFormat,
  document: ReportDocument,
  mark?: SealMark,
): Promise<Buffer> => {
  const content = await renderers[format](document, mark);
  return typeof content === 'string' ? Buffer.from(content) : content;
};

/** A table file has neither cover nor footer: its name contains the edition. */
const tableFiles = (document: ReportDocument, base: string, mark?: SealMark): ReportFile[] =>
  renderCsv(document, mark).map(({ name, title, content }) => ({
    title,
    name: [base, ...(document.edition === 'internal' ? ['internal'] : []), name].join('-'),
    content: Buffer.from(content),
  }));

/** `yoy-520122-2019-zh`: says what a file is, wherever it is saved. */
const reportFileName = ({ report, parameters, language }: ReportDocument): string =>
  `${report}-${parameters.scope}-${parameters.period}-${language}`;

/** The files of a document in the requested formats; those of a published one have its seal. */
export const renderFiles: RenderFiles = async (document, formats, mark, watch) => {
  const base = reportFileName(document);
  const files: ReportFile[] = [];
  for (const format of formats) {
    watch?.signal?.throwIfAborted();
    watch?.begin?.(format);
    if (format === 'csv') files.push(...tableFiles(document, base, mark));
    else files.push({ name: `${base}.${format}`, content: await renderFile(format, document, mark) });
  }
  return files;
};
