import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import {
  ReviewQueue,
  ReviewRules,
  type ReviewPage,
  type ReviewRule,
  type WaitingSubmission,
} from '@xiangtong/collection';
import type { Language } from '@xiangtong/contracts';
import { canSeeDivision, scopeOf, type Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';
import { visibleUnitsOf } from '../submissions/actor';
import { AnswerLanguage } from '../fields/answer-language';
import { toCheckResponse, type CheckResponse } from '../submissions/check.response';

export interface WaitingSubmissionResponse extends Omit<WaitingSubmission, 'checks'> {
  readonly checks: readonly CheckResponse[];
}

export interface ReviewQueueResponse extends Omit<ReviewPage, 'items'> {
  readonly items: readonly WaitingSubmissionResponse[];
}

const toReviewQueueResponse = (page: ReviewPage, language: Language): ReviewQueueResponse => ({
  ...page,
  items: page.items.map((item) => ({
    ...item,
    checks: item.checks.map((check) => toCheckResponse(check, language)),
  })),
});

class ReviewQueueRequest {
  @Filter('division-code', { description: 'Division code; default the whole own scope' })
  county?: string;

  @PageCursor(128)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 500 })
  limit: number = 50;
}

class ReviewRuleRequest {
  @ApiProperty({ description: 'Accept without review what raises no check' })
  @IsBoolean()
  acceptWithoutReview!: boolean;
}

/** The six digits of a county that is completely in the caller's scope. */
const countyInScope = (principal: Principal, code: string): string => {
  const county = /^[0-9]{4}(?!00)[0-9]{2}(0{6})?$/.test(code) ? code.slice(0, 6) : null;
  if (county === null || !canSeeDivision(scopeOf(principal), county.padEnd(12, '0')))
    throw new DomainError('DIVISION.UNKNOWN', { code: code.slice(0, 64) });
  return county;
};

@ApiTags('review')
@Controller()
export class ReviewController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly rules: ReviewRules,
    private readonly catalogue: ReferenceCatalogue,
  ) {}

  @Get('review-queue')
  @Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
  @ApiOperation({ summary: 'What waits for review, what hangs most on it first' })
  async waiting(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ReviewQueueRequest,
    @AnswerLanguage() language: Language,
  ): Promise<ReviewQueueResponse> {
    const filter = { ...query, reader: principal.username };
    const page = await this.queue.page(visibleUnitsOf(principal), await this.catalogue.current(), filter);
    return toReviewQueueResponse(page, language);
  }

  @Get('review-rules/:county')
  @Policy({ roles: ['officer', 'auditor'] })
  @ApiOperation({ summary: 'Whether the county accepts without review what raises no check' })
  rule(@CurrentPrincipal() principal: Principal, @Param('county') county: string): Promise<ReviewRule> {
    return this.rules.of(countyInScope(principal, county));
  }

  @Put('review-rules/:county')
  @Policy({ roles: ['officer'] })
  @ApiOperation({ summary: 'Switch acceptance without review on or off, from now on' })
  setRule(
    @CurrentPrincipal() principal: Principal,
    @Param('county') county: string,
    @Body() { acceptWithoutReview }: ReviewRuleRequest,
  ): Promise<ReviewRule> {
    return this.rules.set(countyInScope(principal, county), acceptWithoutReview, principal.username);
  }
}
