export { Attacker, type Bounds, type Interval } from './attack';
export { roundCells, UnroundableSums, type RoundingTask } from './controlled-rounding';
export { loadSolver } from './highs-solver';
export type { LinearRow, SolveLinearProgram } from './linear-program';
export { protectCells, UnprovenPattern } from './protect';
