import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PhotoDesk, photoTypes, type PhotoView, type PhotoViewer } from '@xiangtong/collection';
import { photoLimits } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import type { Request, Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { sendFile } from '../files/begin-file';
import { Produces } from '../open-api/produces';
import { readFormFile } from '../upload/read-form';
import type { UploadLimit } from '../upload/read-limited';
import { actorOf, visibleUnitsOf } from './actor';
import { ReasonRequest } from './submission.requests';

const readers = Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' });
const respondents = Policy({ roles: ['reporter'] });
const officers = Policy({ roles: ['officer'], right: 'confidential' });

const { megabytes } = photoLimits;
const limit: UploadLimit = {
  megabytes,
  interrupted: () => new DomainError('PHOTO.MISSING'),
  tooLarge: () => new DomainError('PHOTO.TOO_LARGE', { limit: `${megabytes} MB` }),
};

const viewerOf = (principal: Principal): PhotoViewer => ({
  actor: actorOf(principal),
  units: visibleUnitsOf(principal),
});

@ApiTags('submissions')
@Controller('submissions/:id/photos')
export class PhotosController {
  constructor(private readonly desk: PhotoDesk) {}

  @Get()
  @readers
  @ApiOperation({
    summary:
      'Photos of invoices and shipping lists; those of an open draft are shown to its respondents alone',
  })
  list(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<PhotoView[]> {
    return this.desk.list(viewerOf(principal), id);
  }

  @Post()
  @respondents
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'JPEG, PNG or PDF, 5 MB at most' },
      },
    },
  })
  @ApiOperation({
    summary: 'Add a photo to an open draft; the same photo again changes nothing',
    description:
      'It is written anew without place, camera, owner and comments, and no name of the file is kept. In a PDF, title, author and what its pictures tell of camera and place are blanked; one that contains programs or other files, is encrypted, or has such data out of reach, is refused',
  })
  async add(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<PhotoView> {
    return this.desk.add(actorOf(principal), id, await readFormFile(request, limit));
  }

  @Get(':digest')
  @readers
  @Produces(...Object.values(photoTypes))
  @ApiOperation({ summary: 'The file of a photo, under its SHA-256; as a download, never as a page' })
  async file(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('digest') digest: string,
    @Res() response: Response,
  ): Promise<void> {
    const { kind, number, bytes } = await this.desk.file(viewerOf(principal), id, digest);
    response.setHeader('Content-Security-Policy', `sandbox; default-src 'none'`);
    sendFile(response, photoTypes[kind], `photo-${number}.${kind}`, bytes);
  }

  @Delete(':digest')
  @respondents
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a photo out of an open draft; revisions keep theirs' })
  discard(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('digest') digest: string,
  ): Promise<void> {
    return this.desk.discard(actorOf(principal), id, digest);
  }

  @Post(':digest/remove')
  @officers
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take the photo of a revision away for good, with a reason; its SHA-256 stays on record',
  })
  remove(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('digest') digest: string,
    @Body() { reason }: ReasonRequest,
  ): Promise<PhotoView> {
    return this.desk.remove(actorOf(principal), id, digest, reason);
  }
}
