import { Controller, Get, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Language } from '@xiangtong/contracts';
import { mediaTypes, SdmxDesk, type SdmxRequest } from '@xiangtong/sdmx';
import type { Request, Response } from 'express';
import { Produces } from '../open-api/produces';
import { OpenDoor } from '../public-door/open-door';
import { AnswerLanguage } from '../fields/answer-language';
import { publicText } from './public-answer';

const pathOf = (description: string) => ApiParam({ name: 'path', type: String, description, example: '*' });

const asked = (path: readonly string[], request: Request, language: Language): SdmxRequest => ({
  path,
  parameters: new URL(request.originalUrl, 'http://service').searchParams,
  accept: request.headers.accept,
  language,
});

@ApiTags('public')
@Controller('public/sdmx')
@OpenDoor()
export class SdmxController {
  constructor(private readonly desk: SdmxDesk) {}

  @Get('structure/*path')
  @pathOf('{type}/{agency}/{id}/{version}/{item} of SDMX 3.0 REST; what is left out at its end is *')
  @Produces(mediaTypes.structure)
  @ApiOperation({ summary: 'Structures of the public figures: SDMX-JSON 2.0 structure message' })
  async structure(
    @Param('path') path: string[],
    @AnswerLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return publicText(await this.desk.structure(asked(path, request, language)), response);
  }

  @Get('data/*path')
  @pathOf('{context}/{agency}/{id}/{version}/{key} of SDMX 3.0 REST; what is left out at its end is *')
  @Produces(mediaTypes.json, mediaTypes.csv)
  @ApiOperation({ summary: 'Public figures: SDMX-JSON 2.0 or SDMX-CSV 2.0 data message' })
  async data(
    @Param('path') path: string[],
    @AnswerLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return publicText(await this.desk.data(asked(path, request, language)), response);
  }

  @Get('availability/*path')
  @pathOf('{context}/{agency}/{id}/{version}/{key}/{component} of SDMX 3.0 REST')
  @Produces(mediaTypes.structure)
  @ApiOperation({ summary: 'What public figures there are: SDMX-JSON 2.0 data constraints' })
  async availability(
    @Param('path') path: string[],
    @AnswerLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return publicText(await this.desk.availability(asked(path, request, language)), response);
  }
}
