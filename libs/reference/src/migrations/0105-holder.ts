import type { Migration, Queries } from '@xiangtong/infrastructure';

/** The legal person to which a unit belongs: units of one holder count as one contributor to a published figure. */
export class Holder1700000000105 implements Migration {
  readonly name = 'Holder1700000000105';

  async up(runner: Queries): Promise<void> {
    await runner.query(
      `alter table reporting_unit add column holder text check (holder ~ '^[0-9A-HJ-NPQRTUWXY]{18}$')`,
    );
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('alter table reporting_unit drop column holder');
  }
}
