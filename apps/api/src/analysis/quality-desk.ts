import { scopeOf, type Principal } from '@xiangtong/identity';
import {
  readCoherence,
  readQuality,
  type Coherence,
  type CoherenceQuery,
  type Quality,
  type QualityQuery,
  type SourceParts,
} from '@xiangtong/reporting';
import type { Positions } from '../cube/position';
import { askAt } from './ask-at';

type Named<Query> = Omit<Query, 'asOf'> & { readonly asOf?: unknown };

/** Quality and coherence of the figures of a scope, as of a position that may be named. */
export class QualityDesk {
  constructor(
    private readonly parts: SourceParts,
    private readonly positions: Positions,
  ) {}

  quality(query: Named<QualityQuery>, principal: Principal): Promise<Quality> {
    return askAt(this.positions, principal, query, (known) =>
      readQuality(this.parts, known, scopeOf(principal)),
    );
  }

  coherence(query: Named<CoherenceQuery>, principal: Principal): Promise<Coherence> {
    return askAt(this.positions, principal, query, (known) =>
      readCoherence(this.parts, known, scopeOf(principal)),
    );
  }
}
