import { togetherSchema } from '@xiangtong/infrastructure';
import { collectionSchema } from '../../collection/src/schema';
import { exchangeSchema } from '../../exchange/src/schema';
import { identitySchema } from '../../identity/src/schema';
import { impactSchema } from '../../impact/src/schema';
import { infrastructureSchema } from '../../infrastructure/src/schema';
import { ledgerSchema } from '../../ledger/src/schema';
import { notificationsSchema } from '../../notifications/src/schema';
import { proofSchema } from '../../proof/src/schema';
import { referenceSchema } from '../../reference/src/schema';
import { reportingSchema } from '../../reporting/src/schema';

/** What each lib keeps in the database. */
export const schemaParts = {
  infrastructure: infrastructureSchema,
  reference: referenceSchema,
  identity: identitySchema,
  ledger: ledgerSchema,
  collection: collectionSchema,
  impact: impactSchema,
  reporting: reportingSchema,
  proof: proofSchema,
  exchange: exchangeSchema,
  notifications: notificationsSchema,
};

/** What the product keeps in the database. */
export const schema = togetherSchema(Object.values(schemaParts));
