import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '@xiangtong/contracts';
import { sourceParts, withReplica } from '../../context/analytics';
import type { CliContext } from '../../context/cli-context';
import { startProgress } from '../../terminal/progress';
import { writeReport } from '../report';

const areas = ['520100', '520122'];
const scopes: Readonly<Record<string, readonly string[]>> = {
  yoy: [...areas, '520122001208'],
  'poverty-impact': [...areas, '520122001208'],
  'capacity-and-parks': areas,
};

/**
 * The reports of 2019 for the city, the county and the village, in both languages. Kept until the ledger moves on; a
 * file beside them notes its head.
 */
export const writeDemoReports = (context: CliContext, directory: string): Promise<void> =>
  withReplica(context, async (replica) => {
    const note = join(directory, '.made-of');
    const state = `ledger ${replica.currentSeq}`;
    if (existsSync(note) && (await readFile(note, 'utf8')) === state) return;
    const requests = Object.entries(scopes).flatMap(([report, list]) =>
      list.flatMap((scope) => languages.map((language) => ({ report, scope, language }))),
    );
    const progress = startProgress('reports', 'reports');
    try {
      for (const [index, request] of requests.entries()) {
        const formats = ['pdf', 'xlsx'] as const;
        await writeReport(
          sourceParts(context, replica),
          { ...request, period: '2019', edition: 'internal', formats },
          directory,
        );
        progress.update(index + 1, requests.length);
      }
    } finally {
      progress.stop();
    }
    await writeFile(note, state);
  });
