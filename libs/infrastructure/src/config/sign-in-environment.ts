import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';

const address = /^https?:\/\/[^\s"<>]+$/;
const addresses = /^https?:\/\/[^\s"<>,]+( *, *https?:\/\/[^\s"<>,]+)*$/;

/** How people sign in: the part of the environment that concerns accounts. */
export class SignInEnvironment {
  /** Roles, with commas, whose accounts have to have a second factor. */
  @IsOptional()
  @Matches(/^(reporter|officer|auditor|admin)( *, *(reporter|officer|auditor|admin))*$/, {
    message: 'SECOND_FACTOR_ROLES must be a list of roles with commas: reporter, officer, auditor, admin',
  })
  SECOND_FACTOR_ROLES?: string;

  /** Minutes without a use after which a session ends. */
  @Type(() => Number)
  @IsInt()
  @Min(5)
  @Max(1440)
  SESSION_IDLE_MINUTES: number = 60;

  /** Hours after which a session ends, however much it was used. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(72)
  SESSION_HOURS: number = 12;

  /** `off`: people sign in with the provider alone; `xiangtong people break-glass` opens one account for a day. */
  @IsIn(['on', 'off'], { message: 'LOCAL_SIGN_IN must be on or off' })
  LOCAL_SIGN_IN: 'on' | 'off' = 'on';

  /** OpenID Connect provider with which people sign in: https, or this machine itself. Needs PUBLIC_URL. */
  @IsOptional()
  @Matches(address, { message: 'OIDC_ISSUER must start with https:// or http://' })
  OIDC_ISSUER?: string;

  /** What the provider calls this installation. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  OIDC_CLIENT_ID?: string;

  /** Secret of the client; better in OIDC_CLIENT_SECRET_FILE. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  OIDC_CLIENT_SECRET?: string;

  /** File that holds the secret of the client. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  OIDC_CLIENT_SECRET_FILE?: string;

  /** What is asked of the provider, with spaces; `openid` is among it. */
  @Matches(/^(\S+ )*openid( \S+)*$/, { message: 'OIDC_SCOPES must be names with spaces, openid among them' })
  OIDC_SCOPES: string = 'openid profile';

  /** The claim that names the groups of a person. */
  @Matches(/^\S{1,200}$/, { message: 'OIDC_GROUPS_CLAIM must be the name of a claim' })
  OIDC_GROUPS_CLAIM: string = 'groups';

  /** YAML file: what the members of each group may do. Without it, administrators link accounts and look after rights. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  OIDC_GROUPS_FILE?: string;

  /** Name of the provider on the sign-in page, as 息烽县商务局; without it the host of the issuer. */
  @IsOptional()
  @Matches(/^[^\p{Cc}]{1,64}$/u, { message: 'OIDC_NAME must be at most 64 characters' })
  OIDC_NAME?: string;

  /** The same in English. */
  @IsOptional()
  @Matches(/^[^\p{Cc}]{1,64}$/u, { message: 'OIDC_NAME_EN must be at most 64 characters' })
  OIDC_NAME_EN?: string;

  /** Further origins, with commas, at which the provider has its endpoints; others are never asked. */
  @IsOptional()
  @Matches(addresses, { message: 'OIDC_ORIGINS must be a list of addresses with commas' })
  OIDC_ORIGINS?: string;

  /** The `acr` by which the provider says that it asked for a second factor; `mfa` in `amr` says so as well. */
  @IsOptional()
  @Matches(/^\S{1,200}$/, { message: 'OIDC_ACR must be one value' })
  OIDC_ACR?: string;

  /** Days after a sign-in with the provider for which API tokens, subscriptions and schedules of a person work. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(90)
  OIDC_RENEW_DAYS: number = 7;
}
