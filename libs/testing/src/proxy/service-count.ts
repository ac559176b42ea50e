/**
 * How many services one end-to-end test has, on one database and one data folder behind nginx:
 * `XIANGTONG_TEST_SERVICES=3 npx jest …`, otherwise one without a proxy.
 */
export const serviceCount = (): number => Number(process.env['XIANGTONG_TEST_SERVICES'] ?? 1);

/** A test of what one process keeps for itself, or of what nginx answers in its place: only where there is one service. */
export const itOfOneService = (name: string, test: () => Promise<void>): void =>
  (serviceCount() === 1 ? it : it.skip)(name, test);
