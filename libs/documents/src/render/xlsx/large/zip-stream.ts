import type { Writable } from 'node:stream';
import zlib from 'node:zlib';
import { ZipWriter } from '@xiangtong/tables';

/** The reader of the archive disconnected before it was complete. */
export class TargetClosed extends Error {
  constructor() {
    super('the target was closed before the archive was whole');
    this.name = 'TargetClosed';
  }
}

/** A network reader disconnects without an error: then the target closes and never drains. */
const drained = (target: Writable): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void) => () => {
      target.off('drain', onDrain).off('close', onClose).off('error', reject);
      finish();
    };
    const onDrain = settle(resolve);
    const onClose = settle(() => reject(new TargetClosed()));
    target.once('drain', onDrain).once('close', onClose).once('error', reject);
  });

/** Writes a ZIP archive into a stream, with back-pressure. */
export class ZipStream extends ZipWriter {
  constructor(
    private readonly target: Writable,
    level: number,
  ) {
    let failure: Error | undefined;
    target.on('error', (error) => (failure = error));
    const send = async (bytes: Uint8Array): Promise<void> => {
      if (failure) throw failure;
      if (target.destroyed) throw new TargetClosed();
      if (!target.write(bytes)) await drained(target);
    };
    super(send, zlib, level);
  }

  /** Writes the directory and ends the target. */
  override async end(): Promise<void> {
    await super.end();
    await new Promise<void>((resolve, reject) => {
      this.target.once('error', reject);
      this.target.end(resolve);
    });
  }

  /** Closes the target after a failure. */
  abort(error: Error): void {
    this.target.destroy(error);
  }
}
