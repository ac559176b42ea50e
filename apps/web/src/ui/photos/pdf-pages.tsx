import { useEffect, useRef, useState, type ReactElement } from 'react';
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Notice } from '../notice/notice';
import { Skeleton } from '../skeleton/skeleton';
import { usePhotoTexts } from './texts';

/** Nobody reads more pages of an invoice here. */
const MAX_PAGES = 20;
const WIDTH = 1_200;

/** Chinese invoices name fonts and the tables of their characters, and contain neither. */
const tables = import.meta.glob<string>(
  '../../../../../node_modules/pdfjs-dist/cmaps/{GB*,Uni*GB*,Adobe-GB1-UCS2}.bcmap',
  { query: '?url', import: 'default', eager: true },
);

/** Gives the reader what it asks for by name out of what the app brings along. */
class CharacterTables {
  async fetch({
    name,
  }: {
    readonly name: string;
  }): Promise<{ readonly cMapData: Uint8Array; readonly isCompressed: true }> {
    const found = Object.entries(tables).find(([path]) => path.endsWith(`/${name}.bcmap`));
    if (!found) throw new Error(`no ${name}`);
    const response = await fetch(found[1]);
    return { cMapData: new Uint8Array(await response.arrayBuffer()), isCompressed: true };
  }
}

interface Opened {
  readonly file: PDFDocumentProxy;
  readonly close: () => void;
}

/** Pages as pictures: nothing of a file is run, and nothing of it asks for another. */
const openPdf = async (address: string): Promise<Opened> => {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    url: address,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    cMapUrl: '/',
    cMapPacked: true,
    CMapReaderFactory: CharacterTables,
  });
  const close = (): void => {
    void task.destroy().finally(() => port.terminate());
  };
  try {
    return { file: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
};

interface PageProps {
  readonly file: PDFDocumentProxy;
  readonly page: number;
  readonly label: string;
}

const PdfPage = ({ file, page: number, label }: PageProps): ReactElement => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isOver = false;
    const draw = async (): Promise<void> => {
      const page = await file.getPage(number);
      const target = canvas.current;
      if (isOver || !target) return;
      const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
      target.width = viewport.width;
      target.height = viewport.height;
      await page.render({ canvas: target, viewport }).promise;
      target.dataset['drawn'] = 'true';
    };
    draw().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [file, number]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
};

export interface PdfPagesProps {
  readonly address: string;
  /** Number of the paper. */
  readonly number: number;
}

/** The pages of a PDF, drawn by a reader of ours instead of the browser's own. */
export const PdfPages = ({ address, number }: PdfPagesProps): ReactElement => {
  const t = usePhotoTexts();
  const [file, setFile] = useState<PDFDocumentProxy | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    let isOver = false;
    let close = (): void => undefined;
    openPdf(address).then(
      (opened) => {
        if (isOver) return opened.close();
        close = opened.close;
        setFile(opened.file);
      },
      () => setUnreadable(true),
    );
    return () => {
      isOver = true;
      close();
    };
  }, [address]);
  if (isUnreadable) return <Notice kind="warning">{t('unreadable')}</Notice>;
  if (!file) return <Skeleton label={t('loading')} rows={6} />;
  const pages = Array.from({ length: Math.min(file.numPages, MAX_PAGES) }, (_, index) => index + 1);
  return (
    <>
      {pages.map((page) => (
        <PdfPage key={page} file={file} page={page} label={t('page', { number, page })} />
      ))}
      {file.numPages > MAX_PAGES && <p>{t('first', { count: MAX_PAGES })}</p>}
    </>
  );
};
