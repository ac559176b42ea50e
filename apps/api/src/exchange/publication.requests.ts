import { ApiProperty } from '@nestjs/swagger';
import { publicationDetails, type PublicationDetail } from '@xiangtong/contracts';
import { IsIn, IsString, Max, MaxLength, Min } from 'class-validator';
import { WholeNumber } from '../fields/whole-number';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';

export class PublicationPieceRequest {
  @ApiProperty({ description: 'Where these bytes begin: as many have to be here' })
  @WholeNumber()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  offset!: number;

  @ApiProperty({ description: 'Bytes of the whole publication' })
  @WholeNumber()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  size!: number;
}

export class NewestPublicationRequest {
  @ApiProperty({ description: 'Digits of the division that publishes', example: '520122' })
  @IsString()
  @MaxLength(12)
  place!: string;

  @ApiProperty({ enum: publicationDetails })
  @IsIn(publicationDetails)
  detail!: PublicationDetail;

  @ApiProperty({ example: '2019-11' })
  @IsString()
  @MaxLength(32)
  period!: string;
}

export class ReceivedEditionsRequest {
  @Filter('division-code', { description: 'Digits of the division that has published them' })
  place?: string;

  @PageCursor(16)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 200 })
  limit: number = 50;
}
