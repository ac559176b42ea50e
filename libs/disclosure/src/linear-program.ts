/** A linear program over columns with bounds; rows are sums of columns with bounds. */
export interface LinearProgram {
  readonly sense: 'minimize' | 'maximize';
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
}

export interface LinearColumn {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly isInteger?: boolean;
}

export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  /** Column and coefficient. */
  readonly entries: readonly (readonly [number, number])[];
}

export type LinearOutcome =
  | { readonly status: 'optimal'; readonly objective: number; readonly values: readonly number[] }
  /** `limit`: no proven optimum within the time. */
  | { readonly status: 'infeasible' | 'unbounded' | 'limit' };

/** Solves one program; the solver behind it is interchangeable. */
export type SolveLinearProgram = (program: LinearProgram) => LinearOutcome;
