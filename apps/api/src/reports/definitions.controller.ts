import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type {
  InputError,
  Language,
  DefinitionListing,
  DefinitionView,
  FileChanges,
  VersionSummary,
} from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { toInputError } from '@xiangtong/infrastructure';
import { DefinitionDesk, ReportPreview } from '@xiangtong/reporting';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Long } from '../long-requests/long';
import { AnswerLanguage } from '../fields/answer-language';
import {
  ChangesRequest,
  CheckDefinitionRequest,
  DivisionRequest,
  PreviewDefinitionRequest,
  ReadDefinitionRequest,
  SaveDefinitionRequest,
} from './definition.requests';

const writers = { roles: ['officer'], right: 'definitions' } as const;

@ApiTags('reports')
@Controller('report-definitions')
@Policy({ roles: ['officer', 'auditor'] })
export class DefinitionsController {
  constructor(
    private readonly definitions: DefinitionDesk,
    private readonly previews: ReportPreview,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Definitions of reports about a county or prefecture, and who has changed them' })
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() { division }: DivisionRequest,
  ): Promise<readonly DefinitionListing[]> {
    return this.definitions.list(principal, division);
  }

  @Get(':report')
  @ApiOperation({ summary: 'The files of a definition: the newest, a version, or that of the product' })
  read(
    @CurrentPrincipal() principal: Principal,
    @Param('report') report: string,
    @Query() { division, version }: ReadDefinitionRequest,
  ): Promise<DefinitionView> {
    return this.definitions.read(principal, { division, report }, version);
  }

  @Get(':report/versions')
  @ApiOperation({ summary: 'Versions of a definition, newest first: who saved them, when and why' })
  versions(
    @CurrentPrincipal() principal: Principal,
    @Param('report') report: string,
    @Query() { division }: DivisionRequest,
  ): Promise<readonly VersionSummary[]> {
    return this.definitions.versions(principal, { division, report });
  }

  @Get(':report/changes')
  @ApiOperation({ summary: 'What differs between two versions, line by line' })
  changes(
    @CurrentPrincipal() principal: Principal,
    @Param('report') report: string,
    @Query() { division, from, to }: ChangesRequest,
  ): Promise<readonly FileChanges[]> {
    return this.definitions.changes(principal, { division, report }, { from, to });
  }

  @Post(':report/check')
  @Policy(writers)
  @HttpCode(200)
  @ApiOperation({ summary: 'All mistakes of a definition at once, with file, line and character' })
  async check(
    @Param('report') report: string,
    @Body() { files }: CheckDefinitionRequest,
    @AnswerLanguage() language: Language,
  ): Promise<{ readonly errors: readonly InputError[] }> {
    const mistakes = await this.definitions.check(report, { ...files });
    return { errors: mistakes.map((mistake) => toInputError(mistake, language)) };
  }

  @Post(':report/preview')
  @Policy(writers)
  @Long()
  @HttpCode(200)
  @ApiOperation({ summary: 'A report as a web page, of a definition that is not saved; nothing is stored' })
  async preview(
    @CurrentPrincipal() principal: Principal,
    @Param('report') report: string,
    @Body() { files, ...parameters }: PreviewDefinitionRequest,
  ): Promise<{ readonly html: string }> {
    const definition = await this.definitions.written(report, { ...files });
    return { html: await this.previews.page(definition, parameters, principal) };
  }

  @Post(':report/versions')
  @Policy(writers)
  @ApiOperation({
    summary: 'Save a version, used for reports about the place that are made from now on',
    description: 'Refused with 409 if somebody else has saved since `basedOn`.',
  })
  save(
    @CurrentPrincipal() principal: Principal,
    @Param('report') report: string,
    @Body() { division, basedOn, files, note }: SaveDefinitionRequest,
  ): Promise<VersionSummary> {
    return this.definitions.save(
      principal,
      { division, report },
      { basedOn, files: files && { ...files }, note: note.trim() },
    );
  }
}
