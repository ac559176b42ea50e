import {
  createLogger,
  errorForLog,
  loadConfig,
  startThreadPool,
  type Logger,
} from '@xiangtong/infrastructure';
import { useCompileCache } from '@xiangtong/operations';
import { startService, StartStopped, type Service } from './start-service';

/**
 * One Ctrl-C reaches a process more than once: from the terminal, and again from the parent process. Only a second
 * signal after this time counts as impatience.
 */
const SAME_SIGNAL_MS = 1_000;

/** Less than the minute after which systemd kills (docs/operations/xiangtong.service); requests have ten seconds of it. */
const LONGEST_STOP_MS = 40_000;

/** Threads for the follower of the ledger, files, packing and passwords, while queries have all of theirs. */
const THREADS_BESIDE_QUERIES = 4;

/** Starts the service and stops it cleanly on SIGTERM or SIGINT; a second signal ends it at once. */
const main = async (): Promise<void> => {
  useCompileCache();
  const config = loadConfig();
  await startThreadPool(config.cube.atOnce + THREADS_BESIDE_QUERIES);
  const logger = createLogger(config.log.level);
  const stopping = new AbortController();
  const service = startService(config, logger, { onLost: () => process.exit(1), signal: stopping.signal });
  stopOnSignal(service, stopping, logger);
  logger.info({ url: (await service).url }, 'listening');
};

/**
 * A signal during the start waits for the step that runs, which would leave a half-started database; the start then ends
 * by itself. Whatever hangs, a frozen database or a job that does not end, the process does not outlive its supervisor's
 * patience.
 */
const stopOnSignal = (service: Promise<Service>, stopping: AbortController, logger: Logger): void => {
  let stoppingSince: number | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    logger.info({ signal }, 'stopping');
    stopping.abort();
    setTimeout(() => {
      logger.error({ seconds: LONGEST_STOP_MS / 1_000 }, 'did not stop in time and is ended');
      process.exit(1);
    }, LONGEST_STOP_MS).unref();
    service
      .then(
        (started) => started.stop(),
        (error: unknown) => {
          if (!(error instanceof StartStopped)) throw error;
        },
      )
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: errorForLog(error) }, 'did not stop cleanly');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};

main().catch((error: unknown) => {
  // The handler of the signal ends the process.
  if (error instanceof StartStopped) return;
  process.stderr.write(`xiangtong: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
