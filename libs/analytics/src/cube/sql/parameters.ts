import type { DuckDBValue } from '@duckdb/node-api';

/** Collects values while SQL is built; the text contains only their names. */
export class Parameters {
  private readonly collected: Record<string, DuckDBValue> = {};

  bind(value: string | bigint | number): string {
    const name = `p${Object.keys(this.collected).length}`;
    this.collected[name] = typeof value === 'number' ? BigInt(value) : value;
    return `$${name}`;
  }

  list(values: readonly (string | bigint | number)[]): string {
    return values.map((value) => this.bind(value)).join(', ');
  }

  get values(): Readonly<Record<string, DuckDBValue>> {
    return this.collected;
  }
}
