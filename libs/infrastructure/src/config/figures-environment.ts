import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { BackupEnvironment } from './backup-environment';

export const cubeEngines = ['duckdb', 'clickhouse'] as const;

/** Which engine answers questions of figures, and what it may use. */
export class FiguresEnvironment extends BackupEnvironment {
  /** Which engine answers queries of figures: DuckDB in this process, or a ClickHouse that processes share. */
  @IsIn(cubeEngines, { message: 'CUBE_ENGINE must be duckdb or clickhouse' })
  CUBE_ENGINE: (typeof cubeEngines)[number] = 'duckdb';

  /** ClickHouse to use with `CUBE_ENGINE=clickhouse`: account, address and database; it is made where it is missing. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s"<>]+$/, {
    message: 'CLICKHOUSE_URL must look like http://user:password@host:8123/xiangtong',
  })
  CLICKHOUSE_URL?: string;

  /** Cluster in the configuration of ClickHouse over whose servers the tables are spread; without it one server has all. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9_]{0,40}$/, {
    message: 'CLICKHOUSE_CLUSTER must be a name of small letters, digits and _',
  })
  CLICKHOUSE_CLUSTER?: string;

  /** Threads of DuckDB, which answers queries of figures. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(256)
  DUCKDB_THREADS: number = 2;

  /** Memory that DuckDB takes at most. */
  @Matches(/^\d+(MB|GB)$/, { message: 'DUCKDB_MEMORY must look like 2GB' })
  DUCKDB_MEMORY: string = '2GB';

  /** A query of figures that takes longer is stopped. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3600)
  CUBE_SECONDS: number = 10;

  /** Queries of figures at the same time; others wait, so that intake keeps its share of the machine. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(64)
  CUBE_AT_ONCE: number = 4;

  /** Share of the due reports, in per cent; with fewer a period is preliminary, and no growth or rank is said of it. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100)
  RESPONSE_UNITS_PERCENT: number = 80;

  /** The same of what the units that owe a report sold a year before. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100)
  RESPONSE_AMOUNT_PERCENT: number = 90;

  /** Percentage points; a growth rate that differs more from that of the units that reported in both periods says so. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000)
  COMPARABLE_DIFFERENCE_POINTS: number = 5;
}
