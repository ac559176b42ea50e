import type { Queries, Transaction } from '@xiangtong/infrastructure';

/**
 * What the SQL of other libs joins instead of the tables of reference: relations with the columns that may be counted
 * on. PostgreSQL plans them like the tables themselves.
 */
export const unitRelation = '(select id, code, name, name_en, division from reporting_unit)';
export const productRelation = '(select id, code from product)';
export const platformRelation = '(select id, code from platform)';

/** Number of the state of the reference data, for statements that hold only while nothing there has changed. */
export const catalogueVersion = '(select version from reference_version)';

/** Differs after every change of the reference data and of the data label. */
export const referenceState = '(select json_build_array(version, data_label) from reference_version)';

export const isDivision = async (queries: Queries, code: string): Promise<boolean> => {
  const rows = await queries.query<unknown[]>('select from division where code = $1', [code]);
  return rows.length > 0;
};

/** Lets one transaction at a time change what hangs on a unit. */
export const lockUnit = async (transaction: Transaction, unitId: number): Promise<void> => {
  await transaction.query('select from reporting_unit where id = $1 for no key update', [unitId]);
};
