export { Attacker, type Bounds, type Interval } from './attack';
export { loadSolver } from './highs-solver';
export type { LinearRow, SolveLinearProgram } from './linear-program';
export { protectCells, UnprovenPattern } from './protect';
