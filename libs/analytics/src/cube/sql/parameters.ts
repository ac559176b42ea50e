import { madeOf, type SqlParameters } from '../../engine/engine';
import type { Words } from '../../engine/words';

/** Collects values while SQL is built; the text contains only their names, and what words may write out. */
export class Parameters {
  private readonly collected: Record<string, string | bigint> = {};
  private count = 0;

  constructor(readonly words: Words) {}

  bind(value: string | bigint | number): string {
    const bound = typeof value === 'number' ? BigInt(value) : value;
    return this.words.written(bound) ?? this.named(bound);
  }

  private named(value: string | bigint): string {
    const name = `p${this.count}`;
    this.count += 1;
    this.collected[name] = value;
    return `$${name}`;
  }

  list(values: readonly (string | bigint | number)[]): string {
    return values.map((value) => this.bind(value)).join(', ');
  }

  /** A subquery of numbers, as one parameter: thousands of them would each be looked up by name. */
  numbers(values: readonly number[]): string {
    return this.words.numbers(this.bind(JSON.stringify(values)));
  }

  get values(): SqlParameters {
    return { ...this.collected, [madeOf]: this.words };
  }
}
