import { WorkerThreads } from '@xiangtong/infrastructure';
import { renderFiles, type ReportFile } from './render-files';
import type { RenderTask, TransferredFile } from './render-thread';

/** A copy in memory of its own where needed, so that it can be transferred instead of copied. */
const owned = ({ content, ...file }: ReportFile): TransferredFile => {
  const { buffer } = content;
  const whole = content.byteLength === buffer.byteLength && buffer instanceof ArrayBuffer;
  return { ...file, bytes: whole ? new Uint8Array(buffer) : Uint8Array.from(content) };
};

/** Renders the files of one report after the other. */
WorkerThreads.serve<RenderTask, readonly TransferredFile[]>(
  async ({ document, formats, mark }, functions) => {
    const rendered = await renderFiles(document, formats, mark, {
      begin: (format) => void functions['begin']!(format),
    });
    const answer = rendered.map(owned);
    return { answer, transfer: answer.map(({ bytes }) => bytes.buffer) };
  },
);
