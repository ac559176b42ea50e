import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MessageCode, SentenceParameters, ReportDocument, FileFormat } from '@xiangtong/contracts';
import { DomainError, projectDirectory } from '@xiangtong/infrastructure';
import type { SealMark } from '../seal/seal';
import type { RenderFiles, RenderWatch, ReportFile } from './render-files';

export interface RenderTask {
  readonly document: ReportDocument;
  readonly formats: readonly FileFormat[];
  readonly mark?: SealMark | undefined;
}

interface HandedFile extends Omit<ReportFile, 'content'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type RenderAnswer =
  | { readonly begins: FileFormat }
  | { readonly refused: MessageCode; readonly parameters: SentenceParameters }
  | { readonly files: readonly HandedFile[] };

const TIME_LIMIT_MS = 15 * 60_000;
const MEMORY_LIMIT_MEGABYTES = 1_536;
/** Most memory of rendering becomes garbage at once: with a large young generation little of it is moved. */
const YOUNG_MEGABYTES = 32;

/** Loading fonts and libraries takes longer than many reports: a thread waits this long for the next one. */
const IDLE_MS = 60_000;

/** Always the built code: a thread cannot run TypeScript. */
const workerFile = (): string =>
  join(projectDirectory(), 'dist', 'libs', 'documents', 'src', 'files', 'render-worker.js');

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
  private readonly threads: Readonly<Record<Lane, IdleThread>> = {
    workbook: new IdleThread(),
    pages: new IdleThread(),
  };

  /** Throws REPORT.TOO_LARGE at a limit of time or memory. */
  readonly render: RenderFiles = async (document, formats, mark, { begin, signal } = {}) => {
    signal?.throwIfAborted();
    const failed = new AbortController();
    const watch = { begin, signal: AbortSignal.any([failed.signal, ...(signal ? [signal] : [])]) };
    const rendered = (Object.keys(lanes) as Lane[]).map(async (lane) => {
      const wanted = formats.filter((format) => (lanes[lane] as readonly FileFormat[]).includes(format));
      if (wanted.length === 0) return [];
      try {
        return await this.threads[lane].use((worker) =>
          runIn(worker, { document, formats: wanted, mark }, watch),
        );
      } catch (error) {
        failed.abort(error);
        throw error;
      }
    });
    const files = (await Promise.all(rendered)).flat();
    const place = ({ name }: ReportFile): number => formats.indexOf(extname(name).slice(1) as FileFormat);
    return files.sort((a, b) => place(a) - place(b));
  };
}

/** A thread waits a while for the next report; another one is started when it is busy. */
class IdleThread {
  private idle: Worker | null = null;
  private retirement: NodeJS.Timeout | undefined;

  /** A thread in which something failed ends. */
  async use<Result>(work: (worker: Worker) => Promise<Result>): Promise<Result> {
    const worker = this.take();
    try {
      const result = await work(worker);
      this.keep(worker);
      return result;
    } catch (error) {
      void worker.terminate();
      throw error;
    }
  }

  private take(): Worker {
    clearTimeout(this.retirement);
    const worker = this.idle ?? this.start();
    this.idle = null;
    worker.ref();
    return worker;
  }

  private start(): Worker {
    const worker = new Worker(workerFile(), {
      resourceLimits: {
        maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
    });
    // The waiting caller receives the error too; while the thread is idle there is no such caller.
    worker
      .on('error', () => undefined)
      .once('exit', () => {
        if (this.idle === worker) this.idle = null;
      });
    return worker;
  }

  private keep(worker: Worker): void {
    if (this.idle) void worker.terminate();
    else {
      this.idle = worker;
      worker.unref();
      this.retirement = setTimeout(() => void this.idle?.terminate(), IDLE_MS).unref();
    }
  }
}

const runIn = (worker: Worker, task: RenderTask, { begin, signal }: RenderWatch): Promise<ReportFile[]> =>
  new Promise<ReportFile[]>((resolve, reject) => {
    const tooLarge = (): void => reject(new DomainError('REPORT.TOO_LARGE'));
    const aborted = (): void => reject(signal?.reason as Error);
    const timer = setTimeout(tooLarge, TIME_LIMIT_MS);
    const hear = (said: RenderAnswer): void => {
      if ('begins' in said) return begin?.(said.begins);
      stopListening();
      if ('refused' in said) reject(new DomainError(said.refused, said.parameters));
      else resolve(said.files.map(({ bytes, ...file }) => ({ ...file, content: Buffer.from(bytes.buffer) })));
    };
    const fail = (error: NodeJS.ErrnoException): void =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : reject(error);
    const gone = (): void => {
      stopListening();
      reject(new Error('the thread that rendered a report ended without an answer'));
    };
    const stopListening = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', aborted);
      worker.off('message', hear).off('error', fail).off('exit', gone);
    };
    signal?.addEventListener('abort', aborted, { once: true });
    worker.on('message', hear).on('error', fail).on('exit', gone);
    worker.postMessage(task);
  });
