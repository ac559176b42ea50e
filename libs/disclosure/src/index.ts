export { Attacker, type Bounds, type Interval } from './attack';
export { exactPattern } from './exact-pattern';
export { loadSolver } from './highs-solver';
export { linearPattern } from './linear-pattern';
export type { LinearRow, SolveLinearProgram } from './linear-program';
export { attack, protectCells, type Breach } from './protect';
export { lossOf, type Pattern, type ProtectionTask } from './protection-task';
