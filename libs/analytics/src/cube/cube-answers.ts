import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import { forEverybody } from '@xiangtong/infrastructure';
import type { Engine } from '../engine/engine';
import type { Cube } from './cube';
import { followLedger } from './follow-ledger';
import type { CubeScope } from './question/scope';

const MOST_ANSWERS = 200;

/** Rows of all answers together; an answer of more than a tenth of them is not cached. */
const MOST_ROWS = 100_000;

interface Kept {
  readonly answer: Promise<CubeResponse>;
  /** Zero until it is there. */
  rows: number;
}

/**
 * Caches answers of the cube as long as figures and register do not change: the same question in the same scope is
 * computed once, for any number of dashboards. Any change clears the cache.
 */
export class CubeAnswers {
  private version = '';
  private rows = 0;
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly cube: Pick<Cube, 'query'>,
    private readonly replica: Pick<Engine, 'version' | 'upTo'>,
  ) {}

  async query(query: CubeQuery, scope: CubeScope): Promise<CubeResponse> {
    // A query that waits for a position cannot be answered from the cache.
    if (query?.atLeast !== undefined) return this.cube.query(query, scope);
    await followLedger(this.replica);
    if (this.version !== this.replica.version) this.clear();
    this.version = this.replica.version;
    const key = JSON.stringify([scope, query]);
    return (
      this.kept.get(key)?.answer ??
      this.keep(
        key,
        forEverybody(() => this.cube.query(query, scope, { unawaited: true })),
      )
    );
  }

  private keep(key: string, answer: Promise<CubeResponse>): Promise<CubeResponse> {
    const entry: Kept = { answer, rows: 0 };
    this.kept.set(key, entry);
    this.makeRoom();
    answer.then(
      ({ rows }) => {
        if (this.kept.get(key) !== entry) return;
        entry.rows = rows.length;
        this.rows += rows.length;
        if (rows.length > MOST_ROWS / 10) this.forget(key);
        this.makeRoom();
      },
      () => {
        if (this.kept.get(key) === entry) this.forget(key);
      },
    );
    return answer;
  }

  /** The oldest answers go. */
  private makeRoom(): void {
    for (const key of this.kept.keys()) {
      if (this.kept.size <= MOST_ANSWERS && this.rows <= MOST_ROWS) return;
      this.forget(key);
    }
  }

  private forget(key: string): void {
    this.rows -= this.kept.get(key)?.rows ?? 0;
    this.kept.delete(key);
  }

  private clear(): void {
    this.kept.clear();
    this.rows = 0;
  }
}
