import { withContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';

export const migrateCommand = (options: OutputOptions): Promise<void> =>
  withContext(({ config }) => {
    print(
      { migrated: true },
      `schema is up to date (${config.database.url ? 'DATABASE_URL' : 'embedded'})`,
      options,
    );
    return Promise.resolve();
  });
