import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '@xiangtong/analytics';
import { languages, type Language, type FileFormat } from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { createReportSources, makeReport } from '@xiangtong/reporting';
import { sourceParts, withEngine } from '../../context/analytics';
import type { CliContext } from '../../context/cli-context';
import { rememberedSources } from '../../context/remembered-sources';
import { startProgress } from '../../terminal/progress';
import { reportDefinitions, type ReportRequest } from '../report';

const [city, county, township, village] = ['520100', '520122', '520122001', '520122001208'];

interface DemoReport {
  readonly report: string;
  readonly period: string;
  readonly scopes: readonly string[];
  /** A page for each village is for reading, not for computing. */
  readonly formats?: readonly FileFormat[];
  readonly inLanguages?: readonly Language[];
}

const demoReports: readonly DemoReport[] = [
  { report: 'annual-bulletin', period: '2019', scopes: [city, county] },
  { report: 'annual-yearbook', period: '2019', scopes: [city] },
  { report: 'monthly-express', period: '2019-12', scopes: [county] },
  { report: 'yoy', period: '2019', scopes: [city, county, village] },
  { report: 'poverty-impact', period: '2019', scopes: [city, county, village] },
  { report: 'one-page', period: '2019', scopes: [city, county, township], formats: ['pdf'] },
  { report: 'parks', period: '2019', scopes: [city] },
  { report: 'reporting-quality', period: '2019', scopes: [county] },
  { report: 'audit-summary', period: '2019', scopes: [county] },
  { report: 'village-profile', period: '2019', scopes: [county], formats: ['pdf'], inLanguages: ['zh'] },
];

const bothFormats: readonly FileFormat[] = ['pdf', 'xlsx'];

/** The ledger does not change: both languages, and reports with the same queries, share their answers. */
const writer = async (context: CliContext, engine: Engine, directory: string) => {
  const sources = rememberedSources(await createReportSources(sourceParts(context, engine), everything));
  const definitions = reportDefinitions();
  await mkdir(directory, { recursive: true });
  return async ({ report, formats, ...parameters }: ReportRequest): Promise<void> => {
    const definition = definitions.get(report);
    if (!definition) throw new DomainError('REPORT.UNKNOWN', { id: report });
    const { files } = await makeReport(definition, parameters, formats, sources);
    for (const { name, content } of files) await writeFile(join(directory, name), content);
  };
};

/**
 * Reports of 2019 for the city, the county and the village, most of them in both languages. Kept until the ledger
 * grows; a file beside them records its head.
 */
export const writeDemoReports = (context: CliContext, directory: string): Promise<void> =>
  withEngine(context, async (engine) => {
    const note = join(directory, '.made-of');
    const state = `ledger ${engine.currentSeq}`;
    if (existsSync(note) && (await readFile(note, 'utf8')) === state) return;
    const requests = demoReports.flatMap(
      ({ scopes, formats = bothFormats, inLanguages = languages, ...report }) =>
        scopes.flatMap((scope) => inLanguages.map((language) => ({ ...report, scope, language, formats }))),
    );
    const write = await writer(context, engine, directory);
    const progress = startProgress('reports', 'reports');
    try {
      for (const [index, request] of requests.entries()) {
        await write({ ...request, edition: 'internal' });
        progress.update(index + 1, requests.length);
      }
    } finally {
      progress.stop();
    }
    await writeFile(note, state);
  });
