import type { Migration, Queries } from '@xiangtong/infrastructure';

const before = `array['reporter', 'officer', 'auditor', 'admin', 'impact', 'confidential']`;
const after = `array['reporter', 'officer', 'auditor', 'admin', 'impact', 'confidential', 'definitions']`;

const constrain = async (runner: Queries, grants: string): Promise<void> => {
  await runner.query(`
    alter table account drop constraint account_roles_check, add constraint account_roles_check check (roles <@ ${grants});
    alter table api_token drop constraint api_token_grants_check,
      add constraint api_token_grants_check check (grants <@ ${grants});
  `);
};

/** The right to write definitions of reports: nobody has it until it is given. */
export class DefinitionsRight1700000000123 implements Migration {
  readonly name = 'DefinitionsRight1700000000123';

  async up(runner: Queries): Promise<void> {
    await constrain(runner, after);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      update account set roles = array_remove(roles, 'definitions');
      update api_token set grants = array_remove(grants, 'definitions');
    `);
    await constrain(runner, before);
  }
}
