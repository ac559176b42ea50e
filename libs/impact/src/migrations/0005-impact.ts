import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Households are known by an HMAC of their number only. */
export class Impact1700000000005 implements Migration {
  readonly name = 'Impact1700000000005';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table household (
        id bigint generated always as identity primary key,
        key bytea not null unique check (length(key) = 32),
        village text not null references division,
        kind text not null check (kind in ('ordinary', 'poor', 'low_income', 'five_guarantees', 'low_income_poor',
          'unstable', 'marginal', 'sudden_hardship')),
        persons smallint not null check (persons between 1 and 50),
        registered_year smallint check (registered_year between 2000 and 2099),
        lifted_out_year smallint check (lifted_out_year >= registered_year)
      );
      create index household_village on household (village text_pattern_ops);
      create table household_income (
        household_id bigint not null references household,
        year smallint not null check (year between 2000 and 2099),
        per_capita_fen bigint not null check (per_capita_fen >= 0),
        primary key (household_id, year)
      );
      create table benefit (
        id bigint generated always as identity primary key,
        month integer not null check (month between 200001 and 209912 and month % 100 between 1 and 12),
        household_id bigint not null references household,
        person_key bytea check (length(person_key) = 32),
        source_unit_id integer not null references reporting_unit,
        mechanism text not null check (mechanism in ('employment', 'order_purchase', 'dividend', 'land_rent', 'asset_rent',
          'subsidy', 'other')),
        gross_fen bigint not null check (gross_fen >= 0),
        cost_fen bigint not null check (cost_fen >= 0),
        status text not null check (status in ('paid', 'claimed')),
        voucher text,
        line_key bytea not null unique,
        recorded_by text not null,
        recorded_at timestamptz(3) not null
      );
      create index benefit_month on benefit (month, source_unit_id);
      create index benefit_household on benefit (household_id);
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table benefit, household_income, household');
  }
}
