import type { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backupConfig, type BackupConfig } from './backup-config';
import { clickhouseConfig, type ClickHouseConfig } from './clickhouse-config';
import { countySecrets, type CountySecretStore } from './county-secrets';
import { parseEnvironment, type Environment } from './environment';
import { providerConfig, type ProviderConfig } from './provider-config';
import { ledgerKey, type LedgerKeyStore } from './ledger-key';
import { signingCertificate, type SigningCertificate } from './signing-certificate';
import { pemCertificates, timeAuthority, type TimeAuthority } from './time-authority';

/** Licence under which public figures may be used. */
export interface PublicLicence {
  readonly name: string;
  readonly url: string;
}

/** The whole configuration, parsed once and passed to its users. */
export interface Config {
  readonly dataDirectory: string;
  /** NODE_ENV=production. */
  readonly isProduction: boolean;
  /** Moment from which the demo counts its deadlines; null everywhere else. */
  readonly demoClock: Date | null;
  /** Address of the service as its users know it, without a slash at its end; null when it is not configured. */
  readonly publicUrl: string | null;
  /** Of the bureau's own, which vouch for the certificate there besides the public ones. */
  readonly publicUrlAuthorities: readonly X509Certificate[];
  readonly http: { readonly host: string; readonly port: number; readonly trustedProxies: readonly string[] };
  readonly log: { readonly level: string };
  /** Where traces go, and under which name; null where none are made. */
  readonly tracing: { readonly endpoint: string | null; readonly serviceName: string };
  readonly database: {
    readonly url: string | null;
    /** Account of the owner of the schema, where `url` is that of another account. */
    readonly migrationUrl: string | null;
    readonly poolSize: number;
  };
  readonly duckdb: { readonly directory: string; readonly threads: number; readonly memory: string };
  /** The ClickHouse that answers questions of figures; null: DuckDB does, in the process. */
  readonly clickhouse: ClickHouseConfig | null;
  /** Seconds after which a query of figures is stopped, and the number that run at the same time. */
  readonly cube: { readonly seconds: number; readonly atOnce: number };
  /** The least response, in per cent; with less, a period is preliminary. */
  readonly responseLimit: { readonly units: number; readonly amount: number };
  /** Percentage points by which growth may differ from comparable growth without a note. */
  readonly comparableDifference: number;
  readonly impact: { readonly secrets: CountySecretStore };
  readonly identity: {
    /** Roles whose accounts have to have a second factor. */
    readonly secondFactorRoles: readonly string[];
    /** Whether people sign in with a password of this product. */
    readonly localSignIn: boolean;
    readonly provider: ProviderConfig | null;
    /** When a session ends by itself. */
    readonly session: { readonly idleMinutes: number; readonly hours: number };
    /** Days after a sign-in with the provider for which API tokens, subscriptions and schedules work. */
    readonly vouchedDays: number;
  };
  /** What signs checkpoints of the ledger, and who tells their time; null where nobody does. */
  readonly ledger: { readonly key: LedgerKeyStore; readonly timeAuthority: TimeAuthority | null };
  readonly reports: {
    readonly atOnce: number;
    /** What signs published PDFs; null where they are not signed. */
    readonly certificate: SigningCertificate | null;
  };
  readonly notifications: {
    /** Null where mail cannot be sent. */
    readonly mail: { readonly url: string; readonly from: string } | null;
    /** Null where text messages cannot be sent. */
    readonly sms: SmsConfig | null;
    /** Hosts inside the network that may be told. */
    readonly innerHosts: readonly string[];
  };
  /** Reading without a sign-in. */
  readonly publicDoor: { readonly requestsAMinute: number; readonly licence: PublicLicence | null };
  readonly uploads: {
    /** Refused submissions after which a bulk stream ends. */
    readonly refusedAtMost: number;
    /** Seconds without a byte after which a sender is cut off. */
    readonly silenceSeconds: number;
  };
  /** Free space below which nothing is saved. */
  readonly disk: { readonly marginMegabytes: number };
  readonly backup: BackupConfig;
}

/** An SMS gateway that takes JSON over HTTP. */
interface SmsConfig {
  readonly url: string;
  readonly authorization: string | null;
  /** JSON with {phone}, {text} and {id} in its texts. */
  readonly body: string;
}

const smsOf = ({ SMS_URL: url, SMS_AUTHORIZATION: authorization, SMS_BODY: body }: Environment) =>
  url === undefined
    ? null
    : {
        url,
        authorization: authorization ?? null,
        body: body ?? '{"phone":"{phone}","text":"{text}","id":"{id}"}',
      };

