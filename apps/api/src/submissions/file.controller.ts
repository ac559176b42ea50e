import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FileDesk, MAX_FILE_BYTES, TemplateDesk, type FileImport } from '@xiangtong/collection';
import type { Language } from '@xiangtong/contracts';
import { canSeeUnit, scopeOf, type Principal } from '@xiangtong/identity';
import { DomainError, IntakeMetrics } from '@xiangtong/infrastructure';
import type { Request, Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { fileTypes, sendFile } from '../files/begin-file';
import { Produces } from '../open-api/produces';
import { readFormFile } from '../upload/read-form';
import type { UploadLimit } from '../upload/read-limited';
import { actorOf } from './actor';
import { AnswerLanguage } from '../fields/answer-language';
import { FileScopeRequest, ImportFileRequest, TemplateRequest } from './file.requests';
import { toFileImportResponse, type FileImportResponse } from './file.responses';

const limit: UploadLimit = {
  megabytes: MAX_FILE_BYTES / 1024 / 1024,
  interrupted: () => new DomainError('FILE.MISSING'),
};

const fileBody = ApiBody({
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary', description: 'xlsx or csv' } },
  },
});

@ApiTags('submissions')
@Controller('submissions')
export class FileController {
  constructor(
    private readonly files: FileDesk,
    private readonly templates: TemplateDesk,
    private readonly metrics: IntakeMetrics,
  ) {}

  @Get('template.xlsx')
  @Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
  @Produces(fileTypes.xlsx)
  @ApiOperation({
    summary: 'The workbook that a unit fills in for a month, with the lines of the month before',
  })
  async template(
    @CurrentPrincipal() principal: Principal,
    @Query() { unit, period }: TemplateRequest,
    @Res() response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal);
    const content = await this.templates.template(unit, period, (known) => {
      if (!canSeeUnit(scope, known)) throw new DomainError('SUBMISSION.UNKNOWN_UNIT', { value: unit });
    });
    sendFile(response, fileTypes.xlsx, `${unit}-${period}.xlsx`, content);
  }

  @Post('import')
  @Policy({ roles: ['reporter'] })
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @fileBody
  @ApiOperation({ summary: 'Drafts out of a workbook or CSV; nothing is stored when one cell is wrong' })
  async import(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ImportFileRequest,
    @Req() request: Request,
    @AnswerLanguage() language: Language,
  ): Promise<FileImportResponse> {
    const dryRun = query.dryRun === 'true';
    const report = await this.files.import(actorOf(principal), {
      ...(await readFile(request, query)),
      dryRun,
      submit: query.submit === 'true',
      mode: query.draft ?? 'replace',
    });
    const { created, changed, unchanged } = report;
    if (!dryRun) this.metrics.add('file', { created, changed, unchanged });
    return toFileImportResponse(report, language);
  }

  @Post('import/workbook')
  @Policy({ roles: ['reporter'] })
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @fileBody
  @Produces(fileTypes.xlsx)
  @ApiOperation({
    summary: 'The same file back with a note on every cell that has a mistake; stores nothing',
  })
  async annotate(
    @CurrentPrincipal() principal: Principal,
    @Query() query: FileScopeRequest,
    @Req() request: Request,
    @Res() response: Response,
    @AnswerLanguage() language: Language,
  ): Promise<void> {
    const content = await this.files.annotate(actorOf(principal), await readFile(request, query), language);
    sendFile(response, fileTypes.xlsx, 'checked.xlsx', content);
  }
}

const readFile = async (
  request: Request,
  { unit, period }: FileScopeRequest,
): Promise<Pick<FileImport, 'bytes' | 'unit' | 'period'>> => ({
  bytes: await readFormFile(request, limit),
  unit: unit || null,
  period: period || null,
});
