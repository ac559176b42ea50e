import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import { forEverybody } from '@xiangtong/infrastructure';
import type { Engine } from '../engine/engine';
import type { Cube } from './cube';
import type { CubeScope } from './question/scope';

const MOST_ANSWERS = 200;

/** Larger answers are not cached. */
const MOST_ROWS = 500;

/**
 * Caches answers of the cube as long as figures and register do not change: the same question in the same scope is
 * computed once, for any number of dashboards. Any change clears the cache.
 */
export class CubeAnswers {
  private version = '';
  private readonly kept = new Map<string, Promise<CubeResponse>>();

  constructor(
    private readonly cube: Pick<Cube, 'query'>,
    private readonly replica: Pick<Engine, 'version'>,
  ) {}

  query(query: CubeQuery, scope: CubeScope): Promise<CubeResponse> {
    // A query that waits for a position cannot be answered from the cache.
    if (query?.atLeast !== undefined) return this.cube.query(query, scope);
    if (this.version !== this.replica.version) this.kept.clear();
    this.version = this.replica.version;
    const key = JSON.stringify([scope, query]);
    return (
      this.kept.get(key) ??
      this.keep(
        key,
        forEverybody(() => this.cube.query(query, scope)),
      )
    );
  }

  private keep(key: string, answer: Promise<CubeResponse>): Promise<CubeResponse> {
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= MOST_ANSWERS) this.kept.delete(oldest);
    this.kept.set(key, answer);
    const forget = (): void => {
      if (this.kept.get(key) === answer) this.kept.delete(key);
    };
    answer.then(({ rows }) => (rows.length > MOST_ROWS ? forget() : undefined), forget);
    return answer;
  }
}
