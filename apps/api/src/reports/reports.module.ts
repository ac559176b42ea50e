import { Module } from '@nestjs/common';
import type { RenderFiles } from '@xiangtong/documents';
import { ReceivedEditions } from '@xiangtong/exchange';
import {
  CLOCK,
  CONFIG,
  LOGGER,
  type Clock,
  type Config,
  DATABASE,
  type Database,
  type Logger,
} from '@xiangtong/infrastructure';
import {
  CheckpointKeeper,
  withPublicUrl,
  EditionDesk,
  PdfSigner,
  PublicEditions,
  ReportPublishing,
  SealDesk,
} from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DefinitionDesk, ReportPreview, DefinitionShelf, ReportDesk, RunFiles } from '@xiangtong/reporting';
import { PREVIEW_TIME, RENDER_REPORTS } from '../app-options';
import { LedgerModule } from '../ledger/ledger.module';
import { DefinitionsController } from './definitions.controller';
import { EditionsController } from './editions.controller';
import { LetterheadsController } from './letterheads.controller';
import { ReportsController } from './reports.controller';
import { RunsModule } from './runs.module';
import { LedgerHeadController, SealsController } from './seals.controller';

const PDF_SIGNER = Symbol('PdfSigner');

@Module({
  imports: [RunsModule, LedgerModule],
  controllers: [
    ReportsController,
    LetterheadsController,
    DefinitionsController,
    EditionsController,
    SealsController,
    LedgerHeadController,
  ],
  providers: [
    {
      provide: DefinitionDesk,
      inject: [DefinitionShelf, DATABASE, CLOCK],
      useFactory: (shelf: DefinitionShelf, source: Database, clock: Clock) =>
        new DefinitionDesk(shelf, source, clock),
    },
    {
      provide: ReportPreview,
      inject: [ReportDesk, RENDER_REPORTS, PREVIEW_TIME],
      useFactory: (desk: ReportDesk, render: RenderFiles, time?: number) =>
        new ReportPreview(desk, render, time),
    },
    {
      provide: PDF_SIGNER,
      inject: [CONFIG, CLOCK, LOGGER],
      useFactory: (
        { reports: { certificate }, ledger: { timeAuthority: authority } }: Config,
        clock: Clock,
        logger: Logger,
      ) => certificate && new PdfSigner({ certificate, authority, clock, logger }),
    },
    {
      provide: ReportPublishing,
      inject: [DATABASE, CLOCK, RunFiles, ReportDesk, RENDER_REPORTS, CONFIG, CheckpointKeeper, PDF_SIGNER],
      useFactory: (
        source: Database,
        clock: Clock,
        files: RunFiles,
        desk: ReportDesk,
        rendering: RenderFiles,
        { publicUrl }: Config,
        keeper: CheckpointKeeper,
        signer: PdfSigner | null,
      ) => {
        const render = withPublicUrl(rendering, publicUrl);
        return new ReportPublishing({ source, clock, files, desk, render, signer, onSealed: keeper.wake });
      },
    },
    {
      provide: PublicEditions,
      inject: [DATABASE, CLOCK, ReferenceCatalogue, RunFiles, RENDER_REPORTS, CONFIG],
      useFactory: (
        source: Database,
        clock: Clock,
        reference: ReferenceCatalogue,
        files: RunFiles,
        render: RenderFiles,
        { publicUrl }: Config,
      ) => new PublicEditions(source, clock, reference, files, withPublicUrl(render, publicUrl)),
    },
    {
      provide: SealDesk,
      inject: [DATABASE, CLOCK, EditionDesk, PublicEditions, RENDER_REPORTS, CONFIG, ReferenceCatalogue],
      useFactory: (
        source: Database,
        clock: Clock,
        editions: EditionDesk,
        open: PublicEditions,
        render: RenderFiles,
        { publicUrl }: Config,
        catalogue: ReferenceCatalogue,
      ) => {
        const received = new ReceivedEditions(source, catalogue);
        return new SealDesk({
          source,
          clock,
          editions,
          publicEditions: open,
          render: withPublicUrl(render, publicUrl),
          findReceived: (seal, digest) => received.findCopy(seal, digest),
        });
      },
    },
    {
      provide: EditionDesk,
      inject: [DATABASE, CLOCK, RunFiles],
      useFactory: (source: Database, clock: Clock, files: RunFiles) => new EditionDesk(source, clock, files),
    },
  ],
  exports: [PublicEditions],
})
export class ReportsModule {}
