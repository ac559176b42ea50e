import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedPostgres } from './embedded-postgres';

/** Callbacks for a server that ended unexpectedly. */
export interface LossReport {
  lost(): void;
  revived(): void;
  /** It did not come back and is no longer supervised. */
  gaveUp(error: unknown): void;
}

const LOOK_MS = 500;
/** A start can be cut off too: by what ended the server before, or by a disk that is full for a moment. */
const ATTEMPTS = 3;
const PAUSE_MS = 1_000;

/**
 * Supervises the server until the returned function is called, which resolves when a running restart has finished.
 * Connections to the old server are broken; pools open new ones automatically.
 */
export const reviveWhenLost = (server: EmbeddedPostgres, report: LossReport): (() => Promise<void>) => {
  const end = new AbortController();
  const watch = async (): Promise<void> => {
    while (!end.signal.aborted) {
      if (!server.isRunning()) {
        report.lost();
        await revived(server);
        report.revived();
      }
      await pause(LOOK_MS, undefined, { signal: end.signal, ref: false }).catch(() => undefined);
    }
  };
  const watching = watch().catch((error: unknown) => report.gaveUp(error));
  return () => {
    end.abort();
    return watching;
  };
};

const revived = async (server: EmbeddedPostgres): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await server.revive();
    } catch (error) {
      if (attempt >= ATTEMPTS) throw error;
      await pause(PAUSE_MS);
    }
  }
};
