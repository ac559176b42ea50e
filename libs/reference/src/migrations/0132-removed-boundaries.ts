import type { Migration, Queries } from '@xiangtong/infrastructure';

/** A map that is taken down: its number once more, with no boundaries. */
export class RemovedBoundaries1700000000132 implements Migration {
  readonly name = 'RemovedBoundaries1700000000132';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table boundary_map drop constraint boundary_map_boundaries_check,
        add constraint boundary_map_boundaries_check check (boundaries >= 0)`);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table boundary_map drop constraint boundary_map_boundaries_check,
        add constraint boundary_map_boundaries_check check (boundaries > 0) not valid`);
  }
}
