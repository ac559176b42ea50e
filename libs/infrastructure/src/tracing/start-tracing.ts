import { setTimeout as pause } from 'node:timers/promises';
import type * as Api from '@opentelemetry/api';
import type { Tracer } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Config } from '../config/config';
import type { Logger } from '../logging/logger';
import { parseTraceparent, type OpenSpan } from '../work/span';
import { openSpansWith } from '../work/work';

/** How long a stop waits for the last spans to be sent. */
const FLUSH_MS = 1_500;

/** The collector is near, and nobody waits for it. */
const EXPORT_MS = 5_000;

/** `OTEL_EXPORTER_OTLP_ENDPOINT` is where spans go; without it nothing is loaded. Resolves to what sends the last ones. */
export const startTracing = async (
  { endpoint, serviceName }: Config['tracing'],
  logger: Logger,
): Promise<() => Promise<void>> => {
  if (endpoint === null) return () => Promise.resolve();
  const [api, sdk, { resourceFromAttributes }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: EXPORT_MS });
  warnOnce(exporter, logger);
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  openSpansWith(spansOf(api, provider.getTracer('xiangtong')));
  return async () => {
    openSpansWith(null);
    await Promise.race([
      provider.shutdown().catch(() => undefined),
      pause(FLUSH_MS, undefined, { ref: false }),
    ]);
  };
};

/** A collector that is away is told of once, until it is back: requests do not need it. */
const warnOnce = (exporter: SpanExporter, logger: Logger): void => {
  const send = exporter.export.bind(exporter);
  let isAway = false;
  exporter.export = (spans, done) =>
    send(spans, (result) => {
      const failed = result.code !== 0;
      if (failed && !isAway)
        logger.warn(
          'traces are not taken by the collector and are lost until it is back: see OTEL_EXPORTER_OTLP_ENDPOINT',
        );
      isAway = failed;
      done(result);
    });
};

const spansOf =
  ({ ROOT_CONTEXT, SpanKind, SpanStatusCode, trace }: typeof Api, tracer: Tracer): OpenSpan =>
  ({ name, kind, attributes, parent, link }) => {
    const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER };
    const [above, led] = [parseTraceparent(parent), parseTraceparent(link)];
    const span = tracer.startSpan(
      name,
      {
        kind: kind ? kinds[kind] : SpanKind.INTERNAL,
        attributes: { ...attributes } as Record<string, string>,
        links: led ? [{ context: led }] : [],
      },
      above ? trace.setSpanContext(ROOT_CONTEXT, above) : ROOT_CONTEXT,
    );
    const { traceId, spanId, traceFlags } = span.spanContext();
    return {
      traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
      describe: (text, more) => span.updateName(text).setAttributes({ ...more } as Record<string, string>),
      end: (failure) => {
        if (failure !== undefined)
          span.setAttribute('error.type', failure).setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  };
