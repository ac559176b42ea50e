import { useQuery } from '@tanstack/react-query';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';

export type Summary = components['schemas']['SubmissionSummary'];

const PAGE = 60;

/** The newest submissions of a unit on a form; `pages` of them. */
export const useSubmissions = (unit: string, form: Summary['form'], pages: number) =>
  api.useQuery('get', '/api/v1/submissions', {
    params: { query: { unit, form, limit: Math.min(500, PAGE * pages) } },
  });

/** Accepted sales in yuan by month (`2019-12`), of the years of `months`. */
export const useAmounts = (unit: string, months: readonly string[]) => {
  const sorted = [...months].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return useQuery({
    queryKey: ['own-amounts', unit, first, last],
    enabled: first !== undefined && last !== undefined,
    queryFn: async (): Promise<ReadonlyMap<string, string>> => {
      const { data } = await client.POST('/api/v1/cube', {
        body: { measures: ['amount'], by: ['month'], where: { unit }, period: `${first}..${last}` },
      });
      return new Map(data?.rows.map((row) => [String(row['month']), String(row['amount'])]));
    },
  });
};
