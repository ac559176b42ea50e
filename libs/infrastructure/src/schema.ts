import { ServiceRole1700000000007 } from './database/migrations/0007-service-role';
import type { SchemaPart } from './database/schema-part';
import { installJobs } from './jobs/install-jobs';

export const infrastructureSchema: SchemaPart = {
  tables: ['migration'],
  migrations: [ServiceRole1700000000007],
  notInBackups: { migration: 'the manifest names the migrations, and restoring runs them' },
  install: installJobs,
};
