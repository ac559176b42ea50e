import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { seedReference } from '@xiangtong/reference';
import { withContext, type CliContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';

export const seedReferenceData = ({ source }: CliContext): Promise<boolean> =>
  seedReference(source, join(projectDirectory(), 'seeds', 'reference'));

export const seedCommand = (options: OutputOptions): Promise<void> =>
  withContext(async (context) => {
    const loaded = await seedReferenceData(context);
    print({ loaded }, loaded ? 'reference data loaded' : 'reference data is up to date', options);
  });
