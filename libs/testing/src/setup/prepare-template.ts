import { join } from 'node:path';
import { migrate, ownerDataSource, projectDirectory } from '@xiangtong/infrastructure';
import { seedReference } from '@xiangtong/reference';
import { schema } from '@xiangtong/schema';

/**
 * Fills the template database: everything done here is in every test database. The schema comes first, then the
 * reference data that every test may rely on.
 */
export const prepareTemplate = async (url: string): Promise<void> => {
  await migrate(url, schema);
  const source = await ownerDataSource(url).initialize();
  try {
    await seedReference(source, join(projectDirectory(), 'seeds', 'reference'));
  } finally {
    await source.destroy();
  }
};
