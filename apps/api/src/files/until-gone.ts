import { TargetClosed } from '@xiangtong/documents';

/** Waits until a file is written. A caller who disconnects needs no answer. */
export const untilGone = async (writing: Promise<unknown>): Promise<void> => {
  await writing.catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code;
    if (!(error instanceof TargetClosed) && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
};
