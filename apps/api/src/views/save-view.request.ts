import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';

export class SaveViewRequest {
  @ApiProperty({ example: '各县每月增速', maxLength: 60, description: 'Unique among the own views' })
  @Matches(/^(?=.*\S)\P{Cc}{1,60}$/u, {
    context: { zh: '1 至 60 个字符，不能有控制字符', en: '1 to 60 characters without control characters' },
  })
  @IsString()
  name!: string;

  @ApiProperty({
    example: 'period=2019&rows=county&columns=month',
    maxLength: 2048,
    description: 'What stands after the `?` of the address of the explore page',
  })
  @Matches(/^[\x21-\x7e]{1,2048}$/, {
    context: {
      zh: '1 至 2048 个字符的网址参数，中文等字符须按网址编码',
      en: '1 to 2048 characters of an address; others than ASCII have to be percent-encoded',
    },
  })
  @IsString()
  query!: string;
}
