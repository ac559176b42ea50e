/** Where a sign-in came from, as coarse as it is kept. */
export interface SignInOrigin {
  /** Family of program and system: `Firefox · Windows`. */
  readonly agent: string;
  /** The network of the address; null for this machine itself. */
  readonly network: string | null;
}

/** The machine itself: command line and tests. */
export const thisMachine: SignInOrigin = { agent: '', network: null };
