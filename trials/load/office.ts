import type { Caller } from './caller';

export interface People {
  readonly reporter: Caller;
  readonly officer: Caller;
}

/** The people of a trial. */
export interface Office extends People {
  readonly auditor: Caller;
}
