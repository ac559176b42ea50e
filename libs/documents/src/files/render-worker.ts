import { parentPort } from 'node:worker_threads';
import { DomainError } from '@xiangtong/infrastructure';
import { renderFiles, type ReportFile } from './render-files';
import type { RenderAnswer, RenderTask } from './render-thread';

/** Renders the files of one report after the other. */
const say = (answer: RenderAnswer, handedOver: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(answer, [...handedOver]);

/** A copy in memory of its own where needed, so that it can be transferred instead of copied. */
const owned = ({ content, ...file }: ReportFile) => {
  const { buffer } = content;
  const whole = content.byteLength === buffer.byteLength && buffer instanceof ArrayBuffer;
  return { ...file, bytes: whole ? new Uint8Array(buffer) : Uint8Array.from(content) };
};

const hand = (rendered: readonly ReportFile[]): void => {
  const files = rendered.map(owned);
  say(
    { files },
    files.map(({ bytes }) => bytes.buffer),
  );
};

/**
 * Passes the code of an error explicitly, because only its message reaches the other thread. Any other error ends the
 * thread.
 */
const refuse = (error: unknown): void => {
  if (error instanceof DomainError) say({ refused: error.code, parameters: error.parameters });
  else
    setImmediate(() => {
      throw error;
    });
};

parentPort?.on('message', ({ document, formats, mark }: RenderTask) => {
  void renderFiles(document, formats, mark, { begin: (format) => say({ begins: format }) }).then(
    hand,
    refuse,
  );
});
