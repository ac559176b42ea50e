/**
 * How many services one end-to-end test has, on one database and one data folder behind nginx:
 * `XIANGTONG_TEST_SERVICES=3 npx jest …`, otherwise one without a proxy.
 */
export const serviceCount = (): number => Number(process.env['XIANGTONG_TEST_SERVICES'] ?? 1);
