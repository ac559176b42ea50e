import {
  fillFolder,
  linesOf,
  logIn,
  seededRandom,
  sendBulk,
  spawnService,
  UNIT_COUNT,
  unitCode,
} from './ground';

/** What every trial begins with: a folder to copy, and sessions that are in its database. */
export interface Prepared {
  readonly filled: string;
  readonly tokens: Readonly<Record<'hub' | 'officer' | 'auditor', string>>;
}

/** Two months of all units are in force. */
const submissions = (): string[] => {
  const random = seededRandom(1);
  return ['2018-01', '2018-02'].flatMap((period) =>
    Array.from(
      { length: UNIT_COUNT },
      (_, index) => `${JSON.stringify({ unit: unitCode(index), period, lines: linesOf(random, 4) })}\n`,
    ),
  );
};

export const prepare = async (filled: string): Promise<Prepared> => {
  await fillFolder(filled, () => Promise.resolve());
  const service = await spawnService(filled);
  const [hub, officer, auditor] = await Promise.all(
    ['hub', 'officer', 'auditor'].map((name) => logIn(service, name)),
  );
  const tokens = { hub: hub!, officer: officer!, auditor: auditor! };
  const lines = submissions();
  for (const [token, accept] of [
    [tokens.hub, false],
    [tokens.officer, true],
  ] as const) {
    const { summary } = await sendBulk(service, { token, lines, accept });
    if (summary?.['submissions'] !== lines.length) throw new Error('the prepared months were not taken in');
  }
  await service.end('SIGTERM');
  return { filled, tokens };
};
