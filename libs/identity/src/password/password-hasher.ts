import { hash, verify, type Options } from '@node-rs/argon2';

/** Work of one argon2id hash; tests take less of it. */
export type PasswordCost = Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'>;

/** RFC 9106 and OWASP: 19 MiB and two passes keep one login near 30 ms and many at once within memory. */
const standardPasswordCost: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id, the default of the library, with the parameters in the stored string. */
export class PasswordHasher {
  private decoy: Promise<string> | undefined;

  constructor(private readonly cost: PasswordCost = standardPasswordCost) {}

  hash(password: string): Promise<string> {
    return hash(password, this.cost);
  }

  /** Does the same work for `null`, so that the time of an answer does not reveal whether an account exists. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('');
    const matches = await verify(passwordHash ?? (await this.decoy), password);
    return matches && passwordHash !== null;
  }
}
