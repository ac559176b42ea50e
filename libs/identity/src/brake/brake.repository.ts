import type { Queries } from '@xiangtong/infrastructure';
import type { Brake } from './brake';
import { nameSubject } from './subject';

const columns = `failures, locks, window_started_at as "windowStartedAt", closed_until as "closedUntil",
  forgotten_at as "forgottenAt"`;

/** Brakes by subject: a name that was tried, with or without an account, or an address. */
export class BrakeRepository {
  constructor(private readonly manager: Queries) {}

  /** When the last of the subjects is unlocked; null when none is locked. */
  async closedUntil(subjects: readonly string[], now: Date): Promise<Date | null> {
    const [row] = await this.manager.query<{ until: Date | null }[]>(
      'select max(closed_until) as until from sign_in_brake where subject = any($1) and closed_until > $2',
      [subjects, now],
    );
    return row?.until ?? null;
  }

  /** Holds these subjects until the transaction ends: nobody else counts for them, in any process. */
  async hold(subjects: readonly string[]): Promise<void> {
    for (const subject of subjects)
      await this.manager.query('select pg_advisory_xact_lock(hashtext($1))', [`sign_in_brake ${subject}`]);
  }

  /** Changes the brake of a subject under a lock, so that simultaneous failures are all counted. */
  async change(subject: string, next: (before: Brake | null) => Brake): Promise<Brake> {
    await this.hold([subject]);
    const [before] = await this.manager.query<Brake[]>(
      `select ${columns} from sign_in_brake where subject = $1`,
      [subject],
    );
    const brake = next(before ?? null);
    await this.manager.query(
      `insert into sign_in_brake (subject, failures, locks, window_started_at, closed_until, forgotten_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (subject) do update set failures = excluded.failures, locks = excluded.locks,
         window_started_at = excluded.window_started_at, closed_until = excluded.closed_until,
         forgotten_at = excluded.forgotten_at`,
      [subject, brake.failures, brake.locks, brake.windowStartedAt, brake.closedUntil, brake.forgottenAt],
    );
    return brake;
  }

  /** All that is kept for a name, from any network. */
  async releaseName(username: string): Promise<void> {
    await this.manager.query(
      `delete from sign_in_brake where subject = $1 or starts_with(subject, $1 || '@')`,
      [nameSubject(username)],
    );
  }

  async release(subject: string): Promise<void> {
    await this.manager.query('delete from sign_in_brake where subject = $1', [subject]);
  }

  /** Removes all forgotten brakes, which keeps the table small however many names are tried. */
  async removeForgotten(now: Date): Promise<void> {
    await this.manager.query('delete from sign_in_brake where forgotten_at <= $1', [now]);
  }
}
