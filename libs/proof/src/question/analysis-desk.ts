import type { Analysis, CubeScope } from '@xiangtong/analytics';
import type {
  BoundaryComparison,
  Concentration,
  Distribution,
  Growth,
  Matrix,
  Reach,
} from '@xiangtong/contracts';
import { toCubeScope } from '@xiangtong/reporting';
import type { AtPositions, Positions } from '../position/positions';
import type { EditionReader } from '../publish/edition-list';
import { askAt, type Asked } from './ask-at';

type Question<Name extends Exclude<keyof Analysis, 'check'>> = Asked<Parameters<Analysis[Name]>[0]>;

/** Analyses within the caller's scope. Each throws CUBE.INVALID with every mistake. */
export class AnalysisDesk {
  constructor(
    private readonly analysis: Analysis,
    private readonly positions: Positions,
  ) {}

  distribution(asked: Question<'distribution'>, caller: EditionReader): Promise<Distribution> {
    return this.ask(asked, caller, (question, scope) => this.analysis.distribution(question, scope));
  }

  concentration(asked: Question<'concentration'>, caller: EditionReader): Promise<Concentration> {
    return this.ask(asked, caller, (question, scope) => this.analysis.concentration(question, scope));
  }

  reach(asked: Question<'reach'>, caller: EditionReader): Promise<Reach> {
    return this.ask(asked, caller, (question, scope) => this.analysis.reach(question, scope));
  }

  growth(asked: Question<'growth'>, caller: EditionReader): Promise<Growth> {
    return this.ask(asked, caller, (question, scope) => this.analysis.growth(question, scope));
  }

  boundaries(asked: Question<'boundaries'>, caller: EditionReader): Promise<BoundaryComparison> {
    return this.ask(asked, caller, (question, scope) => this.analysis.boundaries(question, scope));
  }

  matrix(asked: Question<'matrix'>, caller: EditionReader): Promise<Matrix> {
    return this.ask(asked, caller, (question, scope) => this.analysis.matrix(question, scope));
  }

  private ask<Request extends object, Answer>(
    asked: Request,
    caller: EditionReader,
    answer: (question: AtPositions<Request>, scope: CubeScope) => Promise<Answer>,
  ): Promise<Answer> {
    const scope = toCubeScope(caller.scope);
    return askAt(this.positions, caller, asked, {
      check: (question) => this.analysis.check(question, scope),
      ask: (question) => answer(question, scope),
    });
  }
}
