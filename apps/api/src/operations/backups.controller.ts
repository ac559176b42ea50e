import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@xiangtong/contracts';
import { BackupDesk, BackupKeeper, type BackupsView } from '@xiangtong/operations';
import { Policy } from '../auth/policy';
import { AnswerLanguage } from '../fields/answer-language';

export interface BackupsResponse extends BackupsView {
  /** A backup or a drill is under way, or waits for its turn. */
  readonly isBusy: boolean;
}

@ApiTags('operation')
@Controller('operations/backups')
@Policy({ roles: ['admin'] })
export class BackupsController {
  constructor(
    private readonly desk: BackupDesk,
    private readonly keeper: BackupKeeper,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'How backups are set up here, and what became of them and of drills, newest first',
  })
  list(@AnswerLanguage() language: Language): Promise<BackupsResponse> {
    return this.view(language);
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Make a backup now, besides those of the days; the list tells when it is done' })
  backUp(@AnswerLanguage() language: Language): Promise<BackupsResponse> {
    void this.keeper.backUpNow();
    return this.view(language);
  }

  @Post('drill')
  @HttpCode(202)
  @ApiOperation({ summary: 'Restore the newest backup for trial; the list tells when it is done' })
  drill(@AnswerLanguage() language: Language): Promise<BackupsResponse> {
    void this.keeper.drillNow();
    return this.view(language);
  }

  private async view(language: Language): Promise<BackupsResponse> {
    // Read first: what ends meanwhile is in the list.
    const { isBusy } = this.keeper;
    return { ...(await this.desk.view(language)), isBusy };
  }
}
