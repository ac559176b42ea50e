import { extname } from 'node:path';
import type { ReportDocument, FileFormat } from '@xiangtong/contracts';
import { WorkerThreads } from '@xiangtong/infrastructure';
import type { SealMark } from '../seal/seal';
import type { RenderFiles, ReportFile } from './render-files';

export interface RenderTask {
  readonly document: ReportDocument;
  readonly formats: readonly FileFormat[];
  readonly mark?: SealMark | undefined;
}

export interface TransferredFile extends Omit<ReportFile, 'content'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const settings = {
  module: 'libs/documents/src/files/render-worker',
  milliseconds: 15 * 60_000,
  megabytes: 1_536,
  // Most memory of rendering becomes garbage at once: with a large young generation little of it is moved.
  youngMegabytes: 32,
  limitCode: 'REPORT.TOO_LARGE',
  idleMilliseconds: 60_000,
} as const;

/** A workbook takes about as long as all other formats: it is made in parallel. */
const lanes = {
  workbook: ['xlsx'],
  pages: ['pdf', 'ofd', 'docx', 'pptx', 'csv', 'json', 'html'],
} as const satisfies Record<string, readonly FileFormat[]>;
type Lane = keyof typeof lanes;

/**
 * Renders in threads: setting a page is CPU work only, and other requests are answered meanwhile. An abort ends the
 * threads at once, in the middle of their work.
 */
export class RenderThreads {
  private readonly threads: Readonly<Record<Lane, WorkerThreads<RenderTask, readonly TransferredFile[]>>> = {
    workbook: new WorkerThreads(settings),
    pages: new WorkerThreads(settings),
  };

  /** Throws REPORT.TOO_LARGE at a limit of time or memory. */
  readonly render: RenderFiles = async (document, formats, mark, { begin, signal } = {}) => {
    signal?.throwIfAborted();
    const failed = new AbortController();
    const ended = AbortSignal.any([failed.signal, ...(signal ? [signal] : [])]);
    const functions = { begin: (format: FileFormat) => begin?.(format) };
    const rendered = (Object.keys(lanes) as Lane[]).map(async (lane) => {
      const wanted = formats.filter((format) => (lanes[lane] as readonly FileFormat[]).includes(format));
      if (wanted.length === 0) return [];
      try {
        return await this.threads[lane].run(
          { document, formats: wanted, mark },
          { signal: ended, functions },
        );
      } catch (error) {
        failed.abort(error);
        throw error;
      }
    });
    const files = (await Promise.all(rendered))
      .flat()
      .map(({ bytes, ...file }) => ({ ...file, content: Buffer.from(bytes.buffer) }));
    const place = ({ name }: ReportFile): number => formats.indexOf(extname(name).slice(1) as FileFormat);
    return files.sort((a, b) => place(a) - place(b));
  };
}
