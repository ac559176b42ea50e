import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory, readTable } from '@xiangtong/infrastructure';
import { toCheckParameters, type CheckParameters } from '../../libs/collection/bench';

/** The check parameters as delivered with the product. */
export const deliveredParameters = (): CheckParameters => {
  const file = join(projectDirectory(), 'seeds', 'reference', 'check-parameters.csv');
  const columns = ['form', 'parameter', 'value'].map((name) => ({ name, required: true }));
  const own = readTable(readFileSync(file, 'utf8'), columns).filter(
    ({ values }) => values['form'] === 'sales',
  );
  const stored = new Map(own.map(({ values }) => [values['parameter'] ?? '', values['value']]));
  return toCheckParameters('sales', Object.fromEntries<string | undefined>(stored))!;
};
