import type { Place } from './places';

/** The request about a place; `file` is the content of an upload, `lines` a body of application/x-ndjson. */
export interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly file?: string;
  readonly lines?: string;
}

/** The callers: each has the unit or the county inside the scope, and nothing outside. */
export type Asker = 'reporter' | 'officer' | 'impact' | 'definitions';

/**
 * About a place inside, the endpoint must work. About one outside, it is refused; or, with `shows`, the data of the
 * place is absent from the answer; or, with `says`, the answer says so in its own way.
 */
export interface ScopeExample {
  readonly as: Asker;
  readonly send: (place: Place) => Sent;
  readonly shows?: (place: Place) => string;
  readonly says?: RegExp;
}
