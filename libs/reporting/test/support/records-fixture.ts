import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cube, Replica } from '@xiangtong/analytics';
import { readDeadlines } from '@xiangtong/collection';
import type { ResponseLimit } from '@xiangtong/domain';
import { everything, type Scope } from '@xiangtong/identity';
import { createLogger } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { openTestCounty, type TestCounty } from '@xiangtong/testing';
import { createReportSources } from '../../src/sources/report-sources';
import { createSourceParts } from '../../src/sources/source-parts';
import type { ReportSources } from '../../src/sources/sources';

/** A county with a cube beside its ledger. */
export interface RecordsFixture extends TestCounty {
  /** Reads of the cube and the records as they stand now. */
  sources(caller?: Scope, responseLimit?: ResponseLimit): Promise<ReportSources>;
}

export const openRecords = async (): Promise<RecordsFixture> => {
  const county = await openTestCounty();
  const { source, catalogue } = county;
  const directory = await mkdtemp(join(tmpdir(), 'records-'));
  const replica = new Replica({
    settings: { directory, threads: 1, memory: '256MB' },
    ledger: new LedgerReader(source),
    reference: catalogue,
    deadlines: () => readDeadlines(source, catalogue),
    logger: createLogger('silent'),
  });
  await replica.open({ mode: 'tail' });
  return {
    ...county,
    // Few of the sixty units report here; a spec that is about that gives a limit.
    sources: async (caller = everything, responseLimit = { units: 0, amount: 0 }) => {
      const { seq } = await new LedgerReader(source).head();
      await replica.atLeast(seq, 30_000);
      const cube = new Cube(replica, { responseLimit });
      return createReportSources(createSourceParts(source, cube, catalogue), caller);
    },
    close: async () => {
      await replica.close();
      await county.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
