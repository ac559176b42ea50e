import type { Migration, Queries } from '@xiangtong/infrastructure';

const scope = `(parameters ->> 'scope')`;
const level = `case
  when length(${scope}) = 9 then 'township'
  when ${scope} like '__0000' then 'province'
  when ${scope} like '____00' then 'prefecture'
  else 'county' end`;

/**
 * Cells of households are told apart by the place whose units paid, as those of sales are: a county's number is no
 * correction of its prefecture's. A unit and a home village have the same benefits in both.
 */
export class PlacesOfHouseholds1700000000175 implements Migration {
  readonly name = 'PlacesOfHouseholds1700000000175';

  async up(runner: Queries): Promise<void> {
    await runner.query(String.raw`
      update report_run set cells = regexp_replace(
        regexp_replace(
          regexp_replace(
            cells::text,
            'households\|([0-9][0-9HQ-]*)(?!\|(?:village|unit)=)(?=["|\\# ])',
            'households|\1|' || ${level} || '=' || ${scope},
            'g'
          ),
          '\[\\"households\\", ?\\"([0-9][0-9HQ-]*)\\"\]',
          '[\\"households\\",\\"\1\\",{\\"' || ${level} || '\\":\\"' || ${scope} || '\\"}]',
          'g'
        ),
        '\[\\"households\\", ?\\"([0-9][0-9HQ-]*)\\",\{\\"(status|mechanism|incomeClass)',
        '[\\"households\\",\\"\1\\",{\\"' || ${level} || '\\":\\"' || ${scope} || '\\",\\"\2',
        'g'
      )::jsonb
      where cells::text like '%households|%'
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(String.raw`
      update report_run set cells = regexp_replace(
        regexp_replace(
          regexp_replace(
            cells::text,
            '(households\|[0-9][0-9HQ-]*)\|(?:province|prefecture|county|township)=[0-9]+',
            '\1',
            'g'
          ),
          '(\[\\"households\\",\\"[0-9][0-9HQ-]*\\"),\{\\"(?:province|prefecture|county|township)\\":\\"[0-9]+\\"\}',
          '\1',
          'g'
        ),
        '(\[\\"households\\",\\"[0-9][0-9HQ-]*\\",\{)\\"(?:province|prefecture|county|township)\\":\\"[0-9]+\\",',
        '\1',
        'g'
      )::jsonb - 'numbers'
      where cells::text like '%households|%'
    `);
  }
}
