import type { ReportStep } from '@xiangtong/contracts';
import { XIFENG, yoy } from '../compose/testing/build-yoy';
import { fakeSources } from '../compose/testing/fake-sources';
import { makeReport, type MakeOptions } from './make-report';

const parameters = { period: '2019', scope: XIFENG, language: 'zh', edition: 'internal' } as const;
const make = (options: MakeOptions) => makeReport(yoy, parameters, ['json', 'csv'], fakeSources(), options);

describe('the making of a report', () => {
  it('tells of every step before it begins: queries, sections, formats', async () => {
    const steps: ReportStep[] = [];
    await make({ progress: (step) => steps.push(step) });
    const kinds = steps.map(({ what }) => what.split(':')[0]);
    expect(kinds.indexOf('section')).toBeGreaterThan(kinds.lastIndexOf('query'));
    expect(kinds.indexOf('format')).toBeGreaterThan(kinds.lastIndexOf('section'));
    expect(steps.slice(-2).map(({ what }) => what)).toEqual(['format:json', 'format:csv']);
    const done = steps.map((step) => step.done);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(steps.every((step) => step.done < step.total)).toBe(true);
    expect(steps.at(-1)).toMatchObject({ done: steps.at(-1)!.total - 1 });
    expect(new Set(steps.map(({ total }) => total)).size).toBe(1);
  });

  it('says internal in the names of the tables, which have no cover to say it on', async () => {
    const { files } = await make({});
    const tables = files.map(({ name }) => name).filter((name) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(5);
    for (const name of tables) expect(name).toMatch(/^yoy-520122-2019-zh-internal-\d\d-/);
  });

  it.each(['query', 'section', 'format'])('ends at an abort in a %s', async (kind) => {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    const told: string[] = [];
    const progress = ({ what }: ReportStep): void => {
      told.push(what);
      if (what.startsWith(kind)) abort.abort(reason);
    };
    await expect(make({ progress, signal: abort.signal })).rejects.toBe(reason);
    expect(told.filter((what) => what.startsWith(kind))).toHaveLength(1);
    expect(told.at(-1)).toMatch(kind);
  });
});
