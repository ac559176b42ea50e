/** The origin of a sign-in, with the precision in which it is stored. */
export interface SignInOrigin {
  /** Family of program and system: `Firefox · Windows`. */
  readonly agent: string;
  /** The network of the address; null for this machine itself. */
  readonly network: string | null;
}

/** An attempt to sign in. */
export interface SignInAttempt extends SignInOrigin {
  /** Whether it is a browser, which keeps cookies. */
  readonly isBrowser: boolean;
  /** Its cookie value from an earlier sign-in; null for none. */
  readonly device: string | null;
}

/** The machine itself: command line and tests. */
export const thisMachine: SignInAttempt = { agent: '', network: null, isBrowser: false, device: null };
