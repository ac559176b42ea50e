import type { EntityManager } from 'typeorm';

/** Failed sign-ins by the name that was tried, whether or not there is such an account. */
export class FailedLoginRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Times of the latest failures after `since`, latest first. */
  async latest(username: string, since: Date, limit: number): Promise<Date[]> {
    const rows = await this.manager.query<{ at: Date }[]>(
      'select at from failed_login where username = $1 and at > $2 order by at desc limit $3',
      [username, since, limit],
    );
    return rows.map((row) => row.at);
  }

  async record(username: string, at: Date): Promise<void> {
    await this.manager.query('insert into failed_login (username, at) values ($1, $2)', [username, at]);
  }

  async forget(username: string): Promise<void> {
    await this.manager.query('delete from failed_login where username = $1', [username]);
  }

  /** Of every name: keeps the table small however many are tried. */
  async forgetUntil(at: Date): Promise<void> {
    await this.manager.query('delete from failed_login where at <= $1', [at]);
  }
}
