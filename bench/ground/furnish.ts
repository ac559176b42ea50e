import { join } from 'node:path';
import { catalogueUnits, createIdentity, type Grant } from '@xiangtong/identity';
import { projectDirectory, systemClock } from '@xiangtong/infrastructure';
import { importUnits, ReferenceCatalogue, seedReference, type Catalogue } from '@xiangtong/reference';
import type { BenchDatabase } from './ground';

/** Passwords of accounts in a database that is deleted at the end of the run. */
export const benchPassword = 'bench-and-nothing-else';

/** The first units belong to the reporter, as many as an association reports for; the others to bulk intake. */
export const REPORTERS_UNITS = 30;

/** Makes every village below a division that is not yet a reporting unit one; returns their codes. */
export const registerVillages = async ({ service }: BenchDatabase, prefix: string): Promise<string[]> => {
  const villages = await service.query<{ code: string; name: string }[]>(
    `select code, name from division where starts_with(code, $1) and code not like '%000'
       and code not in (select code from reporting_unit) order by code`,
    [prefix],
  );
  const rows = villages.map(({ code, name }) => `${code},${name},village,${code},2015-01`);
  await importUnits(service, ['code,name,kind,division,valid_from', ...rows, ''].join('\n'));
  return villages.map(({ code }) => code);
};

/** A reporter of some units, a hub of all others, and an officer of the prefecture. */
export const openAccounts = async ({ service }: BenchDatabase): Promise<void> => {
  const reference = new ReferenceCatalogue(service);
  const { units } = await reference.current();
  const { createAccount } = createIdentity({
    manager: service.manager,
    units: catalogueUnits(reference),
    clock: systemClock,
  });
  const account = { password: benchPassword, displayName: 'bench' };
  const own = [...units.keys()].slice(0, REPORTERS_UNITS);
  const others = [...units.keys()].slice(REPORTERS_UNITS);
  const officers: readonly Grant[] = ['officer', 'impact'];
  await createAccount.execute({ ...account, username: 'reporter', grants: ['reporter'], units: own });
  await createAccount.execute({ ...account, username: 'association', grants: ['reporter'], units: others });
  await createAccount.execute({ ...account, username: 'officer', grants: officers, divisions: ['520100'] });
};

/** Reference data, every village of the prefecture as a reporting unit, a reporter and an officer. */
export const furnish = async (database: BenchDatabase): Promise<Catalogue> => {
  await seedReference(database.service, join(projectDirectory(), 'seeds', 'reference'));
  await registerVillages(database, '5201');
  await openAccounts(database);
  return new ReferenceCatalogue(database.service).current();
};
