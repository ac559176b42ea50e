import { hostname } from 'node:os';
import type { HappeningDetails } from '@xiangtong/contracts';
import { announceOnce, errorForLog, type Clock, type Database, type Logger } from '@xiangtong/infrastructure';

/** A state that lasts is told again after so long. */
const AGAIN_MS = 12 * 3_600_000;

/** Tells administrators of a state of this machine; what cannot be told is in the log. */
export class Alarm {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  diskFull(details: Omit<HappeningDetails['operation.disk_full'], 'host'>): Promise<void> {
    return this.tell('operation.disk_full', { host: hostname(), ...details });
  }

  replicaBehind(details: Omit<HappeningDetails['operation.replica_behind'], 'host'>): Promise<void> {
    return this.tell('operation.replica_behind', { host: hostname(), ...details });
  }

  private async tell<Kind extends 'operation.disk_full' | 'operation.replica_behind'>(
    kind: Kind,
    details: HappeningDetails[Kind],
  ): Promise<void> {
    const happening = { kind, details, subject: details.host, at: this.clock.now() };
    try {
      await this.source.transaction((transaction) =>
        announceOnce(transaction, happening as Parameters<typeof announceOnce>[1], AGAIN_MS),
      );
    } catch (error) {
      this.logger.warn({ err: errorForLog(error), kind }, 'the administrators could not be told of it');
    }
  }
}
