import type { Migration, Queries } from '@xiangtong/infrastructure';

/** What the list of public editions asks of each: without reading documents, in the order in which they came out. */
export class PublicEditions1700000000062 implements Migration {
  readonly name = 'PublicEditions1700000000062';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table seal
        add column title text generated always as (document ->> 'title') stored,
        add column is_public boolean generated always as (manifest -> 'parameters' ->> 'edition' = 'public') stored,
        add column released_at timestamptz(3) generated always as (greatest(published_at, embargo_until)) stored;
      create index seal_released on seal (released_at desc, seal desc) where is_public;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop index seal_released;
      alter table seal drop column title, drop column is_public, drop column released_at;
    `);
  }
}
