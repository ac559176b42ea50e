import { checkQuestion } from '@xiangtong/analytics';
import type { Coherence, Quality } from '@xiangtong/contracts';
import type { Scope } from '@xiangtong/identity';
import { readCoherence, readQuality, toCubeScope, type SourceParts } from '@xiangtong/reporting';
import type { AtPositions, Positions } from '../position/positions';
import type { EditionReader } from '../publish/edition-list';
import { askAt, type Asked } from './ask-at';

type QualityQuestion = Asked<Parameters<typeof readQuality>[1]>;
type CoherenceQuestion = Asked<Parameters<typeof readCoherence>[1]>;

/** Quality and coherence of the figures of a scope, as of an optional position. */
export class QualityDesk {
  constructor(
    private readonly parts: SourceParts,
    private readonly positions: Positions,
  ) {}

  quality(asked: QualityQuestion, caller: EditionReader): Promise<Quality> {
    return this.ask(asked, caller, (known, scope) => readQuality(this.parts, known, scope));
  }

  coherence(asked: CoherenceQuestion, caller: EditionReader): Promise<Coherence> {
    return this.ask(asked, caller, (known, scope) => readCoherence(this.parts, known, scope));
  }

  private ask<Request extends { readonly period: string }, Answer>(
    asked: Request,
    caller: EditionReader,
    answer: (known: AtPositions<Request>, scope: Scope) => Promise<Answer>,
  ): Promise<Answer> {
    const { scope } = caller;
    const { period } = asked;
    return askAt(this.positions, caller, asked, {
      check: () => checkQuestion(this.parts.cube, { period }, toCubeScope(scope)),
      ask: (known) => answer(known, scope),
    });
  }
}
