import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '@xiangtong/contracts';
import { checkDefinition } from './check/check-definition';
import { COMMON_FOLDER } from './common-texts';
import { DefinitionError, type DefinitionMistake } from './mistakes';
import { readStructure } from './read-structure';
import type { ReportDefinition, TextEntry, Texts } from './report-definition';
import { parseTemplate, TemplateSyntaxError, type Template } from './template';
import { rootOf, type YamlCursor } from './yaml-cursor';
import { YamlSource } from './yaml-source';

const readTemplate = (cursor: YamlCursor): Template => {
  const text = cursor.text();
  try {
    return parseTemplate(text);
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    cursor.fail(error.message);
    return [];
  }
};

const collect = (cursor: YamlCursor, prefix: string, file: string, into: Map<string, TextEntry>): void => {
  for (const [name, value] of cursor.entries()) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (value.isMapping) collect(value, key, file, into);
    else into.set(key, { file, line: value.line, template: readTemplate(value) });
  }
};

/** Texts by dotted key: `{byMonth: {title: …}}` → `byMonth.title`. */
const readTexts = (source: YamlSource): Map<string, TextEntry> => {
  const texts = new Map<string, TextEntry>();
  collect(rootOf(source), '', source.file, texts);
  return texts;
};

/** Reads files of the reports directory and records what it read for the digest. */
class Reader {
  readonly mistakes: DefinitionMistake[] = [];
  /** Folders with a file that is missing or not YAML. */
  readonly broken = new Set<string>();

  constructor(private readonly directory: string) {}

  source(folder: string, name: string, contents: string[]): YamlSource | null {
    const file = `${folder}/${name}`;
    const path = join(this.directory, file);
    if (!existsSync(path)) {
      this.mistakes.push({ file, line: 1, message: 'the file is missing' });
      this.broken.add(folder);
      return null;
    }
    const content = readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
    contents.push(`${file}\n${content}`);
    const source = new YamlSource(file, content, this.mistakes);
    if (source.broken) this.broken.add(folder);
    return source;
  }

  texts(folder: string, language: Language, contents: string[]): Texts {
    const source = this.source(folder, `texts.${language}.yaml`, contents);
    return source ? readTexts(source) : new Map();
  }
}

const digestOf = (contents: readonly string[]): string =>
  createHash('sha256').update(contents.join('\n')).digest('hex');

interface CommonTexts {
  readonly texts: Readonly<Record<Language, Texts>>;
  readonly contents: readonly string[];
}

const readCommon = (reader: Reader): CommonTexts => {
  const contents: string[] = [];
  const [zh, en] = languages.map((language) => reader.texts(COMMON_FOLDER, language, contents)) as [
    Texts,
    Texts,
  ];
  return { texts: { zh, en }, contents };
};

const readDefinition = (reader: Reader, id: string, common: CommonTexts): ReportDefinition | null => {
  const contents = [...common.contents];
  const source = reader.source(id, 'report.yaml', contents);
  const structure = source ? readStructure(rootOf(source)) : null;
  const [zh, en] = languages.map(
    (language) => new Map([...common.texts[language], ...reader.texts(id, language, contents)]),
  ) as unknown as [Texts, Texts];
  if (!structure) return null;
  const definition = { ...structure, id, texts: { zh, en }, digest: digestOf(contents) };
  // A broken file would only repeat its mistakes as missing references.
  if (!reader.broken.has(id) && !reader.broken.has(COMMON_FOLDER))
    reader.mistakes.push(...checkDefinition(definition));
  return definition;
};

const reportIdsIn = (directory: string): readonly string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== COMMON_FOLDER)
    .map(({ name }) => name)
    .sort();

/**
 * All reports of a directory, one folder each, by id. Throws DefinitionError with every mistake at once;
 * files are named relative to the directory.
 */
export const loadDefinitions = (directory: string): ReadonlyMap<string, ReportDefinition> => {
  const reader = new Reader(directory);
  const common = readCommon(reader);
  const definitions = reportIdsIn(directory).flatMap((id) => readDefinition(reader, id, common) ?? []);
  if (reader.mistakes.length > 0) throw new DefinitionError(reader.mistakes);
  return new Map(definitions.map((definition) => [definition.id, definition]));
};

/** Only one report; mistakes of the others are not looked for. Throws DefinitionError. */
export const loadDefinition = (directory: string, id: string): ReportDefinition => {
  const reader = new Reader(directory);
  const definition = readDefinition(reader, id, readCommon(reader));
  if (!definition || reader.mistakes.length > 0) throw new DefinitionError(reader.mistakes);
  return definition;
};

export type DefinitionSource = Pick<ReadonlyMap<string, ReportDefinition>, 'get'>;

/** Reports of a directory, each read on first use. Then throws DefinitionError. */
export const storedDefinitions = (directory: string): DefinitionSource => ({
  get: (id) => (reportIdsIn(directory).includes(id) ? loadDefinition(directory, id) : undefined),
});
