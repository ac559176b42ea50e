import type { Migration, Queries } from '@xiangtong/infrastructure';

const samePayment = 'month, household_id, person_key, source_unit_id, mechanism, voucher';

/**
 * Keys of households have a kind (2: with the slow step) and a generation. Equal payments are numbered, so that the
 * identity of a line no longer rests on keys, which change.
 */
export class HouseholdKeys1700000000060 implements Migration {
  readonly name = 'HouseholdKeys1700000000060';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table household_key_generation (
        generation smallint primary key check (generation > 0),
        fingerprint bytea not null check (length(fingerprint) = 32),
        since timestamptz(3) not null default now()
      );
      grant select, insert on household_key_generation to xiangtong_service;
      alter table household add column key_version smallint not null default 1 check (key_version in (1, 2));
      alter table household alter column key_version set default 2;
      alter table benefit add column number integer,
        add column person_key_version smallint not null default 1 check (person_key_version in (1, 2));
      alter table benefit alter column person_key_version set default 2;
      create index benefit_former_person on benefit (person_key) where person_key_version = 1;
      update benefit set number = numbered.number from (
        select id, row_number() over (partition by ${samePayment} order by gross_fen, cost_fen, status, id) as number
        from benefit) numbered
      where numbered.id = benefit.id;
      alter table benefit alter column number set not null, drop column line_key;
      create unique index benefit_payment on benefit (${samePayment}, number) nulls not distinct;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table benefit add column line_key bytea unique;
      update benefit set line_key = sha256(convert_to(concat_ws('#', ${samePayment}, number, id), 'UTF8'));
      alter table benefit alter column line_key set not null;
      drop index benefit_payment;
      alter table benefit drop column number, drop column person_key_version;
      alter table household drop column key_version;
      drop table household_key_generation;
    `);
  }
}
