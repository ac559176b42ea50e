import type { Migration, Queries } from '@xiangtong/infrastructure';

const kindsOf = (kinds: string): string => `
  alter table reporting_unit drop constraint reporting_unit_kind_check, add check (kind in (${kinds}));
  alter table form drop constraint form_unit_kinds_check, add check (unit_kinds <@ array[${kinds}]);`;

/** Places whose figures come from an installation of their own; they owe the monthly sales like villages. */
export class Installations1700000000134 implements Migration {
  readonly name = 'Installations1700000000134';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      ${kindsOf(`'village', 'park', 'centre', 'installation'`)}
      update form set unit_kinds = unit_kinds || array['installation']
        where code = 'sales' and not unit_kinds @> array['installation'];
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      update form set unit_kinds = array_remove(unit_kinds, 'installation');
      ${kindsOf(`'village', 'park', 'centre'`)}
    `);
  }
}
