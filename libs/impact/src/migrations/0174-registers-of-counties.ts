import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Each county keeps its own register: a household may be registered once in each, under the same key. */
export class RegistersOfCounties1700000000174 implements Migration {
  readonly name = 'RegistersOfCounties1700000000174';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table household drop constraint household_key_key;
      create unique index household_registration on household (key, left(village, 6));
    `);
  }

  /** Refused while a household is registered twice: nothing says which registration its data belong to then. */
  async down(runner: Queries): Promise<void> {
    await runner.query(`
      do $$ begin
        if exists (select from household group by key having count(*) > 1) then
          raise exception 'households are registered in several counties: erase all registrations but one of each first';
        end if;
      end $$;
      drop index household_registration;
      alter table household add constraint household_key_key unique (key);
    `);
  }
}
