import type { ReportDocument, ReportParameters } from '@xiangtong/contracts';
import { deliveredReport } from '../../definition/testing/delivered-reports';
import type { ReportDefinition } from '../../definition/report-definition';
import { buildReport } from '../build-report';
import { fakeSources, type FakeWorld } from './fake-sources';

/** The longest that the report is made for, up to the end of 2019. */
export const periodFor = ({ periods }: Pick<ReportDefinition, 'periods'>): string => {
  if (periods.includes('year')) return '2019';
  return periods.includes('quarter') ? '2019-Q4' : '2019-12';
};

/** Makes a report of this project on the made-up figures; by default the year 2019 in Chinese. */
export const builderOf = (id: string) => {
  const definition = deliveredReport(id);
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
