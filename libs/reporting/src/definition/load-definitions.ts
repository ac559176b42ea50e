import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language, type DefinitionFile, type DefinitionText } from '@xiangtong/contracts';
import { checkDefinition } from './check/check-definition';
import { COMMON_FOLDER } from './common-texts';
import { digestOf, plainText } from './definition-text';
import { DefinitionError, withColumn, type DefinitionMistake } from './mistakes';
import { readStructure } from './read-structure';
import type { ReportDefinition, TextEntry, Texts } from './report-definition';
import { parseTemplate, TemplateSyntaxError, type Template } from './template';
import { rootOf, type YamlCursor } from './yaml-cursor';
import { MOST_MISTAKES, YamlSource } from './yaml-source';

const readTemplate = (cursor: YamlCursor): Template => {
  const text = cursor.text();
  try {
    return parseTemplate(text);
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    cursor.fail(error.words);
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

/** The text of a file; null for one that is missing. */
type ReadFile = (name: string) => string | null;

/** Reads files of definitions and records what it read for the digest. */
class Reader {
  readonly mistakes: DefinitionMistake[] = [];
  /** Folders with a file that is missing or not YAML. */
  readonly broken = new Set<string>();

  constructor(private readonly read: ReadFile) {}

  source(folder: string, name: string, files: DefinitionFile[]): YamlSource | null {
    const file = `${folder}/${name}`;
    const read = this.read(file);
    if (read === null) {
      const message = { zh: '没有这个文件', en: 'the file is missing' };
      this.mistakes.push({ file, line: 1, column: 1, message });
      this.broken.add(folder);
      return null;
    }
    const text = plainText(read);
    files.push({ name: file, text });
    const source = new YamlSource(file, text, this.mistakes);
    if (source.broken) this.broken.add(folder);
    return source;
  }

  texts(folder: string, language: Language, files: DefinitionFile[]): Texts {
    const source = this.source(folder, `texts.${language}.yaml`, files);
    const texts = source ? readTexts(source) : new Map<string, TextEntry>();
    if (source?.broken) this.broken.add(folder);
    return texts;
  }
}

interface CommonTexts {
  readonly texts: Readonly<Record<Language, Texts>>;
  readonly files: DefinitionText;
}

const readCommon = (reader: Reader): CommonTexts => {
  const files: DefinitionFile[] = [];
  const [zh, en] = languages.map((language) => reader.texts(COMMON_FOLDER, language, files)) as [
    Texts,
    Texts,
  ];
  return { texts: { zh, en }, files };
};

const checked = (definition: ReportDefinition): readonly DefinitionMistake[] => {
  const contents = new Map(definition.files.map(({ name, text }) => [name, text]));
  return checkDefinition(definition)
    .slice(0, MOST_MISTAKES)
    .map((mistake) => withColumn(mistake, contents.get(mistake.file) ?? ''));
};

const readDefinition = (reader: Reader, id: string, common: CommonTexts): ReportDefinition | null => {
  const files = [...common.files];
  const source = reader.source(id, 'report.yaml', files);
  const structure = source ? readStructure(rootOf(source)) : null;
  if (source?.broken) reader.broken.add(id);
  const [zh, en] = languages.map(
    (language) => new Map([...common.texts[language], ...reader.texts(id, language, files)]),
  ) as unknown as [Texts, Texts];
  if (!structure) return null;
  const definition = { ...structure, id, texts: { zh, en }, files, digest: digestOf(files) };
  // A broken file would only repeat its mistakes as missing references.
  if (!reader.broken.has(id) && !reader.broken.has(COMMON_FOLDER))
    reader.mistakes.push(...checked(definition));
  return definition;
};

const reportIdsIn = (directory: string): readonly string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== COMMON_FOLDER)
    .map(({ name }) => name)
    .sort();

const readIn =
  (directory: string): ReadFile =>
  (name) => {
    const path = join(directory, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };

/**
 * All reports of a directory, one folder each, by id. Throws DefinitionError with every mistake at once;
 * files are named relative to the directory.
 */
export const loadDefinitions = (directory: string): ReadonlyMap<string, ReportDefinition> => {
  const reader = new Reader(readIn(directory));
  const common = readCommon(reader);
  const definitions = reportIdsIn(directory).flatMap((id) => readDefinition(reader, id, common) ?? []);
  if (reader.mistakes.length > 0) throw new DefinitionError(reader.mistakes);
  return new Map(definitions.map((definition) => [definition.id, definition]));
};

const readOne = (id: string, read: ReadFile): ReportDefinition => {
  const reader = new Reader(read);
  const definition = readDefinition(reader, id, readCommon(reader));
  if (!definition || reader.mistakes.length > 0) throw new DefinitionError(reader.mistakes);
  return definition;
};

/** Only one report; mistakes of the others are not looked for. Throws DefinitionError. */
export const loadDefinition = (directory: string, id: string): ReportDefinition =>
  readOne(id, readIn(directory));

/** What a run or a seal has to keep of a definition. */
export type KeepableDefinition = Pick<ReportDefinition, 'id' | 'digest' | 'files'>;

export interface DefinitionSource {
  get(id: string): ReportDefinition | undefined;
  values(): Iterable<ReportDefinition>;
  /** The texts of all definitions, where they are known without being read. */
  readonly texts?: () => Iterable<KeepableDefinition>;
}

/** Reports of a directory, each read when it is asked for. Then throws DefinitionError. */
export const storedDefinitions = (directory: string): DefinitionSource => ({
  get: (id) => (reportIdsIn(directory).includes(id) ? loadDefinition(directory, id) : undefined),
  values: () => loadDefinitions(directory).values(),
});

/** The text of every file of a directory of reports, by its name relative to the directory. */
const textsIn = (directory: string): ReadonlyMap<string, string> =>
  new Map(
    [COMMON_FOLDER, ...reportIdsIn(directory)].flatMap((folder) =>
      readdirSync(join(directory, folder))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => [`${folder}/${name}`, readFileSync(join(directory, folder, name), 'utf8')]),
    ),
  );

const digestOfTexts = (texts: ReadonlyMap<string, string>): string =>
  digestOf([...texts].map(([name, text]) => ({ name, text: plainText(text) })));

/** The digest under which the build remembers that it has found no mistake in the reports. Throws DefinitionError. */
export const digestOfSoundReports = (directory: string): string => {
  loadDefinitions(directory);
  return digestOfTexts(textsIn(directory));
};

const filesOf = (id: string, texts: ReadonlyMap<string, string>): DefinitionText => {
  const ofLanguages = (folder: string) => languages.map((language) => `${folder}/texts.${language}.yaml`);
  return [...ofLanguages(COMMON_FOLDER), `${id}/report.yaml`, ...ofLanguages(id)].map((name) => ({
    name,
    text: plainText(texts.get(name) ?? ''),
  }));
};

/**
 * All reports of a directory as they are now. When the build has found no mistake in exactly these files, each is read
 * out of its text when it is first asked for; otherwise all of them are read at once. Throws DefinitionError.
 */
export const openDefinitions = (directory: string, soundDigest: string | null = null): DefinitionSource => {
  if (soundDigest === null || !existsSync(join(directory, COMMON_FOLDER))) return loadDefinitions(directory);
  const texts = textsIn(directory);
  if (digestOfTexts(texts) !== soundDigest) return loadDefinitions(directory);
  const known = new Map<string, ReportDefinition>();
  const ids = reportIdsIn(directory);
  const get = (id: string): ReportDefinition | undefined => {
    if (!known.has(id) && ids.includes(id))
      known.set(
        id,
        readOne(id, (name) => texts.get(name) ?? null),
      );
    return known.get(id);
  };
  return {
    get,
    values: () => ids.map((id) => get(id)!),
    texts: () =>
      ids.map((id) => {
        const files = filesOf(id, texts);
        return { id, files, digest: digestOf(files) };
      }),
  };
};

/** A report out of its text, wherever that is kept. Throws DefinitionError. */
export const readDefinitionText = (id: string, files: DefinitionText): ReportDefinition => {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return readOne(id, (name) => texts.get(name) ?? null);
};
