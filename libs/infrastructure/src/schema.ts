import { OutboxInterest1700000000152 } from './database/migrations/0152-outbox-interest';
import { Outbox1700000000093 } from './database/migrations/0093-outbox';
import { ServiceRole1700000000007 } from './database/migrations/0007-service-role';
import type { SchemaPart } from './database/schema-part';
import { installJobs } from './jobs/install-jobs';

export const infrastructureSchema: SchemaPart = {
  tables: ['migration', 'outbox_event', 'outbox_interest'],
  migrations: [ServiceRole1700000000007, Outbox1700000000093, OutboxInterest1700000000152],
  notInBackups: {
    migration: 'the manifest names the migrations, and restoring runs them',
    outbox_event: 'what had happened by the time of a backup was told then',
    outbox_interest: 'the service writes it anew from endpoints and choices within seconds',
  },
  install: installJobs,
};
