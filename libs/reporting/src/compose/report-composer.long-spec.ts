import { execFile } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ReportParameters, ReportStep, WrittenFiles } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';
import { deliveredReport, deliveredReports } from '../definition/testing/delivered-reports';
import { writtenOf } from '../definition/written-definition';
import { XIFENG } from './testing/build-yoy';
import { fakeSources } from './testing/fake-sources';
import type { ReportSources } from '../sources/sources';
import { localComposer, ThreadComposer, type ComposedReport } from './report-composer';

const composer = new ThreadComposer();
const yoy = deliveredReport('yoy');
const parameters = { period: '2019', scope: XIFENG, language: 'zh', edition: 'internal' } as const;

beforeAll(async () => {
  const build = join(projectDirectory(), 'scripts', 'build.mjs');
  await promisify(execFile)(process.execPath, [build, '--quiet']);
});

describe('composing in a thread', () => {
  const kinds: readonly Partial<ReportParameters>[] = [{}, { edition: 'public' }, { language: 'en' }];

  it.each([...deliveredReports.keys()])('makes the same document: %s', async (id) => {
    for (const kind of kinds) {
      const definition = deliveredReport(id);
      const period = definition.periods.includes('year') ? '2019' : '2019-12';
      const asked = { ...parameters, period, ...kind };
      const [here, there] = await Promise.all(
        [localComposer, composer].map((one) => one.compose(definition, asked, fakeSources()).catch(String)),
      );
      // Cells are listed in the order in which the answers came.
      const withoutCells = (made: string | ComposedReport) =>
        typeof made === 'string' ? made : [made.document, made.cells?.hidden.toSorted()];
      expect(withoutCells(there!)).toEqual(withoutCells(here!));
    }
  });

  it('tells of every step, and ends at an abort', async () => {
    const steps: ReportStep[] = [];
    await composer.compose(yoy, parameters, fakeSources(), { progress: (step) => steps.push(step) });
    expect(steps.length).toBeGreaterThan(10);
    const abort = new AbortController();
    const reason = new Error('cancelled');
    const options = { progress: () => abort.abort(reason), signal: abort.signal };
    await expect(composer.compose(yoy, parameters, fakeSources(), options)).rejects.toBe(reason);
  });

  it('fails with the error of its sources, as it was', async () => {
    const away = new Error('the database is away');
    const sources = { ...fakeSources(), cube: () => Promise.reject(away) };
    await expect(composer.compose(yoy, parameters, sources)).rejects.toBe(away);
  });

  it('says which parameter is wrong', async () => {
    const wrong = composer.compose(yoy, { ...parameters, period: 'soon' }, fakeSources());
    await expect(wrong).rejects.toMatchObject({
      code: 'REPORT.WRONG_PARAMETER',
      parameters: { parameter: 'period' },
    });
  });

  it('leaves the event loop to others while a definition takes its time', async () => {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    const large: WrittenFiles = {
      ...writtenOf(yoy),
      'texts.zh.yaml': `zzz: {${Array.from({ length: 18_000 }, (_, n) => `k${n}: a`).join(', ')}}`,
    };
    await composer.readWritten(yoy, large).catch(() => undefined);
    delay.enable();
    await expect(composer.readWritten(yoy, large)).rejects.toMatchObject({ name: 'DefinitionError' });
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(400);
  });

  it.each([
    ['memory', { megabytes: 24, milliseconds: 60_000 }],
    ['time', { megabytes: 1_024, milliseconds: 20 }],
  ])('ends a report at its limit of %s, and it alone', async (_, limits) => {
    const many = Array.from({ length: 200_000 }, (_, n) => [`${n}`, { zh: `${n}`, en: `${n}` }] as const);
    const sources = { ...fakeSources(), products: () => Promise.resolve(new Map(many)) };
    const limited = new ThreadComposer(limits);
    await expect(limited.compose(yoy, parameters, sources as unknown as ReportSources)).rejects.toMatchObject(
      { code: 'REPORT.TOO_LARGE' },
    );
    const { document } = await composer.compose(yoy, parameters, fakeSources());
    expect(document.report).toBe('yoy');
  });
});
