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
        await server.revive();
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
