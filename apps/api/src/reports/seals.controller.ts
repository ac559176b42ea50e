import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@xiangtong/infrastructure';
import type { Language } from '@xiangtong/contracts';
import type { LedgerHeadExport } from '@xiangtong/reporting';
import type { Request } from 'express';
import { Policy, Public } from '../auth/policy';
import { AnswerLanguage } from '../submissions/answer-language';
import { readFormFile } from '../upload/read-form';
import type { UploadLimit } from '../upload/read-limited';
import { SealDesk } from './seal-desk';
import {
  toSealResponse,
  toVerificationResponse,
  type SealResponse,
  type VerificationResponse,
} from './seal.responses';

const limit: UploadLimit = { megabytes: 20, interrupted: () => new DomainError('SEAL.NO_FILE') };

@ApiTags('seals')
@Controller('seals')
@Public()
export class SealsController {
  constructor(private readonly seals: SealDesk) {}

  @Get(':hash')
  @ApiOperation({ summary: 'What a seal pins; no figures of an internal edition' })
  async seal(@Param('hash') hash: string): Promise<SealResponse> {
    return toSealResponse(await this.seals.find(hash));
  }

  @Post('verify')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary', description: 'pdf, xlsx, csv, json or html' } },
    },
  })
  @ApiOperation({ summary: 'Whether a file is what was published under its seal, and which figures are not' })
  async verify(@Req() request: Request, @AnswerLanguage() language: Language): Promise<VerificationResponse> {
    return toVerificationResponse(await this.seals.verify(await readFormFile(request, limit)), language);
  }
}

@ApiTags('ledger')
@Controller('ledger/head')
export class LedgerHeadController {
  constructor(private readonly seals: SealDesk) {}

  @Get()
  @Policy({ roles: ['officer', 'auditor', 'admin'] })
  @ApiOperation({ summary: 'Newest entry and published seals, to be kept outside and given to seal verify' })
  head(): Promise<LedgerHeadExport> {
    return this.seals.ledgerHead();
  }
}
