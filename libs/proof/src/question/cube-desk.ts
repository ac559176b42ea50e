import {
  checkQuestion,
  priceVolumeOf,
  type Cube,
  type CubeAnswers,
  type PriceVolumeQuestion,
} from '@xiangtong/analytics';
import type { CubeResponse, PriceVolumeAnswer } from '@xiangtong/contracts';
import { hasRight, scopeOf, type Principal } from '@xiangtong/identity';
import { isImpactQuestion, type ImpactCube } from '@xiangtong/impact';
import { toCubeScope, type ToldTables } from '@xiangtong/reporting';
import type { Positions } from '../position/positions';
import { readerOf } from '../publish/edition-list';
import { askAt, type Asked } from './ask-at';
import { answerOfHouseholds } from './households';

interface CubeParts {
  readonly cube: Cube;
  readonly answers: CubeAnswers;
  readonly impact: ImpactCube;
  readonly told: ToldTables;
  readonly positions: Positions;
}

/** Questions of the cube as people ask them, within their scope. */
export class CubeDesk {
  constructor(private readonly parts: CubeParts) {}

  /** Answers a query. Without the right `confidential`, the answer is what is told to everybody. */
  async answer(query: unknown, principal: Principal): Promise<CubeResponse> {
    const { cube, answers, impact, told, positions } = this.parts;
    if (isImpactQuestion(query)) return answerOfHouseholds(impact, positions, principal, query);
    // The cube checks the query itself and reports every mistake with its path.
    const scope = toCubeScope(scopeOf(principal));
    return positions.answer(query, readerOf(principal), {
      check: (asked) => cube.check(asked, scope),
      ask: (known) =>
        hasRight(principal, 'confidential') ? answers.query(known, scope) : told.answer(known, scope),
    });
  }

  priceVolume(asked: Asked<PriceVolumeQuestion>, principal: Principal): Promise<PriceVolumeAnswer> {
    const { cube, positions } = this.parts;
    const scope = toCubeScope(scopeOf(principal));
    return askAt(positions, readerOf(principal), asked, {
      check: (question) => checkQuestion(cube, question, scope),
      ask: (question) => priceVolumeOf(cube, question, scope),
    });
  }
}
