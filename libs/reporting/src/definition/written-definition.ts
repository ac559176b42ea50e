import {
  type Bilingual,
  ownFiles,
  type DefinitionText,
  type OwnFile,
  type WrittenFiles,
} from '@xiangtong/contracts';
import { plainText } from './definition-text';
import { readDefinitionText } from './load-definitions';
import { DefinitionError, type DefinitionMistake } from './mistakes';
import type { ReportDefinition } from './report-definition';
import type { Template } from './template';

/** What one report may ask of the service; the longest of the product has half of it at most. */
const most = {
  queries: 100,
  blocks: 300,
  columns: 40,
  words: 4_000,
  repetitions: 20,
  lines: 10_000,
} as const;

/** Shared texts are those of the product: a report has its own under the same key where they do not fit. */
const wholeText = ({ id, files }: ReportDefinition, written: WrittenFiles): DefinitionText =>
  files.map((file) => {
    const own = ownFiles.find((name) => file.name === `${id}/${name}`);
    return own === undefined ? file : { name: file.name, text: plainText(written[own]) };
  });

const countRepetitions = (template: Template): number =>
  template.reduce(
    (sum, part) =>
      'parts' in part ? sum + (part.kind === 'each' ? 1 : 0) + countRepetitions(part.parts) : sum,
    0,
  );

type Fail = (line: number, message: Bilingual, file?: string) => void;

const checkSize = ({ queries, sections, texts, files, id }: ReportDefinition, fail: Fail): void => {
  const blocks = sections.flatMap((section) => section.blocks);
  if (queries.length > most.queries)
    fail(queries[most.queries]!.line, {
      zh: `一份报表最多 ${most.queries} 个查询`,
      en: `a report has at most ${most.queries} queries`,
    });
  if (blocks.length > most.blocks)
    fail(blocks[most.blocks]!.line, {
      zh: `一份报表最多 ${most.blocks} 段文字、表和图`,
      en: `a report has at most ${most.blocks} blocks`,
    });
  for (const block of blocks)
    if ('columns' in block && block.columns.length > most.columns)
      fail(block.line, {
        zh: `一张表最多 ${most.columns} 列`,
        en: `a table has at most ${most.columns} columns`,
      });
  for (const { name, text } of files)
    if (name.startsWith(`${id}/`) && text.split('\n').length > most.lines)
      fail(
        most.lines + 1,
        { zh: `一个文件最多 ${most.lines} 行`, en: `a file has at most ${most.lines} lines` },
        name,
      );
  for (const entries of [texts.zh, texts.en])
    for (const { file, line, template } of entries.values()) {
      if (!file.startsWith(`${id}/`)) continue;
      if (countRepetitions(template) > most.repetitions)
        fail(
          line,
          {
            zh: `一条文字最多逐行重复 ${most.repetitions} 处“{{* …}}”`,
            en: `a text has at most ${most.repetitions} repetitions "{{* …}}"`,
          },
          file,
        );
      if (JSON.stringify(template).length > most.words * 4)
        fail(
          line,
          {
            zh: `一条文字最多约 ${most.words} 个字`,
            en: `a text has at most about ${most.words} characters`,
          },
          file,
        );
    }
};

/** Who picks a report picks from its places and periods: a definition says what it shows of them, not which they are. */
const checkKind = (written: ReportDefinition, shipped: ReportDefinition, fail: Fail): void => {
  const kindOf = ({ scopes, periods, repeat }: ReportDefinition): string =>
    JSON.stringify([[...scopes].sort(), [...periods].sort(), repeat]);
  if (kindOf(written) === kindOf(shipped)) return;
  const text = written.files.find(({ name }) => name === `${written.id}/report.yaml`)?.text ?? '';
  const line = text.split('\n').findIndex((one) => /^(parameters|repeat):/.test(one));
  fail(Math.max(line, 0) + 1, {
    zh: '“parameters”和“repeat”要与产品自带的定义相同',
    en: '"parameters" and "repeat" must be those of the product',
  });
};

/** Throws DefinitionError with all mistakes of form, meaning and size. */
export const readWritten = (shipped: ReportDefinition, written: WrittenFiles): ReportDefinition => {
  const definition = readDefinitionText(shipped.id, wholeText(shipped, written));
  const mistakes: DefinitionMistake[] = [];
  const fail: Fail = (line, message, file = `${shipped.id}/report.yaml`) =>
    mistakes.push({ file, line, column: 1, message });
  checkSize(definition, fail);
  checkKind(definition, shipped, fail);
  if (mistakes.length > 0) throw new DefinitionError(mistakes);
  return definition;
};

export const writtenOf = ({ id, files }: Pick<ReportDefinition, 'id' | 'files'>): WrittenFiles =>
  Object.fromEntries(
    ownFiles.map((own) => [own, files.find(({ name }) => name === `${id}/${own}`)?.text ?? '']),
  ) as Record<OwnFile, string>;
