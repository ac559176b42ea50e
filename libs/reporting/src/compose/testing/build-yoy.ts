import type { ReportDocument, ReportParameters } from '@xiangtong/contracts';
import { deliveredReport } from '../../definition/testing/delivered-reports';
import { buildReport } from '../build-report';
import { fakeSources, type FakeWorld } from './fake-sources';

export const LIBEI = '520122001208';
export const XIFENG = '520122';
export const GUIYANG = '520100';

export const yoy = deliveredReport('yoy');

/** The report on the made-up figures, by default of 2019. */
export const buildYoy = (
  scope: string,
  overrides: Partial<ReportParameters> = {},
  world: FakeWorld = {},
): Promise<ReportDocument> =>
  buildReport(
    yoy,
    { period: '2019', scope, language: 'zh', edition: 'internal', ...overrides },
    fakeSources(world),
  );
