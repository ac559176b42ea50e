import type { SchemaPart } from '@xiangtong/infrastructure';
import { Publishing1700000000015 } from './migrations/0015-publishing';
import { PublicEditions1700000000062 } from './migrations/0062-public-editions';
import { Withdrawals1700000000078 } from './migrations/0078-withdrawals';
import { Checkpoints1700000000091 } from './migrations/0091-checkpoints';
import { SealSignatures1700000000110 } from './migrations/0110-seal-signatures';
import { Timestamps1700000000106 } from './migrations/0106-timestamps';

export const proofSchema: SchemaPart = {
  tables: [
    'edition_withdrawal',
    'seal',
    'sealed_file',
    'seal_confirmation',
    'seal_signature',
    'checkpoint_key',
    'checkpoint',
    'checkpoint_timestamp',
  ],
  migrations: [
    Publishing1700000000015,
    PublicEditions1700000000062,
    Withdrawals1700000000078,
    Checkpoints1700000000091,
    Timestamps1700000000106,
    SealSignatures1700000000110,
  ],
};
