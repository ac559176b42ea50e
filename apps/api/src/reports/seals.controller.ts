import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { type LedgerHeadExport, SealDesk } from '@xiangtong/proof';
import type { Request } from 'express';
import { AnyCaller } from '../auth/current-principal';
import { Policy, Public } from '../auth/policy';
import { Sparingly } from '../auth/sparingly';
import { AnswerLanguage } from '../fields/answer-language';
import { readFormFile } from '../upload/read-form';
import type { UploadLimit } from '../upload/read-limited';
import {
  toSealResponse,
  toVerificationResponse,
  type SealResponse,
  type VerificationResponse,
} from './seal.responses';

const limit: UploadLimit = { megabytes: 20, interrupted: () => new DomainError('SEAL.NO_FILE') };

@ApiTags('seals')
@Controller('seals')
@Public({ knowsCaller: true })
export class SealsController {
  constructor(private readonly seals: SealDesk) {}

  @Get(':hash')
  @Sparingly()
  @ApiOperation({
    summary: 'What a seal pins; figures and successor of an internal edition for those alone who may read it',
  })
  async seal(@Param('hash') hash: string, @AnyCaller() caller: Principal | null): Promise<SealResponse> {
    return toSealResponse(await this.seals.find(hash, caller));
  }

  @Post('verify')
  @Sparingly(20)
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'pdf, ofd, docx, xlsx, csv, json or html' },
      },
    },
  })
  @ApiOperation({
    summary: 'Whether a file is the one that was published under its seal, byte for byte',
    description:
      'Those who may read the edition are told what differs. Others are told of an internal edition only whether the bytes are the published ones.',
  })
  async verify(
    @Req() request: Request,
    @AnyCaller() caller: Principal | null,
    @AnswerLanguage() language: Language,
  ): Promise<VerificationResponse> {
    const bytes = await readFormFile(request, limit);
    return toVerificationResponse(await this.seals.verify(bytes, caller), language);
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
