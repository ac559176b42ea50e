import {
  createLogger,
  errorForLog,
  loadConfig,
  startThreadPool,
  type Logger,
} from '@xiangtong/infrastructure';
import { startService, type Service } from './start-service';

/**
 * One Ctrl-C reaches a process more than once: from the terminal, and again from the parent process. Only a second
 * signal after this time counts as impatience.
 */
const SAME_SIGNAL_MS = 1_000;

/** Threads for the follower of the ledger, files, packing and passwords, while queries have all of theirs. */
const THREADS_BESIDE_QUERIES = 4;

/** Starts the service and stops it cleanly on SIGTERM or SIGINT; a second signal ends it at once. */
const main = async (): Promise<void> => {
  const config = loadConfig();
  await startThreadPool(config.cube.atOnce + THREADS_BESIDE_QUERIES);
  const logger = createLogger(config.log.level);
  const service = startService(config, logger, () => process.exit(1));
  stopOnSignal(service, logger);
  logger.info({ url: (await service).url }, 'listening');
};

/** A signal during the start waits for it: otherwise a half-started database would remain. */
const stopOnSignal = (service: Promise<Service>, logger: Logger): void => {
  let stoppingSince: number | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    logger.info({ signal }, 'stopping');
    service
      .then((started) => started.stop())
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
  process.stderr.write(`xiangtong: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
