import type { ReportSources } from '@xiangtong/reporting';

/** Asks once: a report in the other language, or with other texts, has the same queries. */
const remember = <Question extends readonly unknown[], Answer>(
  ask: (...question: Question) => Promise<Answer>,
): ((...question: Question) => Promise<Answer>) => {
  const answers = new Map<string, Answer>();
  return async (...question) => {
    const key = JSON.stringify(question);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = await ask(...question);
    answers.set(key, answer);
    return answer;
  };
};

/** Sources that stay at the ledger position of their first answer. */
export const rememberedSources = (sources: ReportSources): ReportSources => ({
  ...sources,
  cube: remember((query, omissions) => sources.cube(query, omissions)),
  impact: remember((query, needs) => sources.impact(query, needs)),
  records: remember((query) => sources.records(query)),
});
