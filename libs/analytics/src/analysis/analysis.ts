import type {
  BoundaryComparison,
  Concentration,
  Distribution,
  Growth,
  Matrix,
  Reach,
} from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { Cube } from '../cube/cube';
import type { CubeScope } from '../cube/question/scope';
import { compareBoundaries, type BoundariesQuestion } from './boundaries';
import { concentration, type ConcentrationQuestion } from './concentration';
import { distribution, type DistributionQuestion } from './distribution';
import { growth, type GrowthQuestion } from './growth';
import { matrix, type MatrixQuestion } from './matrix';
import { checkQuestion } from './question';
import { reach, type ReachQuestion } from './reach/reach';
import type { Seats } from './reach/seats';

/**
 * Analyses that the cube's tables do not show: how sales are spread, how concentrated they are, where they go. Every
 * answer is limited to the caller's scope and as of a ledger position; a wrong question throws CUBE.INVALID with every
 * mistake.
 */
export class Analysis {
  constructor(
    private readonly cube: Pick<Cube, 'query' | 'ask' | 'check'>,
    private readonly seats: Seats,
  ) {}

  /** The mistakes that the cube finds in a question of any of these; the question may be any value. */
  check(question: object, scope: CubeScope): Promise<readonly InputMistake[]> {
    return checkQuestion(this.cube, question, scope);
  }

  distribution(question: DistributionQuestion, scope: CubeScope): Promise<Distribution> {
    return distribution(this.cube, question, scope);
  }

  concentration(question: ConcentrationQuestion, scope: CubeScope): Promise<Concentration> {
    return concentration(this.cube, question, scope);
  }

  growth(question: GrowthQuestion, scope: CubeScope): Promise<Growth> {
    return growth(this.cube, question, scope);
  }

  boundaries(question: BoundariesQuestion, scope: CubeScope): Promise<BoundaryComparison> {
    return compareBoundaries(this.cube, question, scope);
  }

  matrix(question: MatrixQuestion, scope: CubeScope): Promise<Matrix> {
    return matrix(this.cube, question, scope);
  }

  reach(question: ReachQuestion, scope: CubeScope): Promise<Reach> {
    return reach({ cube: this.cube, seats: this.seats }, question, scope);
  }
}
