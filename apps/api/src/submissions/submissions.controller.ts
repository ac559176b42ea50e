import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Idempotency,
  type KeepReceipt,
  OfficerDesk,
  RespondentDesk,
  SubmissionReadModel,
  type SubmissionSummary,
} from '@xiangtong/collection';
import type { Language, Page } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { IntakeMetrics } from '@xiangtong/infrastructure';
import type { RevisionView } from '@xiangtong/ledger';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { actorOf, visibleUnitsOf } from './actor';
import { AnswerLanguage } from '../fields/answer-language';
import { ExpectedVersion, expectedVersion, IfMatch } from './expected-version';
import { SeenBody, seenOf } from './seen';
import {
  CreateSubmissionRequest,
  ListSubmissionsRequest,
  ReturnRequest,
  WithdrawRequest,
} from './submission.requests';
import { SubmissionBody } from './submission-body';
import {
  toDetailResponse,
  toReceiptResponse,
  type DetailResponse,
  type ReceiptResponse,
} from './check.response';

const readers = Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' });
const respondents = Policy({ roles: ['reporter'] });
const officers = Policy({ roles: ['officer'], right: 'confidential' });

@ApiTags('submissions')
@Controller('submissions')
export class SubmissionsController {
  constructor(
    private readonly respondent: RespondentDesk,
    private readonly officer: OfficerDesk,
    private readonly submissions: SubmissionReadModel,
    private readonly idempotency: Idempotency,
    private readonly metrics: IntakeMetrics,
  ) {}

  @Post()
  @respondents
  @SubmissionBody()
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'Any text that the caller makes for this submission, a UUID for example. The same key with the same body gives the first answer again and writes nothing; with another body it is a conflict (409)',
    example: '4f2a7c1e-5d0b-4f9e-8f63-0f6f1a2b3c4d',
  })
  @IfMatch()
  @ApiOperation({ summary: 'Write the draft of a unit and month, or submit at once' })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: unknown,
    @AnswerLanguage() language: Language,
    @Query() query: CreateSubmissionRequest,
    @Headers() headers: IncomingHttpHeaders,
  ): Promise<ReceiptResponse> {
    const actor = actorOf(principal);
    const expected = expectedVersion(headers['if-match']);
    const key = headers['idempotency-key'];
    const submit = query.submit === 'true';
    const mode = query.draft ?? 'replace';
    const save = async (keep?: KeepReceipt): Promise<ReceiptResponse> => {
      const receipt = await (submit
        ? this.respondent.saveAndSubmit(actor, body, expected, keep, mode)
        : this.respondent.saveDraft(actor, body, expected, keep, mode));
      return toReceiptResponse(receipt, language);
    };
    if (typeof key !== 'string' || key === '') return save();
    const { accountId } = principal;
    const isPlain = !submit && mode === 'replace';
    const request = {
      accountId,
      key,
      body: isPlain ? body : { body, submit, ...(mode === 'merge' && { mode }) },
    };
    return this.idempotency.once<ReceiptResponse>(request, (keep) =>
      save((transaction, receipt) => keep(transaction, receipt && toReceiptResponse(receipt, language))),
    );
  }

  @Put(':id')
  @respondents
  @SubmissionBody()
  @IfMatch()
  @ApiOperation({ summary: 'Replace an open draft' })
  async rewrite(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: unknown,
    @AnswerLanguage() language: Language,
    @ExpectedVersion() expected: number | null,
  ): Promise<ReceiptResponse> {
    const receipt = await this.respondent.rewriteDraft(actorOf(principal), id, body, expected);
    return toReceiptResponse(receipt, language);
  }

  @Post(':id/submit')
  @respondents
  @HttpCode(200)
  @IfMatch()
  @ApiOperation({ summary: 'Submit the draft: from here on this revision cannot be changed' })
  async submit(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @AnswerLanguage() language: Language,
    @ExpectedVersion() expected: number | null,
  ): Promise<ReceiptResponse> {
    const receipt = await this.respondent.submit(actorOf(principal), id, expected);
    this.metrics.add('form', { submitted: 1 });
    return toReceiptResponse(receipt, language);
  }

  @Post(':id/accept')
  @officers
  @HttpCode(200)
  @SeenBody()
  @ApiOperation({
    summary: 'Accept: the revision enters the ledger and every figure; not by who wrote or submitted it',
  })
  async accept(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @AnswerLanguage() language: Language,
    @Body() body: unknown,
    @Headers('if-match') version: string | undefined,
  ): Promise<ReceiptResponse> {
    const seen = seenOf(body, version);
    return toReceiptResponse(await this.officer.accept(actorOf(principal), id, seen), language);
  }

  @Post(':id/return')
  @officers
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: false, description: 'Version of the submission looked at' })
  @ApiOperation({ summary: 'Give it back to the respondent with a reason' })
  async return(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: ReturnRequest,
    @AnswerLanguage() language: Language,
    @Headers('if-match') version: string | undefined,
  ): Promise<ReceiptResponse> {
    const seen = seenOf(body, version);
    return toReceiptResponse(await this.officer.return(actorOf(principal), id, body.reason, seen), language);
  }

  @Post(':id/correct')
  @respondents
  @HttpCode(200)
  @IfMatch()
  @ApiOperation({
    summary: 'Open a correction of an accepted submission; a body with lines becomes its draft',
  })
  async correct(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: unknown,
    @AnswerLanguage() language: Language,
    @ExpectedVersion() expected: number | null,
  ): Promise<ReceiptResponse> {
    const receipt = await this.respondent.correct(actorOf(principal), id, body, expected);
    return toReceiptResponse(receipt, language);
  }

  @Post(':id/withdraw')
  @respondents
  @HttpCode(200)
  @IfMatch()
  @ApiOperation({
    summary: 'Take back what is not accepted yet, or else what is in force',
    description:
      'While a revision is a draft, waits or was returned, it alone is taken back: what is in force stays, and the ledger gets no entry. Otherwise the figures in force are withdrawn; an older revision does not come back.',
  })
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason, inForce }: WithdrawRequest,
    @AnswerLanguage() language: Language,
    @ExpectedVersion() expected: number | null,
  ): Promise<ReceiptResponse> {
    const receipt = await this.respondent.withdraw(actorOf(principal), id, reason, { inForce, expected });
    return toReceiptResponse(receipt, language);
  }

  @Get()
  @readers
  @ApiOperation({ summary: 'Submissions within the own scope, newest month first' })
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ListSubmissionsRequest,
  ): Promise<Page<SubmissionSummary>> {
    return this.submissions.list(visibleUnitsOf(principal), query);
  }

  @Get(':id')
  @readers
  @ApiOperation({ summary: 'One submission with its history' })
  async detail(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @AnswerLanguage() language: Language,
  ): Promise<DetailResponse> {
    return toDetailResponse(await this.submissions.detail(visibleUnitsOf(principal), id), language);
  }

  @Get(':id/revisions')
  @readers
  @ApiOperation({ summary: 'All submitted revisions with their lines and ledger entries' })
  revisions(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<RevisionView[]> {
    return this.submissions.revisions(visibleUnitsOf(principal), id);
  }
}
