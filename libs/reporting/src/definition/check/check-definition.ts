import { languages } from '@xiangtong/contracts';
import { commonTexts, headerKeys } from '../common-texts';
import type { LineMistake } from '../mistakes';
import type { BlockDefinition, ReportDefinition, SectionDefinition } from '../report-definition';
import { checkBlock } from './check-blocks';
import { checkQueries } from './check-queries';
import { checkRepetition } from './check-repetition';
import { ReferenceCheck } from './reference-check';

const checkHead = (definition: ReportDefinition, check: ReferenceCheck): void => {
  const { title, notes, byline, scopes, legalHeader, signatures } = definition;
  check.texts([title, ...byline, ...notes], scopes);
  for (const { key, line } of legalHeader) {
    const { label, text } = headerKeys('legal', key);
    check.texts(
      [
        { key: label, line },
        { key: text, line },
      ],
      scopes,
    );
  }
  for (const { key, line } of signatures)
    check.text({ key: headerKeys('signature', key).label, line }, scopes);
  for (const key of Object.values(commonTexts)) check.text({ key, line: 1 }, scopes);
};

const checkWhen = ({ when, levels }: SectionDefinition | BlockDefinition, check: ReferenceCheck): void => {
  if (when) check.path(when.path, when.line, levels);
};

const checkUniqueBlocks = (definition: ReportDefinition, check: ReferenceCheck): void => {
  const seen = new Set<string>();
  for (const { id, line } of definition.sections.flatMap((section) => [section, ...section.blocks])) {
    if (seen.has(id)) check.fail(line, { zh: `名称“${id}”用了两次`, en: `the name "${id}" is used twice` });
    seen.add(id);
  }
};

/** Texts that are never printed are usually a misspelt key. Those shared by all reports may stay unused. */
const checkUnusedTexts = (definition: ReportDefinition, check: ReferenceCheck, folder: string): void => {
  for (const language of languages) {
    for (const [key, { line, file }] of definition.texts[language]) {
      if (file.startsWith(folder) && !check.usedTexts.has(key))
        check.fail(line, { zh: `文字“${key}”没有用到`, en: `text "${key}" is used nowhere` }, file);
    }
  }
};

const distinct = (mistakes: readonly LineMistake[]): readonly LineMistake[] => [
  ...new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake])).values(),
];

/** Checks that everything a definition refers to exists, in both languages and for every scope it supports. */
export const checkDefinition = (definition: ReportDefinition): readonly LineMistake[] => {
  const check = new ReferenceCheck(`${definition.id}/report.yaml`, definition);
  checkHead(definition, check);
  checkQueries(definition, check);
  checkRepetition(definition, check);
  checkUniqueBlocks(definition, check);
  for (const section of definition.sections) {
    check.texts([section.title], section.levels);
    checkWhen(section, check);
    for (const block of section.blocks) {
      checkWhen(block, check);
      checkBlock(block, check);
    }
  }
  checkUnusedTexts(definition, check, `${definition.id}/`);
  return distinct(check.mistakes);
};
