import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { seedReference } from '@xiangtong/reference';
import { withContext, type CliContext } from '../context/cli-context';
import { DemoData } from './demo/demo-data';
import { print, type OutputOptions } from '../terminal/output';

export const seedReferenceData = ({ source }: CliContext): Promise<boolean> =>
  seedReference(source, join(projectDirectory(), 'seeds', 'reference'));

export const dataSets = ['guiyang'] as const;

/** The reference data, and the demo data set if it is named. */
export const seedCommand = (dataSet: string | undefined, options: OutputOptions): Promise<void> =>
  withContext(async (context) => {
    const reference = await seedReferenceData(context);
    const loaded = (dataSet ? await new DemoData(context).load() : false) || reference;
    print({ loaded }, loaded ? 'data loaded' : 'data is up to date', options);
  });
