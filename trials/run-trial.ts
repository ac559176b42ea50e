import { seededRandom } from './ground';
import { checkTrial } from './check/check-trial';
import type { Kind } from './kinds/kind';
import { Caller } from './load/caller';
import { Journal } from './load/journal';
import { runLoad } from './load/load';
import type { Supervised } from './load/supervised';
import type { Prepared } from './prepared';
import type { World } from './world';

/** What the service has logged as errors: why it gave an answer that must not be. */
const errorsIn = (log: string): string[] =>
  log.split('\n').filter((line) => /"level":(50|60|"error"|"fatal")/.test(line));

/** Load and disturbance at the same time; what must not be is in the journal afterwards. */
export const runTrial = async (
  kind: Kind,
  seed: number,
  { tokens }: Prepared,
  enter: () => Promise<World>,
): Promise<Journal> => {
  const journal = new Journal();
  let service: Supervised | null = null;
  try {
    const world = await enter();
    service = world.service;
    const person = (token: string): Caller => new Caller(world.service, token, journal);
    const office = {
      reporter: person(tokens.hub),
      officer: person(tokens.officer),
      auditor: person(tokens.auditor),
    };
    const trial = { ...world, ...world.next(), office, journal, random: seededRandom(seed) };
    await world.service.ready();
    const load = runLoad(trial, seededRandom(seed + 1_000_000_007));
    const [done] = await Promise.all([load, kind.disturb(trial)]);
    await checkTrial(trial, done);
  } catch (error) {
    journal.find('other', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  for (const death of service?.deaths.splice(0) ?? []) journal.find('other', death);
  if (service !== null && journal.findings.length > 0)
    process.stdout.write(
      errorsIn(service.log())
        .map((line) => `${line}\n`)
        .join(''),
    );
  return journal;
};
