import { ApiProperty } from '@nestjs/swagger';
import {
  isRight,
  isRole,
  rights,
  roles,
  type AccountEvent,
  type IssuedPassword,
  type PersonView,
  type Right,
  type Role,
} from '@xiangtong/identity';

const time = (value: Date | null): string | null => value?.toISOString() ?? null;
const optionalTime = { type: String, format: 'date-time', nullable: true } as const;

export class PersonResponse {
  @ApiProperty()
  username!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ enum: roles, isArray: true })
  roles!: readonly Role[];

  @ApiProperty({ enum: rights, isArray: true })
  rights!: readonly Right[];

  @ApiProperty({ type: [String] })
  divisions!: readonly string[];

  @ApiProperty({ type: [String] })
  units!: readonly string[];

  @ApiProperty({
    ...optionalTime,
    description: 'Since when nobody can sign in; null while the account is open',
  })
  disabledAt!: string | null;

  @ApiProperty({ ...optionalTime, description: 'After too many failed sign-ins' })
  lockedUntil!: string | null;

  @ApiProperty({ ...optionalTime, description: 'Null once the holder has chosen a password of their own' })
  oneTimePasswordExpiresAt!: string | null;

  @ApiProperty(optionalTime)
  lastSignInAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'User name of whoever made it' })
  createdBy!: string | null;
}

export class IssuedPasswordResponse {
  @ApiProperty({
    description: 'Shown only here; has to be changed at the first sign-in',
    example: 'k7mq-x3pf-w9td',
  })
  oneTimePassword!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class CreatedPersonResponse extends IssuedPasswordResponse {
  @ApiProperty({ type: PersonResponse })
  person!: PersonResponse;
}

export class PeoplePageResponse {
  @ApiProperty({ type: [PersonResponse] })
  items!: readonly PersonResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page' })
  next!: string | null;
}

export class AccountEventResponse {
  @ApiProperty({ example: 'signed-in' })
  kind!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who did it; null for the system or somebody unknown',
  })
  actor!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: Object, nullable: true })
  details!: object | null;
}

export class AccountEventsResponse {
  @ApiProperty({ type: [AccountEventResponse] })
  items!: readonly AccountEventResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page' })
  next!: string | null;
}

export const toPersonResponse = (person: PersonView): PersonResponse => ({
  username: person.username,
  displayName: person.displayName,
  roles: person.grants.filter(isRole),
  rights: person.grants.filter(isRight),
  divisions: person.divisions,
  units: person.units.map(({ code }) => code),
  disabledAt: time(person.disabledAt),
  lockedUntil: time(person.lockedUntil),
  oneTimePasswordExpiresAt: time(person.oneTimeUntil),
  lastSignInAt: time(person.lastSignInAt),
  createdAt: person.createdAt.toISOString(),
  createdBy: person.createdBy,
});

export const toIssuedPasswordResponse = (issued: IssuedPassword): IssuedPasswordResponse => ({
  oneTimePassword: issued.oneTimePassword,
  expiresAt: issued.expiresAt.toISOString(),
});

export const toEventsResponse = (events: readonly AccountEvent[], limit: number): AccountEventsResponse => {
  const items = events.slice(0, limit);
  return {
    items: items.map(({ kind, actor, at, details }) => ({ kind, actor, at: at.toISOString(), details })),
    next: events.length > limit ? (items.at(-1)?.id ?? null) : null,
  };
};
