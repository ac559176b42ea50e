import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Installation,
  packageLicences,
  type InstallationResponse,
  type PackageLicence,
} from '@xiangtong/operations';
import { Policy } from '../auth/policy';

export interface LicencesResponse {
  readonly items: readonly PackageLicence[];
}

@ApiTags('operation')
@Controller('operations')
@Policy({ roles: ['admin'] })
export class InstallationController {
  constructor(private readonly installation: Installation) {}

  @Get()
  @ApiOperation({ summary: 'How the installation stands: versions, disk, ledger, jobs, messages' })
  state(): Promise<InstallationResponse> {
    return this.installation.state();
  }

  @Get('licences')
  @ApiOperation({ summary: 'Packages of others that the product has in it, with their licences' })
  async licences(): Promise<LicencesResponse> {
    return { items: await packageLicences() };
  }
}
