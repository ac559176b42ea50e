import { ApiProperty } from '@nestjs/swagger';
import { rights, roles, scopeOf, type Principal, type Right, type Role } from '@xiangtong/identity';

export class UserResponse {
  @ApiProperty()
  username!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ enum: roles, isArray: true })
  roles!: readonly Role[];

  @ApiProperty({ enum: rights, isArray: true })
  rights!: readonly Right[];

  @ApiProperty({
    type: [String],
    description: 'Codes of the divisions and reporting units whose figures the user may see',
    example: ['520122000000'],
  })
  scopes!: readonly string[];

  @ApiProperty({ type: [String], description: 'The divisions among the scopes, 12 digits' })
  divisions!: readonly string[];

  @ApiProperty({ type: [String], description: 'The reporting units among the scopes' })
  units!: readonly string[];

  @ApiProperty({ description: 'Signed in with a one-time password: nothing else works until it is changed' })
  mustChangePassword!: boolean;
}

export class LogInResponse {
  @ApiProperty({ description: 'For `Authorization: Bearer`; shown only here' })
  token!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: UserResponse })
  user!: UserResponse;
}

/** Lists what the scope of the user really is: an admin has none, whatever the account says. */
export const toUserResponse = (principal: Principal): UserResponse => {
  const scope = scopeOf(principal);
  const divisions = scope.kind === 'limited' ? scope.divisions : [];
  const units = scope.kind === 'limited' ? scope.units.map((unit) => unit.code) : [];
  const { username, displayName, roles: own, rights: extra, mustChangePassword } = principal;
  return {
    username,
    displayName,
    roles: own,
    rights: extra,
    scopes: [...divisions, ...units],
    divisions,
    units,
    mustChangePassword,
  };
};
