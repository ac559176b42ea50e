import type { SchemaPart } from '@xiangtong/infrastructure';
import { Publishing1700000000015 } from './migrations/0015-publishing';

export const proofSchema: SchemaPart = {
  tables: ['seal', 'sealed_file'],
  migrations: [Publishing1700000000015],
};
