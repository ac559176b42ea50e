import { checkQuestion } from '@xiangtong/analytics';
import type { Quality, Coherence } from '@xiangtong/contracts';
import { scopeOf, type Principal, type Scope } from '@xiangtong/identity';
import { askAt, type AtPositions, type Positions } from '@xiangtong/proof';
import { readCoherence, readQuality, toCubeScope, type SourceParts } from '@xiangtong/reporting';
import { callerOf } from '../auth/caller-of';
import type { CoherenceBody, QualityBody } from './quality.requests';

/** Quality and coherence of the figures of a scope, as of an optional position. */
export class QualityDesk {
  constructor(
    private readonly parts: SourceParts,
    private readonly positions: Positions,
  ) {}

  quality(query: QualityBody, principal: Principal): Promise<Quality> {
    return this.ask(query, principal, (known, scope) => readQuality(this.parts, known, scope));
  }

  coherence(query: CoherenceBody, principal: Principal): Promise<Coherence> {
    return this.ask(query, principal, (known, scope) => readCoherence(this.parts, known, scope));
  }

  private ask<Query extends { readonly period: string }, Answer>(
    query: Query,
    principal: Principal,
    answer: (known: AtPositions<Query>, scope: Scope) => Promise<Answer>,
  ): Promise<Answer> {
    const scope = scopeOf(principal);
    const { period } = query;
    return askAt(this.positions, callerOf(principal), query, {
      check: () => checkQuestion(this.parts.cube, { period }, toCubeScope(scope)),
      ask: (known) => answer(known, scope),
    });
  }
}
