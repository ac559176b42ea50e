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

type Renderer = (document: ReportDocument, base: string, mark?: SealMark) => Promise<ReportFile[]>;

const renderers: Readonly<Record<FileFormat, Renderer>> = {
  pdf: async (document, base, mark) => [{ name: `${base}.pdf`, content: await renderPdf(document, mark) }],
  ofd: (document, base, mark) =>
    Promise.resolve([{ name: `${base}.ofd`, content: renderOfd(document, mark) }]),
  docx: (document, base, mark) =>
    Promise.resolve([{ name: `${base}.docx`, content: renderDocx(document, mark) }]),
  pptx: (document, base) => Promise.resolve([{ name: `${base}.pptx`, content: renderPptx(document) }]),
  xlsx: async (document, base, mark) => [
    { name: `${base}.xlsx`, content: await renderXlsx(document, mark && { mark }) },
  ],
  // A table file has neither cover nor footer: its name contains the edition.
  csv: (document, base, mark) =>
    Promise.resolve(
      renderCsv(document, mark).map(({ name, content }) => ({
        name: [base, ...(document.edition === 'internal' ? ['internal'] : []), name].join('-'),
        content: Buffer.from(content),
      })),
    ),
  json: (document, base, mark) =>
    Promise.resolve([{ name: `${base}.json`, content: Buffer.from(renderJson(document, mark)) }]),
  html: (document, base, mark) =>
    Promise.resolve([{ name: `${base}.html`, content: Buffer.from(renderHtml(document, mark)) }]),
};

/** `yoy-520122-2019-zh`: says what a file is, wherever it is saved. */
const reportFileName = ({ report, parameters, language }: ReportDocument): string =>
  `${report}-${parameters.scope}-${parameters.period}-${language}`;

/** The files of a document in the requested formats; those of a published one have its seal. */
export const renderFiles: RenderFiles = async (document, formats, mark, watch) => {
  const files: ReportFile[] = [];
  for (const format of formats) {
    watch?.signal?.throwIfAborted();
    watch?.begin?.(format);
    files.push(...(await renderers[format](document, reportFileName(document), mark)));
  }
  return files;
};
