import { Module } from '@nestjs/common';
import { Analysis, Audit, Cube, type FindSubmissions } from '@xiangtong/analytics';
import { DATABASE, type Database } from '@xiangtong/infrastructure';
import { readRecordedRevisions } from '@xiangtong/ledger';
import { AnalysisDesk, AuditBench, Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts } from '@xiangtong/reporting';
import { CubeModule } from '../cube/cube.module';
import { ownSeats } from '../reference/seats';
import { AnalysisController } from './analysis.controller';
import { AuditBenchController } from './audit-bench.controller';

const submissionsIn =
  (source: Database): FindSubmissions =>
  async (revisions) => {
    const recorded = await readRecordedRevisions(source.manager, revisions);
    return new Map(
      [...recorded].map(([id, { submissionId, number }]) => [id, { submission: submissionId, number }]),
    );
  };

@Module({
  imports: [CubeModule],
  controllers: [AnalysisController, AuditBenchController],
  providers: [
    {
      provide: AnalysisDesk,
      inject: [Cube, Positions],
      useFactory: (cube: Cube, positions: Positions) =>
        new AnalysisDesk(new Analysis(cube, ownSeats()), positions),
    },
    {
      provide: AuditBench,
      inject: [DATABASE, Cube, Positions, ReferenceCatalogue],
      useFactory: (source: Database, cube: Cube, positions: Positions, reference: ReferenceCatalogue) =>
        new AuditBench(
          new Audit(cube, submissionsIn(source)),
          positions,
          createSourceParts(source, cube, reference),
        ),
    },
  ],
})
export class AnalysisModule {}
