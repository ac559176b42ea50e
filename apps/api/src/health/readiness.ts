import { Inject, Injectable } from '@nestjs/common';
import { ENGINE, type Engine } from '@xiangtong/analytics';
import { DatabaseWatch, DATABASE, withPatience, type Database } from '@xiangtong/infrastructure';
import { DiskWatch } from './disk-watch';
import { SignInWatch } from './sign-in-watch';

const PATIENCE_MS = 2_000;

@Injectable()
export class Readiness {
  constructor(
    @Inject(DATABASE) private readonly source: Database,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly database: DatabaseWatch,
    private readonly disk: DiskWatch,
    private readonly signIn: SignInWatch,
  ) {}

  /**
   * True when there is space to save data, people can sign in, and the database and the engine of figures answer soon;
   * a pool without a free connection counts as no answer.
   */
  async check(): Promise<boolean> {
    if (this.disk.isFull || this.database.isAway) return false;
    const answer = this.answer().catch(() => false);
    return withPatience(answer, PATIENCE_MS, false);
  }

  private async answer(): Promise<boolean> {
    const [, isThere, canSignIn] = await Promise.all([
      this.source.query('select 1'),
      this.engine.isThere(),
      this.signIn.isGood(),
    ]);
    return isThere && canSignIn;
  }
}
