import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeReadModel, Comments, type CommentView, type SubmissionChanges } from '@xiangtong/collection';
import type { Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { visibleUnitsOf } from '../submissions/actor';
import { CommentRequest } from './follow-up.requests';

const readers = Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' });

@ApiTags('submissions')
@Controller('submissions')
export class SubmissionTalkController {
  constructor(
    private readonly comparing: ChangeReadModel,
    private readonly talk: Comments,
  ) {}

  @Get(':id/changes')
  @readers
  @ApiOperation({
    summary: 'What the draft or submitted revision changes against the accepted one, line by line',
  })
  changes(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<SubmissionChanges> {
    return this.comparing.changes(visibleUnitsOf(principal), id);
  }

  @Get(':id/comments')
  @readers
  @ApiOperation({ summary: 'What respondent and officers said about the submission, oldest first' })
  comments(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<CommentView[]> {
    return this.talk.list(visibleUnitsOf(principal), id);
  }

  @Post(':id/comments')
  @Policy({ roles: ['reporter', 'officer'], right: 'confidential' })
  @ApiOperation({ summary: 'Say something about the submission; it stays in its history' })
  comment(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() comment: CommentRequest,
  ): Promise<CommentView> {
    return this.talk.add(visibleUnitsOf(principal), principal.username, id, comment);
  }
}
