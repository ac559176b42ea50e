import { api } from '../../../api/client';
import { useCube, type CubeRow } from '../../../api/cube/use-cube';
import type { components } from '../../../api/schema';

export type Summary = components['schemas']['SubmissionSummary'];

const PAGE = 60;

/** The newest submissions of a unit on a form; `pages` of them. */
export const useSubmissions = (unit: string, form: Summary['form'], pages: number) =>
  api.useQuery('get', '/api/v1/submissions', {
    params: { query: { unit, form, limit: Math.min(500, PAGE * pages) } },
  });

/** Month (`2019-12`) → its accepted sales or why there are none, of the years of `months`. */
export const useMonths = (unit: string, months: readonly string[]): ReadonlyMap<string, CubeRow> => {
  const sorted = [...months].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const { data } = useCube(
    first === undefined || last === undefined
      ? null
      : { measures: ['amount'], by: ['month'], where: { unit }, period: `${first}..${last}` },
  );
  return new Map(data?.rows.map((row) => [String(row['month']), row]));
};
