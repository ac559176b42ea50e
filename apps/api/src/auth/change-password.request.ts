import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class ChangePasswordRequest {
  @ApiProperty({ format: 'password', maxLength: 256 })
  @MaxLength(256)
  @IsString()
  currentPassword!: string;

  @ApiProperty({
    format: 'password',
    minLength: 10,
    maxLength: 256,
    description: 'Not the user name, not a common password, not the current one',
  })
  @MaxLength(256)
  @IsString()
  newPassword!: string;
}
