import type { ReportSources } from '../sources/sources';

/** The answers to questions asked before, so that a report can be composed again without asking. */
export const rememberedSources = (sources: ReportSources): ReportSources => {
  const known = new Map<string, Promise<unknown>>();
  const remembered = <Arguments extends unknown[], Answer>(
    name: string,
    ask: (...asked: Arguments) => Promise<Answer>,
  ): ((...asked: Arguments) => Promise<Answer>) => {
    return (...asked) => {
      const key = JSON.stringify([name, asked]);
      const answer = (known.get(key) as Promise<Answer> | undefined) ?? ask(...asked);
      known.set(key, answer);
      return answer;
    };
  };
  return {
    ...sources,
    cube: remembered('cube', sources.cube),
    impact: remembered('impact', sources.impact),
    records: remembered('records', sources.records),
    ...(sources.contributors && { contributors: remembered('contributors', sources.contributors) }),
  };
};
