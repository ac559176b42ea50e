import type { TextEntry } from './report-definition';
import { parseTemplate, TemplateSyntaxError, type Template } from './template';
import { rootOf, type YamlCursor } from './yaml-cursor';
import type { YamlSource } from './yaml-source';

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
export const readTexts = (source: YamlSource): Map<string, TextEntry> => {
  const texts = new Map<string, TextEntry>();
  collect(rootOf(source), '', source.file, texts);
  return texts;
};
