import { setTimeout as pause } from 'node:timers/promises';
import { queryDatabase } from '../ground';
import { ownServer } from '../stage';
import { someTime, type Kind } from './kind';

const HOUR_MS = 3_600_000;
const STEPS = 4;

const disordered = `
  select seq from (select seq, recorded_at, lag(recorded_at) over (order by seq) as before from ledger_entry) entry
  where recorded_at < before`;

/** The clock of the service goes up to two hours forward and back, several times. */
export const clocks: Readonly<Record<string, Kind>> = {
  'clock-moved': {
    // The clock goes forward by more than the usual idle time of a session: everybody would have to sign in again.
    open: async (folder) => ({ ...(await ownServer(folder)), variables: { SESSION_IDLE_MINUTES: '1440' } }),
    disturb: async ({ service, cluster, journal, random }) => {
      let ahead = 0;
      for (let step = 0; step < STEPS; step += 1) {
        await someTime(random, 400);
        const next = step === STEPS - 1 ? 0 : (random() * 4 - 2) * HOUR_MS;
        service.order({ kind: 'clock', milliseconds: next - ahead });
        ahead = next;
      }
      await pause(300);
      const wrong = await queryDatabase(cluster, disordered);
      if (wrong.length > 0)
        journal.find('other', `${wrong.length} entries are dated before the one before them`);
    },
  },
};
