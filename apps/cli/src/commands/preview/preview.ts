import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, type Language, fileFormats } from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { projectDirectory } from '@xiangtong/infrastructure';
import { createReportSources, loadDefinition, makeReport, type ReportSources } from '@xiangtong/reporting';
import { sourceParts, withEngine } from '../../context/analytics';
import { withContext } from '../../context/cli-context';
import { rememberedSources } from '../../context/remembered-sources';
import { localeLanguage } from '../../terminal/output';
import { choose } from '../choose';
import { runPreview } from './run-preview';
import { watchFolder } from './watch-folder';

export interface PreviewOptions {
  readonly period: string;
  readonly scope: string;
  readonly format: string;
  readonly out: string;
  readonly language: string;
  readonly reports?: string;
}

const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
};

/** Languages of `zh`, `en` or `zh,en`. */
const languagesOf = (text: string): readonly Language[] =>
  text.split(',').map((name) => choose(languages, name.trim(), 'language'));

const renderer = (report: string, directory: string, options: PreviewOptions, sources: ReportSources) => {
  const { period, scope, out } = options;
  const wanted = languagesOf(options.language);
  const formats = options.format.split(',').map((format) => choose(fileFormats, format.trim(), 'format'));
  return async (): Promise<readonly string[]> => {
    const definition = loadDefinition(directory, report);
    const names: string[] = [];
    await mkdir(out, { recursive: true });
    for (const language of wanted) {
      const parameters = { period, scope, language, edition: 'internal' as const };
      const { files } = await makeReport(definition, parameters, formats, sources);
      for (const { name, content } of files) await writeFile(join(out, name), content);
      names.push(...files.map(({ name }) => join(out, name)));
    }
    return names;
  };
};

/** Makes a report again whenever a file of reports/ is saved, until it is interrupted. */
export const previewCommand = (report: string, options: PreviewOptions): Promise<void> => {
  const directory = options.reports ?? join(projectDirectory(), 'reports');
  const signal = stopSignal();
  return withContext((context) =>
    withEngine(context, async (engine) => {
      const parts = await createReportSources(sourceParts(context, engine), everything);
      await runPreview({
        render: renderer(report, directory, options, rememberedSources(parts)),
        changes: watchFolder(directory, signal),
        tell: (line) => process.stdout.write(`${line}\n`),
        language: localeLanguage(),
      });
    }),
  );
};
