import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProductTitles, type ProductTitle } from '@xiangtong/collection';
import type { Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { actorOf } from '../submissions/actor';

export interface ProductTitlesResponse {
  readonly unit: string;
  readonly titles: readonly ProductTitle[];
}

const titlesSchema = {
  type: 'object',
  required: ['titles'],
  properties: {
    titles: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title', 'product'],
        properties: {
          title: { type: 'string', example: '西望山好礼' },
          product: { type: 'string', example: 'VEG-001' },
        },
      },
    },
  },
};

@ApiTags('order exports')
@Controller('units/:code/product-titles')
@Policy({ roles: ['reporter'] })
export class ProductTitlesController {
  constructor(private readonly titles: ProductTitles) {}

  @Get()
  @ApiOperation({ summary: 'What the own unit means by the titles of its shops' })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Param('code') unit: string,
  ): Promise<ProductTitlesResponse> {
    return { unit, titles: await this.titles.list(actorOf(principal), unit) };
  }

  @Put()
  @ApiBody({ schema: titlesSchema })
  @ApiOperation({ summary: 'Remember these titles instead of those before' })
  async replace(
    @CurrentPrincipal() principal: Principal,
    @Param('code') unit: string,
    @Body() body: unknown,
  ): Promise<ProductTitlesResponse> {
    return { unit, titles: await this.titles.replace(actorOf(principal), unit, body) };
  }
}
