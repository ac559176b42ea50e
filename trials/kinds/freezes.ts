import { setTimeout as pause } from 'node:timers/promises';
import { signalPostgres } from '../ground';
import { someTime, type Kind } from './kind';

/** Processes that are there and do nothing: a machine that swaps, a debugger, a paused container. */
export const freezes: Readonly<Record<string, Kind>> = {
  'service-frozen': {
    disturb: async ({ service, journal, random }) => {
      await someTime(random);
      service.signal('SIGSTOP');
      await pause(200 + random() * 2_500);
      journal.disturbed();
      service.signal('SIGCONT');
    },
  },
  'database-frozen': {
    disturb: async ({ cluster, journal, random }) => {
      await someTime(random);
      signalPostgres(cluster, 'SIGSTOP');
      await pause(200 + random() * 6_000);
      journal.disturbed();
      signalPostgres(cluster, 'SIGCONT');
    },
  },
};
