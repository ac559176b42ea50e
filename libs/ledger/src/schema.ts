import type { SchemaPart } from '@xiangtong/infrastructure';
import { Ledger1700000000003 } from './migrations/0003-ledger';
import { LedgerImports1700000000076 } from './migrations/0076-imports';
import { LedgerTree1700000000090 } from './migrations/0090-ledger-tree';
import { RevisionPhotos1700000000120 } from './migrations/0120-revision-photos';

export const ledgerSchema: SchemaPart = {
  tables: ['ledger_entry', 'revision', 'revision_line', 'revision_photo', 'revision_value', 'ledger_subtree'],
  migrations: [
    Ledger1700000000003,
    LedgerImports1700000000076,
    LedgerTree1700000000090,
    RevisionPhotos1700000000120,
  ],
};
