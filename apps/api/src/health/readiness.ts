import { Inject, Injectable } from '@nestjs/common';
import { DatabaseWatch, DATABASE, type Database } from '@xiangtong/infrastructure';
import { DiskWatch } from './disk-watch';

const PATIENCE_MS = 2_000;

@Injectable()
export class Readiness {
  constructor(
    @Inject(DATABASE) private readonly source: Database,
    private readonly database: DatabaseWatch,
    private readonly disk: DiskWatch,
  ) {}

  /**
   * True when there is space to save data and the database answers soon; a pool without a free connection counts as no
   * answer.
   */
  async check(): Promise<boolean> {
    if (this.disk.isFull || this.database.isAway) return false;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    const answer = this.source.query('select 1').then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([answer, patience]);
    } finally {
      clearTimeout(timer);
    }
  }
}
