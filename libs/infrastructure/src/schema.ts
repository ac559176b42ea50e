import { Outbox1700000000093 } from './database/migrations/0093-outbox';
import { ServiceRole1700000000007 } from './database/migrations/0007-service-role';
import type { SchemaPart } from './database/schema-part';
import { installJobs } from './jobs/install-jobs';

export const infrastructureSchema: SchemaPart = {
  tables: ['migration', 'outbox_event'],
  migrations: [ServiceRole1700000000007, Outbox1700000000093],
  notInBackups: {
    migration: 'the manifest names the migrations, and restoring runs them',
    outbox_event: 'what had happened by the time of a backup was told then',
  },
  install: installJobs,
};
