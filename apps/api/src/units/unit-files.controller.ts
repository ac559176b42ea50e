import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readUnitTable, writeTableWorkbook } from '@xiangtong/collection';
import type { InputError } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { DomainError, invalidImport, requestLanguage, toInputError } from '@xiangtong/infrastructure';
import { ReferenceCatalogue, UnitReadModel, UnitRegister, unitTable } from '@xiangtong/reference';
import { spreadsheetText, writeCsv } from '@xiangtong/tables';
import type { Request, Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { fileTypes, sendFile } from '../files/begin-file';
import { Produces } from '../open-api/produces';
import { readFormFile } from '../upload/read-form';
import type { UploadLimit } from '../upload/read-limited';
import { registrarOf, seesUnits, unitFilter } from './unit-access';
import { ExportUnitsRequest, ImportUnitsRequest } from './unit.requests';
import { toUnitImportResponse, type UnitImportResponse } from './unit.responses';

const limit: UploadLimit = { megabytes: 20, interrupted: () => new DomainError('FILE.MISSING') };

@ApiTags('units')
@Controller('units')
export class UnitFilesController {
  constructor(
    private readonly register: UnitRegister,
    private readonly units: UnitReadModel,
    private readonly catalogue: ReferenceCatalogue,
  ) {}

  @Get('export')
  @Policy({ roles: ['officer', 'auditor', 'admin'] })
  @Produces(fileTypes.csv, fileTypes.xlsx)
  @ApiOperation({ summary: 'The register within the own scope, as the file that the import reads' })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ExportUnitsRequest,
    @Res() response: Response,
  ): Promise<void> {
    const catalogue = await this.catalogue.current();
    const sees = seesUnits(principal);
    const wanted = unitFilter(query);
    const units = (await this.units.all()).filter(({ code }) => {
      const unit = catalogue.units.get(code);
      return unit !== undefined && sees(unit) && wanted(unit);
    });
    const table = unitTable(units);
    const content =
      query.format === 'csv'
        ? Buffer.from(writeCsv(table))
        : await writeTableWorkbook(
            'units',
            table.map((row) => row.map(spreadsheetText)),
          );
    sendFile(response, fileTypes[query.format], `units.${query.format}`, content);
  }

  @Post('import')
  @Policy({ roles: ['officer', 'admin'] })
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary', description: 'csv or xlsx' } },
    },
  })
  @ApiOperation({
    summary: 'Bring the register up to date from a file; nothing is stored when one row is wrong',
  })
  async import(
    @CurrentPrincipal() principal: Principal,
    @Query() { dryRun }: ImportUnitsRequest,
    @Req() request: Request,
  ): Promise<UnitImportResponse & { errors: InputError[] }> {
    const table = await readUnitTable(await readFormFile(request, limit));
    const isDryRun = dryRun === 'true';
    const result = await this.register.import(registrarOf(principal), table, isDryRun);
    if (result.mistakes.length > 0 && !isDryRun) throw invalidImport(result.mistakes);
    const language = requestLanguage(request);
    return {
      ...toUnitImportResponse(result),
      errors: result.mistakes.map((mistake) => toInputError(mistake, language)),
    };
  }
}
