import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Which product a unit means by a title of its shops; the titles are the seller's own words. */
export class ProductTitles1700000000012 implements Migration {
  readonly name = 'ProductTitles1700000000012';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table product_title (
        unit_id integer not null references reporting_unit,
        title text not null check (length(title) between 1 and 300),
        product_id integer not null references product,
        set_by text not null,
        set_at timestamptz(3) not null,
        primary key (unit_id, title)
      );
      grant select, insert, update, delete on product_title to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table product_title');
  }
}
