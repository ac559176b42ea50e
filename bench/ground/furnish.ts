import { join } from 'node:path';
import { catalogueUnits, createIdentity } from '@xiangtong/identity';
import { projectDirectory, systemClock } from '@xiangtong/infrastructure';
import { importUnits, ReferenceCatalogue, seedReference, type Catalogue } from '@xiangtong/reference';
import type { BenchDatabase } from './ground';

/** Of accounts in a database that is thrown away at the end of the run. */
export const benchPassword = 'bench-and-nothing-else';

/** The first units belong to the reporter, as many as an association reports for; the others to bulk intake. */
export const REPORTERS_UNITS = 20;

/** Reference data, every village of the prefecture as a reporting unit, a reporter and an officer. */
export const furnish = async ({ service }: BenchDatabase): Promise<Catalogue> => {
  await seedReference(service, join(projectDirectory(), 'seeds', 'reference'));
  const villages = await service.query<{ code: string; name: string }[]>(
    `select code, name from division where code like '5201%' and code not like '%000' order by code`,
  );
  const rows = villages.map(({ code, name }) => `${code},${name},village,${code},2015-01`);
  await importUnits(service, ['code,name,kind,division,valid_from', ...rows, ''].join('\n'));
  const reference = new ReferenceCatalogue(service);
  const catalogue = await reference.current();
  const units = catalogueUnits(reference);
  const { createAccount } = createIdentity({ manager: service.manager, units, clock: systemClock });
  const account = { password: benchPassword, displayName: 'bench' };
  const own = [...catalogue.units.keys()].slice(0, REPORTERS_UNITS);
  await createAccount.execute({ ...account, username: 'reporter', grants: ['reporter'], units: own });
  await createAccount.execute({
    ...account,
    username: 'officer',
    grants: ['officer'],
    divisions: ['520100'],
  });
  return catalogue;
};
