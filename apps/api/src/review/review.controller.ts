import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReviewQueue, ReviewRules, type ReviewRule } from '@xiangtong/collection';
import type { Language } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { visibleUnitsOf } from '../submissions/actor';
import { AnswerLanguage } from '../submissions/answer-language';
import { countyInScope } from './county-in-scope';
import { ReviewQueueRequest, ReviewRuleRequest } from './review.requests';
import { toReviewQueueResponse, type ReviewQueueResponse } from './review.response';

@ApiTags('review')
@Controller()
export class ReviewController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly rules: ReviewRules,
    private readonly catalogue: ReferenceCatalogue,
  ) {}

  @Get('review-queue')
  @Policy({ roles: ['officer', 'auditor'] })
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
