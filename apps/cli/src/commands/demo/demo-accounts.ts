import { catalogueUnits, createIdentity, DEMO_PASSWORD, type Grant } from '@xiangtong/identity';
import type { CliContext } from '../../context/cli-context';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly displayName: string;
  readonly grants: readonly Grant[];
  readonly divisions?: readonly string[];
  readonly units?: readonly string[];
}

const password = DEMO_PASSWORD;

const accounts: readonly DemoAccount[] = [
  { username: 'libei', password, displayName: '立碑村填报员', grants: ['reporter'], units: ['520122001208'] },
  {
    username: 'xifeng',
    password,
    displayName: '息烽县商务局',
    grants: ['officer', 'impact', 'definitions'],
    divisions: ['520122'],
  },
  {
    username: 'guiyang',
    password,
    displayName: '贵阳市商务局',
    grants: ['officer', 'impact', 'definitions'],
    divisions: ['520100'],
  },
  {
    username: 'auditor',
    password,
    displayName: '审计员',
    grants: ['auditor', 'impact'],
    divisions: ['520100'],
  },
  { username: 'admin', password, displayName: '系统管理员', grants: ['admin'] },
];

/** One account for each kind of user. Existing accounts are not changed. */
export const createDemoAccounts = async ({
  source,
  catalogue,
  clock,
}: CliContext): Promise<readonly DemoAccount[]> => {
  const identity = createIdentity({ manager: source.manager, units: catalogueUnits(catalogue), clock });
  const units = [...(await catalogue.current()).units.keys()];
  const all = [
    ...accounts,
    {
      username: 'hub',
      password,
      displayName: '电商协会（代全市单位汇总上传）',
      grants: ['reporter' as const],
      units,
    },
  ];
  for (const account of all) {
    if (!(await identity.createAccount.isTaken(account.username)))
      await identity.createAccount.execute({ ...account, isDemo: true });
  }
  return all;
};
