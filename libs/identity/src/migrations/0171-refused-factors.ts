import type { Migration, Queries } from '@xiangtong/infrastructure';
import { addEventKinds } from './event-kinds';

/** A wrong code, recovery code or passkey where the second factor is asked for again is on record. */
export class RefusedFactors1700000000171 implements Migration {
  readonly name = 'RefusedFactors1700000000171';

  async up(runner: Queries): Promise<void> {
    await runner.query(addEventKinds('factor-refused'));
  }

  /** Events are never taken back: those of the newer kind stay, and so does the kind. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
