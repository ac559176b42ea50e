import { DomainError, metricLines } from '@xiangtong/infrastructure';

/** How somebody proves who they are. */
type SignInWay = 'password' | 'provider';

const signIns = {
  name: 'xiangtong_sign_ins_total',
  help: 'Attempts to sign in, by way and result: done, or the code of the refusal.',
} as const;
const failures = {
  name: 'xiangtong_provider_failures_total',
  help: 'Sign-ins that the provider kept from going on, by code.',
} as const;

/** What is not a refusal of ours is a fault, and in the log. */
const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : 'error');

/** Sign-ins since the start. Labels are our own codes, never a name that somebody has typed. */
export class SignInMetrics {
  private readonly results = new Map<string, number>([['{way="password",result="done"}', 0]]);
  private readonly providerFailures = new Map<string, number>();

  /** Counts an attempt by what became of it. */
  async countSignIn<T>(way: SignInWay, signIn: () => Promise<T>): Promise<T> {
    const count = (result: string): void => increase(this.results, `{way="${way}",result="${result}"}`);
    try {
      const opened = await this.countFailures(signIn);
      count('done');
      return opened;
    } catch (error) {
      count(codeOf(error));
      throw error;
    }
  }

  /** Counts what the provider is to blame for; other refusals are not its fault. */
  async countFailures<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      if (code.startsWith('AUTH.PROVIDER_')) increase(this.providerFailures, `{code="${code}"}`);
      throw error;
    }
  }

  /** Prometheus text format 0.0.4. */
  text(): string {
    return [
      ...metricLines(signIns.name, 'counter', signIns.help, [...this.results]),
      ...metricLines(failures.name, 'counter', failures.help, [...this.providerFailures]),
    ].join('\n');
  }
}

const increase = (counts: Map<string, number>, labels: string): void => {
  counts.set(labels, (counts.get(labels) ?? 0) + 1);
};
