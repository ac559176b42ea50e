import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CollectedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly links?: readonly { readonly traceId: string }[];
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
  readonly status?: { readonly code?: number };
}

interface Export {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly CollectedSpan[] }[];
  }[];
}

const spansOf = (body: string): CollectedSpan[] =>
  (JSON.parse(body) as Export).resourceSpans.flatMap(({ scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) => spans),
  );

/** A collector of OpenTelemetry: takes OTLP over HTTP as JSON and keeps what it was sent. */
export class TraceCollector {
  readonly bodies: string[] = [];
  private server: Server | null = null;

  /** Resolves to its address. */
  readonly open = async (): Promise<string> => {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.bodies.push(Buffer.concat(chunks).toString());
        response.setHeader('Content-Type', 'application/json').end('{}');
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  get spans(): CollectedSpan[] {
    return this.bodies.flatMap(spansOf);
  }

  /** The only span of this name. */
  readonly named = (name: string): CollectedSpan => {
    const [found, ...others] = this.spans.filter((span) => span.name === name);
    if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} spans ${name}`);
    return found;
  };

  readonly childrenOf = ({ spanId }: CollectedSpan): string[] =>
    this.spans.filter(({ parentSpanId }) => parentSpanId === spanId).map(({ name }) => name);

  readonly close = (): void => {
    this.server?.closeAllConnections();
    this.server?.close();
  };
}
