import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { orderCatalogue, ProductTitles, readOrderMapping } from '@xiangtong/collection';
import { parseMonth } from '@xiangtong/domain';
import type { Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { exportingPlatforms, type OrderExportsAnswer } from '@xiangtong/order-exports';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { actorOf } from '../submissions/actor';
import { readForm, type FormRules } from '../upload/read-form';
import { OrderReader } from './order-reader';

class OrderExportsRequest {
  @ApiPropertyOptional({ description: 'Unit whose remembered titles are applied', example: '520122001208' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;

  @ApiPropertyOptional({ description: 'Only sales of this month count', example: '2019-12' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  period?: string;
}

const MAX_FILES = 24;
const rules: FormRules = {
  files: MAX_FILES,
  megabytes: 128,
  interrupted: () => new DomainError('ORDER.NO_FILE'),
  tooMany: () => new DomainError('ORDER.TOO_MANY_FILES', { limit: MAX_FILES }),
};

@ApiTags('order exports')
@Controller('order-exports')
export class OrderExportsController {
  constructor(
    private readonly reader: OrderReader,
    private readonly titles: ProductTitles,
    private readonly catalogue: ReferenceCatalogue,
  ) {}

  @Post()
  @Policy({ roles: ['reporter'] })
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files'],
      properties: {
        files: {
          type: 'array',
          items: { type: 'string', format: 'binary' },
          description: `Order exports of ${exportingPlatforms.map(({ en }) => en).join(', ')}; CSV or XLSX`,
        },
        mapping: {
          type: 'string',
          maxLength: 10_000,
          description: 'What the columns of tables from elsewhere mean, as JSON: see the guide for reporters',
          example:
            '{"platform":"other","columns":{"order":"单号","title":"品名","quantity":"件数","amount":"实收","paid":"付款日期"}}',
        },
      },
    },
  })
  @ApiOperation({ summary: 'Sales lines out of raw order exports; stores nothing' })
  async read(
    @CurrentPrincipal() principal: Principal,
    @Query() { unit, period }: OrderExportsRequest,
    @Req() request: Request,
  ): Promise<OrderExportsAnswer> {
    const month = monthOf(period);
    const titles = unit === undefined ? undefined : await this.titles.mapping(actorOf(principal), unit);
    const { files, fields } = await readForm(request, rules);
    const catalogue = await this.catalogue.current();
    const text = fields.get('mapping');
    const mapping =
      text === undefined ? undefined : readOrderMapping(text, (code) => catalogue.platforms.has(code));
    return this.reader.read({ files, catalogue: orderCatalogue(catalogue, titles), month, mapping });
  }
}

const monthOf = (period: string | undefined): number | undefined => {
  if (period === undefined) return undefined;
  const month = parseMonth(period);
  if (month === null) throw new DomainError('SUBMISSION.INVALID_PERIOD', { value: period });
  return month;
};
