import { scopeOf, type Principal } from '@xiangtong/identity';
import { askAt, type Positions } from '@xiangtong/proof';
import {
  type Coherence,
  type CoherenceQuery,
  type Quality,
  type QualityQuery,
  readCoherence,
  readQuality,
  type SourceParts,
} from '@xiangtong/reporting';
import { callerOf } from '../auth/caller-of';

type Named<Query> = Omit<Query, 'asOf'> & { readonly asOf?: unknown };

/** Quality and coherence of the figures of a scope, as of a position that may be named. */
export class QualityDesk {
  constructor(
    private readonly parts: SourceParts,
    private readonly positions: Positions,
  ) {}

  quality(query: Named<QualityQuery>, principal: Principal): Promise<Quality> {
    return askAt(this.positions, callerOf(principal), query, (known) =>
      readQuality(this.parts, known, scopeOf(principal)),
    );
  }

  coherence(query: Named<CoherenceQuery>, principal: Principal): Promise<Coherence> {
    return askAt(this.positions, callerOf(principal), query, (known) =>
      readCoherence(this.parts, known, scopeOf(principal)),
    );
  }
}
