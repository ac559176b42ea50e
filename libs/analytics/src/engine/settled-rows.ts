import type { Words } from './words';
import type { SqlParameters, Watermark } from './engine';

const MOST_STATEMENTS = 100;

/** Longer texts, such as the codes of all stores, are not kept. */
const MOST_CHARACTERS = 20_000;

const isBig = (value: unknown): value is bigint => typeof value === 'bigint';

/** Asks for the rows of statements. */
export interface AskRows {
  readonly words: Words;
  rows<Row>(sql: string, parameters: SqlParameters): Promise<Row[]>;
}

/**
 * The rows of small statements that many questions share, as long as figures and register do not change: who owes
 * reports in a place and period, how members are called. What is kept belongs to the state that the reader sees.
 */
export class SettledRows {
  private state = '';
  private readonly kept = new Map<string, Promise<unknown[]>>();

  asker(connection: AskRows, { hash, referenceVersion }: Watermark): AskRows {
    const state = `${hash}.${referenceVersion}`;
    const { words } = connection;
    const ask = async <Row>(sql: string, parameters: SqlParameters) => {
      if (this.state !== state) this.kept.clear();
      this.state = state;
      const key = JSON.stringify([sql, parameters], (_, value: unknown) =>
        isBig(value) ? `${value}` : value,
      );
      const read = (): Promise<Row[]> => connection.rows<Row>(sql, parameters);
      // Whoever asked first may have left; then this question asks for itself.
      const known = this.kept.get(key)?.catch(read);
      if (known) return known as Promise<Row[]>;
      const found = read();
      if (key.length <= MOST_CHARACTERS) this.keep(key, found);
      return found;
    };
    return { words, rows: ask };
  }

  /** Questions that are asked at once share what one of them reads. */
  private keep(key: string, found: Promise<unknown[]>): void {
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= MOST_STATEMENTS) this.kept.delete(oldest);
    this.kept.set(key, found);
    found.catch(() => this.kept.get(key) === found && this.kept.delete(key));
  }
}
