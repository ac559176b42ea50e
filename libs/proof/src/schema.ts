import type { SchemaPart } from '@xiangtong/infrastructure';
import { Publishing1700000000015 } from './migrations/0015-publishing';
import { PublicEditions1700000000062 } from './migrations/0062-public-editions';
import { Withdrawals1700000000078 } from './migrations/0078-withdrawals';
import { Checkpoints1700000000091 } from './migrations/0091-checkpoints';

export const proofSchema: SchemaPart = {
  tables: ['edition_withdrawal', 'seal', 'sealed_file', 'checkpoint_key', 'checkpoint'],
  migrations: [
    Publishing1700000000015,
    PublicEditions1700000000062,
    Withdrawals1700000000078,
    Checkpoints1700000000091,
  ],
};
