import { ApiProperty } from '@nestjs/swagger';
import {
  isRight,
  isRole,
  rights,
  roles,
  type ApiTokenView,
  type IssuedToken,
  type Right,
  type Role,
} from '@xiangtong/identity';

const all = 'null: all that the owner has';

export class TokenResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: roles, isArray: true, nullable: true, description: all })
  roles!: readonly Role[] | null;

  @ApiProperty({ enum: rights, isArray: true, nullable: true, description: all })
  rights!: readonly Right[] | null;

  @ApiProperty({ type: [String], nullable: true, description: all })
  divisions!: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: all })
  units!: readonly string[] | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Exact to a minute' })
  lastUsedAt!: string | null;
}

export class IssuedTokenResponse extends TokenResponse {
  @ApiProperty({ description: 'For `Authorization: Bearer`; shown only here', example: 'xt_…' })
  token!: string;
}

export const toTokenResponse = (token: ApiTokenView): TokenResponse => ({
  id: token.id,
  name: token.name,
  roles: token.grants && token.grants.filter(isRole),
  rights: token.grants && token.grants.filter(isRight),
  divisions: token.divisions,
  units: token.units,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
});

export const toIssuedTokenResponse = (token: IssuedToken): IssuedTokenResponse => ({
  ...toTokenResponse(token),
  token: token.token,
});
