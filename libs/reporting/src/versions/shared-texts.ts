import { languages, type DefinitionText, type SharedText } from '@xiangtong/contracts';
import { parse } from 'yaml';

type Tree = string | { readonly [word: string]: Tree };

const flat = (tree: Tree, path: readonly string[] = []): (readonly [string, string])[] =>
  typeof tree === 'string'
    ? [[path.join('.'), tree]]
    : Object.entries(tree).flatMap(([word, inner]) => flat(inner, [...path, word]));

/** Of the shared files of a definition. */
export const sharedTexts = (files: DefinitionText): readonly SharedText[] => {
  const [zh, en] = languages.map((language) => {
    const file = files.find(({ name }) => name === `common/texts.${language}.yaml`);
    return new Map(file ? flat((parse(file.text, { schema: 'failsafe' }) ?? {}) as Tree) : []);
  });
  return [...zh!].map(([key, text]) => ({ key, zh: text, en: en!.get(key) ?? '' }));
};
