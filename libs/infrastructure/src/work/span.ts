/** Our own words and numbers: never what people have written, and none of their ids. */
type SpanAttributes = Readonly<Record<string, string | number | readonly string[]>>;

export interface SpanStart {
  readonly name: string;
  readonly kind?: 'server' | 'client' | 'consumer';
  readonly attributes?: SpanAttributes;
  /** `traceparent` of the span that this one is a part of. */
  readonly parent?: string | undefined;
  /** `traceparent` of a span of somebody else that led to this one. */
  readonly link?: string | undefined;
}

/** A part of the work whose time is measured. */
export interface Span {
  readonly traceparent: string;
  describe(name: string, attributes: SpanAttributes): void;
  /** `failure` is the kind of a failure. */
  end(failure?: string): void;
}

export type OpenSpan = (start: SpanStart) => Span;

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

interface ParsedTraceparent {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
}

/** Null for what is not valid by W3C Trace Context. */
export const parseTraceparent = (text: string | undefined): ParsedTraceparent | null => {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(text ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) };
};
