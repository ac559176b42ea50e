import { plainToInstance, Type } from 'class-transformer';
import {
  getMetadataStorage,
  IsIn,
  IsInt,
  IsJSON,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { FiguresEnvironment } from './figures-environment';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Every environment variable the product reads. `.env.example` lists the same names. */
export class Environment extends FiguresEnvironment {
  /** PostgreSQL to use; without it an embedded server runs in DATA_DIR. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must start with postgres://' })
  DATABASE_URL?: string;

  /** Owner of the schema, where DATABASE_URL names an account that owns nothing. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'MIGRATION_DATABASE_URL must start with postgres://' })
  MIGRATION_DATABASE_URL?: string;

  /** Folder for the embedded database, the DuckDB replicas, keys and report files. */
  @IsString()
  @MinLength(1)
  DATA_DIR: string = '.data';

  /** Address at which the service listens; 0.0.0.0 opens it to the network: put TLS before it. */
  @IsString()
  HOST: string = '127.0.0.1';

  /** Port at which the service listens; with 0 any free one. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT: number = 3000;

  /** Where people reach the service, printed as address and QR code into published reports. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s"<>]+$/, { message: 'PUBLIC_URL must start with http:// or https://' })
  PUBLIC_URL?: string;

  /**
   * PEM file with the certificates of an authority of the bureau's own that vouches for the certificate at PUBLIC_URL;
   * public authorities need none.
   */
  @IsOptional()
  @IsString()
  @MinLength(1)
  PUBLIC_URL_CA_FILE?: string;

  /** Address of the licence under which public figures may be used; without it the source must be named. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s"<>]+$/, { message: 'PUBLIC_LICENCE must start with http:// or https://' })
  PUBLIC_LICENCE?: string;

  /** Name of that licence; without it its address is shown. */
  @IsOptional()
  @Matches(/^[^\p{Cc}]{1,100}$/u, { message: 'PUBLIC_LICENCE_NAME must be at most 100 characters' })
  PUBLIC_LICENCE_NAME?: string;

  /**
   * Reverse proxies whose X-Forwarded-… headers are trusted: addresses, networks or loopback, linklocal, uniquelocal.
   */
  @Matches(/^[\w.:/]+( *, *[\w.:/]+)*$/, {
    message: 'TRUSTED_PROXIES must be a list of networks with commas',
  })
  TRUSTED_PROXIES: string = 'loopback';

  /** Lines of this level and above are written to the log. */
  @IsIn(logLevels)
  LOG_LEVEL: (typeof logLevels)[number] = 'info';

  /** First county secret of the household keys; without it all of them are lines of IMPACT_SECRET_FILE. */
  @IsOptional()
  @IsString()
  @MinLength(32)
  IMPACT_SECRET?: string;

  /** File of the county secrets, a line each, the oldest first; made at first use. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  IMPACT_SECRET_FILE?: string;

  /** PEM file of the Ed25519 key that signs checkpoints of the ledger; made at first use. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  LEDGER_KEY_FILE?: string;

  /** Address of a time-stamping authority (RFC 3161) that stamps checkpoints of the ledger. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s"<>]+$/, { message: 'TIMESTAMP_URL must start with http:// or https://' })
  TIMESTAMP_URL?: string;

  /** PEM file with the certificates that vouch for the time-stamping authority. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  TIMESTAMP_CA_FILE?: string;

  /** PEM file with the certificate of the bureau that signs published PDFs, and those that vouch for it, in their order. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  SIGNING_CERTIFICATE_FILE?: string;

  /** PEM file with the private key of that certificate. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  SIGNING_KEY_FILE?: string;

  /** File whose first line is the passphrase of the key, where it has one. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  SIGNING_PASSPHRASE_FILE?: string;

  /** Server that sends mail: `smtp://user:password@host:587`, `smtps://…:465`; without it no mail is sent. */
  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s]+$/, { message: 'SMTP_URL must start with smtp:// or smtps://' })
  SMTP_URL?: string;

  /** Address of the SMS gateway, to which text messages are posted as JSON; without it none is sent. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s]+$/, { message: 'SMS_URL must start with https:// or http://' })
  SMS_URL?: string;

  /** Value of the header `Authorization` for the SMS gateway. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  SMS_AUTHORIZATION?: string;

  /** What the SMS gateway takes, as JSON, with {phone}, {text} and {id} where they belong. */
  @IsOptional()
  @IsJSON({ message: 'SMS_BODY must be JSON' })
  @Matches(/\{phone\}[\s\S]*\{text\}|\{text\}[\s\S]*\{phone\}/, {
    message: 'SMS_BODY must contain {phone} and {text}',
  })
  SMS_BODY?: string;

  /** Sender of mail: `乡统 <tongji@example.gov.cn>` or the address alone. */
  @IsOptional()
  @Matches(/^[^\p{Cc}<>]{0,100}(<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/u, {
    message: 'MAIL_FROM must be an address, or a name and <address>',
  })
  MAIL_FROM?: string;

  /** Hosts inside the network that may receive webhooks and messages of robots, with commas: `host` or `host:port`. */
  @IsOptional()
  @Matches(/^[\w.:[\]-]+( *, *[\w.:[\]-]+)*$/, {
    message: 'NOTIFY_HOSTS must be a list of hosts with commas',
  })
  NOTIFY_HOSTS?: string;

  /** Demo only: the moment from which the days of deadlines are counted. Never set where people report. */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'DEMO_CLOCK must be a moment like 2020-02-06T09:00:00+08:00' })
  DEMO_CLOCK?: string;

  /** `production` keeps outside the data folder what that folder must not hold. */
  @IsOptional()
  @IsString()
  NODE_ENV?: string;

  /** Connections of one process to PostgreSQL; two more follow the ledger and the report runs. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  DATABASE_POOL: number = 10;

  /** Megabytes below which nothing new is saved: running work still needs space. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  DISK_MARGIN_MB: number = 200;

  /** A bulk stream ends after this many refused submissions: its sender has the wrong file. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  BULK_REFUSED_AT_MOST: number = 1_000;

  /** Seconds without a byte after which a request that is still being sent is ended. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3600)
  UPLOAD_SILENCE_SECONDS: number = 60;

  /** Requests without a sign-in that one network may make in a minute; verifying a file counts as twenty. */
  @Type(() => Number)
  @IsInt()
  @Min(20)
  @Max(1_000_000)
  PUBLIC_REQUESTS_A_MINUTE: number = 600;

  /** Reports that this process makes at the same time; with 0 it leaves them to others. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(16)
  REPORTS_AT_ONCE: number = 1;

  /** Collector that takes traces as OTLP over HTTP; without it none are made. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s"<>]+$/, {
    message: 'OTEL_EXPORTER_OTLP_ENDPOINT must start with http:// or https://',
  })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  /** Name of the service in traces. */
  @Matches(/^[\w.-]{1,100}$/, { message: 'OTEL_SERVICE_NAME must be letters, digits, dots and dashes' })
  OTEL_SERVICE_NAME: string = 'xiangtong';
}

export const environmentNames: readonly string[] = [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Environment, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];

/** Throws one error that names every wrong variable and never prints a value. */
export const parseEnvironment = (source: Readonly<Record<string, string | undefined>>): Environment => {
  const known = Object.fromEntries(
    environmentNames.flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  );
  const environment = plainToInstance(Environment, known);
  const failures = validateSync(environment, { validationError: { target: false, value: false } });
  if (failures.length > 0) {
    const reasons = failures.flatMap((failure) => Object.values(failure.constraints ?? {}));
    throw new Error(`configuration: ${reasons.join('; ')}`);
  }
  return environment;
};
