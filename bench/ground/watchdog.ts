import { readFileSync } from 'node:fs';
import { endRun } from './run-folder';

/**
 * Reads the folder of a run from standard input, which ends when the process of the run ends, even by SIGKILL. Then
 * ends whatever is left of the run.
 */
const folder = readFileSync(0, 'utf8');
if (folder.startsWith('/')) void endRun(folder);
