import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

export class LogInRequest {
  @ApiProperty({ example: 'liu.yang', maxLength: 64 })
  @Matches(/^\P{Cc}*$/u, { context: { zh: '不能有控制字符', en: 'no control characters' } })
  @MaxLength(64)
  @IsString()
  username!: string;

  @ApiProperty({ format: 'password', maxLength: 256 })
  @MaxLength(256)
  @IsString()
  password!: string;
}
