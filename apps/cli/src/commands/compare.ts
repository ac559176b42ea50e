import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, reportFormats } from '@xiangtong/contracts';
import { CompareDesk, type ComparisonRequest } from '@xiangtong/proof';
import { sourceParts, withEngine } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { definitionShelf } from '../context/definition-shelf';
import { localCaller } from '../context/positions';
import { print, type OutputOptions } from '../terminal/output';
import { choose } from './choose';

export interface CompareOptions extends OutputOptions {
  readonly from: string;
  readonly to: string;
  readonly period?: string;
  readonly scope?: string;
  readonly language?: string;
  readonly format: string;
  readonly out: string;
}

const requestOf = (
  report: string | undefined,
  { from, to, scope, period, language }: CompareOptions,
): ComparisonRequest => ({
  from,
  to,
  report,
  scope,
  period,
  language: language === undefined ? undefined : choose(languages, language, 'language'),
});

/** Two editions of a report side by side, printed; with --json the comparison itself as well. */
export const compareCommand = (report: string | undefined, options: CompareOptions): Promise<void> => {
  const request = requestOf(report, options);
  const formats = options.format.split(',').map((format) => choose(reportFormats, format.trim(), 'format'));
  return withContext((context) =>
    withEngine(context, async (engine) => {
      const desk = new CompareDesk({
        database: context.source,
        clock: context.clock,
        sources: sourceParts(context, engine),
        definitions: definitionShelf(context),
      });
      const printed = await desk.print(request, formats, localCaller());
      await mkdir(options.out, { recursive: true });
      for (const { name, content } of printed.files) await writeFile(join(options.out, name), content);
      const files = printed.files.map(({ name }) => join(options.out, name));
      print({ files, comparison: printed.comparison }, files.join('\n'), options);
    }),
  );
};
