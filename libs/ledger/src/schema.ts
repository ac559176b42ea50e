import type { SchemaPart } from '@xiangtong/infrastructure';
import { Ledger1700000000003 } from './migrations/0003-ledger';

export const ledgerSchema: SchemaPart = {
  tables: ['ledger_entry', 'revision', 'revision_line', 'revision_value'],
  migrations: [Ledger1700000000003],
};
