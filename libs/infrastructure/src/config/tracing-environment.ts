import { IsOptional, Matches } from 'class-validator';
import { BackupEnvironment } from './backup-environment';

/** Where traces go; the names are those of OpenTelemetry. */
export class TracingEnvironment extends BackupEnvironment {
  /** Collector that takes traces as OTLP over HTTP; without it none are made. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s"<>]+$/, {
    message: 'OTEL_EXPORTER_OTLP_ENDPOINT must start with http:// or https://',
  })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  /** Under which name the service stands in traces. */
  @Matches(/^[\w.-]{1,100}$/, { message: 'OTEL_SERVICE_NAME must be letters, digits, dots and dashes' })
  OTEL_SERVICE_NAME: string = 'xiangtong';
}
