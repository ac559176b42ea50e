import { join } from 'node:path';
import type { ReportDocument } from '@xiangtong/documents';
import { loadDefinition } from '../../definition/load-definitions';
import type { ReportParameters } from '../../sources/sources';
import { buildReport } from '../build-report';
import { fakeSources, type FakeWorld } from './fake-sources';

/** Makes a report of this project on the made-up figures; by default the year 2019 in Chinese. */
export const builderOf = (id: string) => {
  const definition = loadDefinition(join(__dirname, '../../../../../reports'), id);
  return (
    scope: string,
    overrides: Partial<ReportParameters> = {},
    world: FakeWorld = {},
  ): Promise<ReportDocument> =>
    buildReport(
      definition,
      { period: '2019', scope, language: 'zh', edition: 'internal', ...overrides },
      fakeSources(world),
    );
};
