/** A sign-in that was begun: where the browser goes, and what only this service knows of it. */
export interface BegunSignIn {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  /** PKCE verifier: the code of a sign-in is useless without it. */
  readonly verifier: string;
}

export interface ReturnedSignIn extends Pick<BegunSignIn, 'state' | 'nonce' | 'verifier'> {
  /** The query of the address to which the provider sent the browser. */
  readonly query: string;
}

/** A person the provider vouches for. */
export interface VouchedPerson {
  readonly issuer: string;
  /** Stable, never given to another person; unlike a name or a mail address. */
  readonly subject: string;
  readonly username: string | null;
  readonly displayName: string | null;
  readonly groups: readonly string[];
  /** When the person was last asked who they are; null where the provider does not say. */
  readonly authenticatedAt: Date | null;
  /** The provider says that it asked for a second factor. */
  readonly isStrong: boolean;
}
