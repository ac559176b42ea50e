import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedPostgres } from './embedded-postgres';

/** Who hears of a server that ended by itself. */
export interface LossReport {
  lost(): void;
  revived(): void;
  /** It did not come back and is no longer supervised. */
  gaveUp(error: unknown): void;
}

const LOOK_MS = 500;

/**
 * Looks after the server until the returned function is called, which resolves when a revival under way is over. The
 * connections of the server before are broken; pools open new ones by themselves.
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
