import type { ReportSources } from '@xiangtong/reporting';

/** Asks once: a report in the other language, or with other words, asks the same. */
const remember = <Query, Answer>(
  ask: (query: Query) => Promise<Answer>,
): ((query: Query) => Promise<Answer>) => {
  const answers = new Map<string, Answer>();
  return async (query) => {
    const key = JSON.stringify(query);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = await ask(query);
    answers.set(key, answer);
    return answer;
  };
};

/** Sources that stay at the ledger position of their first answer. */
export const rememberedSources = (sources: ReportSources): ReportSources => ({
  ...sources,
  cube: remember((query) => sources.cube(query)),
  impact: remember((query) => sources.impact(query)),
  records: remember((query) => sources.records(query)),
});
