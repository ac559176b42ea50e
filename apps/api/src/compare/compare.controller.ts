import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Comparison } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { CompareDesk } from '@xiangtong/proof';
import type { Response } from 'express';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { fileTypes, sendFile } from '../files/begin-file';
import { Long } from '../long-requests/long';
import { Produces } from '../open-api/produces';
import { CompareQuery } from './compare.requests';

@ApiTags('reports')
@Controller('compare')
export class CompareController {
  constructor(private readonly desk: CompareDesk) {}

  @Get()
  @Long()
  @Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
  @Produces(fileTypes.pdf, fileTypes.xlsx)
  @ApiOperation({ summary: 'Two editions of a report side by side: what moved, and why' })
  async compare(
    @CurrentPrincipal() principal: Principal,
    @Query() { format, ...request }: CompareQuery,
    @Res() response: Response<Comparison>,
  ): Promise<void> {
    const caller = callerOf(principal);
    if (format === 'json') {
      response.json(await this.desk.compare(request, caller));
      return;
    }
    const { files } = await this.desk.print(request, [format], caller);
    const { name, content } = files[0]!;
    sendFile(response, fileTypes[format], name, content);
  }
}
