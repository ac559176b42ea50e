import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { SignInEnvironment } from './sign-in-environment';

/** Backups that the service makes by itself. */
export class BackupEnvironment extends SignInEnvironment {
  /** Folder outside DATA_DIR, best on another disk, into which the service backs up every day; without it nothing is made. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  BACKUP_FOLDER?: string;

  /** Time of the day in China after which the backup of the day is made. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'BACKUP_TIME must be a time of the day like 02:30' })
  BACKUP_TIME: string = '02:30';

  /** Public keys of age, with commas: backups are encrypted, and the secret of any of them opens one. */
  @IsOptional()
  @Matches(/^age1[0-9a-z]+( *, *age1[0-9a-z]+)*$/, {
    message: 'BACKUP_RECIPIENTS must be public keys of age (age1…) with commas',
  })
  BACKUP_RECIPIENTS?: string;

  /** File with the secret that opens backups, for drills on this machine and for restoring; outside DATA_DIR. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  BACKUP_KEY_FILE?: string;

  /** Days of which the newest backup is kept. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3660)
  BACKUP_KEEP_DAYS: number = 7;

  /** Weeks, from Monday on, of which the newest backup is kept. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(520)
  BACKUP_KEEP_WEEKS: number = 5;

  /** Months of which the newest backup is kept. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(240)
  BACKUP_KEEP_MONTHS: number = 12;

  /** Days after which the newest backup is restored for trial again; with 0 never. Needs BACKUP_KEY_FILE. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(366)
  BACKUP_DRILL_DAYS: number = 7;

  /** Folder outside DATA_DIR for the log of the embedded server and copies of its cluster; both are not encrypted. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  BACKUP_WAL_FOLDER?: string;

  /** Seconds after which a part of the log is kept though it is not full: what is lost with the disk at most. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3600)
  BACKUP_WAL_SECONDS: number = 60;

  /** Days to any moment of which one can go back. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(366)
  BACKUP_WAL_DAYS: number = 7;
}
