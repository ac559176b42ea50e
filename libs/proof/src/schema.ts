import type { SchemaPart } from '@xiangtong/infrastructure';
import { Publishing1700000000015 } from './migrations/0015-publishing';
import { PublicEditions1700000000062 } from './migrations/0062-public-editions';

export const proofSchema: SchemaPart = {
  tables: ['seal', 'sealed_file'],
  migrations: [Publishing1700000000015, PublicEditions1700000000062],
};
