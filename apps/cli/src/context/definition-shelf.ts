import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { DefinitionShelf, storedDefinitions } from '@xiangtong/reporting';
import type { CliContext } from './cli-context';

/** Definitions as the service has them, those that bureaus have written too. */
export const definitionShelf = ({ source, clock }: Pick<CliContext, 'source' | 'clock'>): DefinitionShelf =>
  new DefinitionShelf(storedDefinitions(join(projectDirectory(), 'reports')), source, clock);
