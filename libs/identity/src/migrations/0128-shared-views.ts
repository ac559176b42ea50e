import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Saved views may be shared, as boards are. */
export class SharedViews1700000000128 implements Migration {
  readonly name = 'SharedViews1700000000128';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table saved_view
        add column sharing text not null default 'own' check (sharing in ('own', 'office', 'area'));
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('alter table saved_view drop column sharing');
  }
}
