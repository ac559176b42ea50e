import type { Migration, Queries } from '@xiangtong/infrastructure';

const before = `array['reporter', 'officer', 'auditor', 'admin', 'impact']`;
const after = `array['reporter', 'officer', 'auditor', 'admin', 'impact', 'confidential']`;
const overseers = `array['officer', 'auditor']`;

const constrain = async (runner: Queries, grants: string): Promise<void> => {
  await runner.query(`
    alter table account drop constraint account_roles_check, add constraint account_roles_check check (roles <@ ${grants});
    alter table api_token drop constraint api_token_grants_check,
      add constraint api_token_grants_check check (grants <@ ${grants});
  `);
};

/** The right to figures of single units: officers and auditors had it as a part of their role. */
export class Confidential1700000000070 implements Migration {
  readonly name = 'Confidential1700000000070';

  async up(runner: Queries): Promise<void> {
    await constrain(runner, after);
    await runner.query(`
      update account set roles = roles || array['confidential'] where roles && ${overseers};
      update api_token set grants = grants || array['confidential'] where grants && ${overseers};
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      update account set roles = array_remove(roles, 'confidential');
      update api_token set grants = array_remove(grants, 'confidential');
    `);
    await constrain(runner, before);
  }
}
