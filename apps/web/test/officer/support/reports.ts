import { Colleague, newReporter, type Reporter } from '../../support/office';

export const salesLine = (overrides: object = {}): object => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '10',
  amount: '123456.78',
  orders: 7,
  ...overrides,
});

/** A village of its own that has submitted its months, which wait for review. */
export interface Reported extends Reporter {
  /** Month → id of the submission. */
  readonly ids: ReadonlyMap<string, string>;
  readonly colleague: Colleague;
}

/** Submits with an explanation of whatever the checks find. */
export const submitMonth = async (
  colleague: Colleague,
  unit: string,
  period: string,
  lines: readonly object[] = [salesLine()],
): Promise<string> => {
  const { id, checks } = await colleague.request<{ id: string; checks: { code: string }[] }>(
    'POST',
    '/submissions',
    { unit, period, lines },
  );
  if (checks.length > 0) {
    const explanations = Object.fromEntries(checks.map(({ code }) => [code, '新开的店，第一个月']));
    await colleague.request('PUT', `/submissions/${id}`, { unit, period, lines, explanations });
  }
  await colleague.request('POST', `/submissions/${id}/submit`);
  return id;
};

export const newReported = async (
  url: string,
  months: readonly string[],
  asOfficer: Parameters<typeof newReporter>[2] = {},
): Promise<Reported> => {
  const reporter = await newReporter(url, months[0], asOfficer);
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  const ids = new Map<string, string>();
  for (const month of months) ids.set(month, await submitMonth(colleague, reporter.unit, month));
  return { ...reporter, ids, colleague };
};

export const statusOf = async (colleague: Colleague, id: string): Promise<string> =>
  (await colleague.request<{ status: string }>('GET', `/submissions/${id}`)).status;
