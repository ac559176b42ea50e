import {
  killPostgres,
  killProcess,
  postgresProcesses,
  postmasterPid,
  queryDatabase,
  waitUntil,
} from '../ground';
import { crashSides } from '../inside/orders';
import type { Trial } from '../trial';
import { someTime, type Kind } from './kind';

/** It may still recover from the strike before. */
const whenAnswering = ({ cluster }: Trial): Promise<void> =>
  waitUntil('the database answers', () =>
    queryDatabase(cluster, 'select 1').then(
      () => true,
      () => false,
    ),
  );

/** Once or twice in a trial. */
const twice =
  (strike: (trial: Trial) => Promise<void> | void): Kind['disturb'] =>
  async (trial) => {
    const times = trial.random() < 0.5 ? 1 : 2;
    for (let n = 0; n < times; n += 1) {
      await someTime(trial.random);
      await trial.service.ready();
      await whenAnswering(trial);
      await strike(trial);
      trial.journal.disturbed();
    }
  };

const backendOf = ({ cluster, random }: Trial): number => {
  const postmaster = postmasterPid(cluster);
  const children = postgresProcesses(cluster).filter((pid) => pid !== postmaster);
  return children[Math.floor(random() * children.length)] ?? postmaster;
};

/** Processes are killed as the kernel kills them when memory runs out. */
export const kills: Readonly<Record<string, Kind>> = {
  service: { disturb: twice(({ service }) => service.kill()) },
  postmaster: { disturb: twice(({ cluster }) => killProcess(postmasterPid(cluster))) },
  /** PostgreSQL ends all its connections and recovers when one process dies. */
  backend: { disturb: twice((trial) => killProcess(backendOf(trial))) },
  everything: {
    disturb: twice(({ service, cluster }) => {
      killPostgres(cluster);
      service.kill();
    }),
  },
  /** The service ends before a commit, while it runs, or between it and the answer. */
  commit: {
    disturb: twice(async ({ service, random }) => {
      const { pid } = service;
      service.expectEnd();
      const side = crashSides[Math.floor(random() * crashSides.length)]!;
      service.order({ kind: 'crash', commits: 1 + Math.floor(random() * 30), side });
      await waitUntil('the service ends at a commit', () => service.pid !== pid, 20_000);
    }),
  },
};