const notificationsOf = (environment: Environment): Config['notifications'] => ({
  mail: mailOf(environment),
  sms: smsOf(environment),
  innerHosts: environment.NOTIFY_HOSTS?.split(/ *, */) ?? [],
});

const licenceOf = ({ PUBLIC_LICENCE: url, PUBLIC_LICENCE_NAME: name }: Environment): PublicLicence | null =>
  url === undefined ? null : { url, name: name ?? url };

const mailOf = ({ SMTP_URL: url, MAIL_FROM: from }: Environment): Config['notifications']['mail'] => {
  if (url === undefined) return null;
  if (from === undefined) throw new Error('configuration: SMTP_URL needs MAIL_FROM, from whom mail comes');
  return { url, from };
};

const reportsOf = (environment: Environment, dataDirectory: string): Config['reports'] => ({
  atOnce: environment.REPORTS_AT_ONCE,
  certificate: signingCertificate(environment, dataDirectory),
});

const stores = (
  environment: Environment,
  dataDirectory: string,
): Pick<Config, 'database' | 'duckdb' | 'clickhouse' | 'backup'> => ({
  backup: backupConfig(environment, dataDirectory),
  database: {
    url: environment.DATABASE_URL ?? null,
    migrationUrl: environment.MIGRATION_DATABASE_URL ?? null,
    poolSize: environment.DATABASE_POOL,
  },
  duckdb: {
    directory: join(dataDirectory, 'analytics'),
    threads: environment.DUCKDB_THREADS,
    memory: environment.DUCKDB_MEMORY,
  },
  clickhouse: clickhouseConfig(environment),
});

const signInOf = (environment: Environment): Config['identity'] => ({
  secondFactorRoles: environment.SECOND_FACTOR_ROLES?.split(/ *, */) ?? [],
  localSignIn: environment.LOCAL_SIGN_IN === 'on',
  provider: providerConfig(environment),
  session: { idleMinutes: environment.SESSION_IDLE_MINUTES, hours: environment.SESSION_HOURS },
  vouchedDays: environment.OIDC_RENEW_DAYS,
});

const authoritiesOf = (file: string | undefined): readonly X509Certificate[] =>
  file === undefined ? [] : pemCertificates('PUBLIC_URL_CA_FILE', readFileSync(file, 'utf8'), file);

export const CONFIG = Symbol('Config');

export const loadConfig = (source: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const environment = parseEnvironment(source);
  const dataDirectory = resolve(environment.DATA_DIR);
  mkdirSync(dataDirectory, { recursive: true });
  return {
    dataDirectory,
    isProduction: environment.NODE_ENV === 'production',
    demoClock: environment.DEMO_CLOCK === undefined ? null : new Date(environment.DEMO_CLOCK),
    publicUrl: environment.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    publicUrlAuthorities: authoritiesOf(environment.PUBLIC_URL_CA_FILE),
    http: {
      host: environment.HOST,
      port: environment.PORT,
      trustedProxies: environment.TRUSTED_PROXIES.split(/ *, */),
    },
    log: { level: environment.LOG_LEVEL },
    tracing: {
      endpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/+$/, '') ?? null,
      serviceName: environment.OTEL_SERVICE_NAME,
    },
    ...stores(environment, dataDirectory),
    cube: { seconds: environment.CUBE_SECONDS, atOnce: environment.CUBE_AT_ONCE },
    responseLimit: {
      units: environment.RESPONSE_UNITS_PERCENT,
      amount: environment.RESPONSE_AMOUNT_PERCENT,
    },
    comparableDifference: environment.COMPARABLE_DIFFERENCE_POINTS,
    reports: reportsOf(environment, dataDirectory),
    notifications: notificationsOf(environment),
    publicDoor: {
      requestsAMinute: environment.PUBLIC_REQUESTS_A_MINUTE,
      licence: licenceOf(environment),
    },
    uploads: {
      refusedAtMost: environment.BULK_REFUSED_AT_MOST,
      silenceSeconds: environment.UPLOAD_SILENCE_SECONDS,
    },
    disk: { marginMegabytes: environment.DISK_MARGIN_MB },
    impact: { secrets: countySecrets(environment, dataDirectory) },
    identity: signInOf(environment),
    ledger: { key: ledgerKey(environment, dataDirectory), timeAuthority: timeAuthority(environment) },
  };
};
