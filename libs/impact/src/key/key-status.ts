import type { HouseholdKeys } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';
import { secretsInUse } from './key-generation';
import type { CountySecrets } from './private-key';

export type KeyStatus = Omit<HouseholdKeys, 'secretBesideData'>;

/** Throws IMPACT.SECRET_CHANGED. */
export const keyStatus = async (queries: Queries, configured: CountySecrets): Promise<KeyStatus> => {
  const { length } = await secretsInUse(queries, configured);
  const [row] = await queries.query<{ households: number; former: number }[]>(
    `select count(*)::int as households, (count(*) filter (where key_version = 1))::int as former from household`,
  );
  return { generation: length, households: row!.households, formerKeys: row!.former };
};
