import type { SchemaPart } from '@xiangtong/infrastructure';
import { Exchange1700000000135 } from './migrations/0135-exchange';
import { Distrust1700000000137 } from './migrations/0137-distrust';
import { ExchangeEditions1700000000141 } from './migrations/0141-editions';

export const exchangeSchema: SchemaPart = {
  tables: ['exchange_edition', 'exchange_part', 'exchange_publication', 'exchange_sent', 'exchange_trust'],
  migrations: [Exchange1700000000135, Distrust1700000000137, ExchangeEditions1700000000141],
};
