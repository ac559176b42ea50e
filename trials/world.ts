import { rm } from 'node:fs/promises';
import { addMonths } from '@xiangtong/domain';
import { copyFolder, killProcess, postgresProcesses, unitCode } from './ground';
import { Supervised } from './load/supervised';
import type { Prepared } from './prepared';
import type { OpenStage, Stage } from './stage';

/** A service on a copy of the prepared folder, for one trial after the other. */
export interface World extends Stage {
  readonly service: Supervised;
  /** A month and a place that no trial of this world had yet. */
  next(): Place;
  close(): Promise<void>;
}

export interface Place {
  /** 201803 */
  readonly month: number;
  /** A unit about which no report was published yet. */
  readonly scope: string;
}

/** The months before are those of the prepared folder. */
const FIRST_MONTH = 201803;
/** Trials of one world; the ledger grows with each. */
export const TRIALS_EACH = 25;

export const openWorld = async (open: OpenStage, { filled }: Prepared, folder: string): Promise<World> => {
  await copyFolder(filled, folder);
  const stage = await open(folder);
  const service = new Supervised(stage.folder, stage.variables);
  let trials = 0;
  return {
    ...stage,
    service,
    next: () => {
      trials += 1;
      return { month: addMonths(FIRST_MONTH, trials - 1), scope: unitCode(trials - 1) };
    },
    close: async () => {
      await service.stop();
      await stage.close();
      for (const pid of postgresProcesses(folder)) killProcess(pid);
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
};
