import type { Language } from '@xiangtong/contracts';
import type { Clock, Database } from '@xiangtong/infrastructure';
import type { DefinitionShelf, SourceParts } from '@xiangtong/reporting';

/** A ledger position, a time with its zone, or a seal on each side; a seal implies the rest. */
export interface ComparisonRequest {
  readonly from: string;
  readonly to: string;
  readonly report?: string | undefined;
  readonly scope?: string | undefined;
  readonly period?: string | undefined;
  readonly language?: Language | undefined;
}

export interface ComparisonParts {
  readonly database: Database;
  readonly sources: SourceParts;
  readonly definitions: Pick<DefinitionShelf, 'shipped' | 'inForce' | 'composer'>;
  readonly clock: Clock;
}
