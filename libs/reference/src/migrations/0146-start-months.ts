import type { Migration, Queries } from '@xiangtong/infrastructure';

const actions = (names: string): string => `
  alter table unit_event drop constraint unit_event_action_check,
    add constraint unit_event_action_check check (action in (${names}));`;

/**
 * The month from which a unit owes its reports, where it is not the first one of its validity. Units that are there
 * keep what they owe.
 */
export class StartMonths1700000000146 implements Migration {
  readonly name = 'StartMonths1700000000146';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table reporting_unit add column owes_from integer check (owes_from between 200001 and 209912);
      ${actions(`'create', 'change', 'merge', 'split', 'assign', 'start-month'`)}
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table reporting_unit drop column owes_from;
      alter table unit_event disable trigger unit_event_immutable;
      delete from unit_event where action = 'start-month';
      alter table unit_event enable trigger unit_event_immutable;
      ${actions(`'create', 'change', 'merge', 'split', 'assign'`)}
    `);
  }
}
