import type { Language, Difference } from '@xiangtong/contracts';
import type { DrawnPages } from '@xiangtong/documents';
import { compareLines } from './compare-lines';
import { compareTexts } from './compare-texts';

type Page = DrawnPages['pages'][number];

const pageName: Readonly<Record<Language, (number: number) => string>> = {
  zh: (number) => `第 ${number} 页`,
  en: (number) => `page ${number}`,
};

const samePage = (one: Page, other: Page): boolean => one.lines.join('\n') === other.lines.join('\n');

const onPage = { row: '', column: '', at: '' } as const;

/** Two pages at the same place of both files. */
const comparePage = (sealed: Page | undefined, printed: Page | undefined, language: Language) => {
  const nameOf = pageName[language];
  if (!sealed || !printed) {
    const name = nameOf((sealed ?? printed)!.number);
    const missing = { printed: printed ? name : null, sealed: sealed ? name : null };
    return [{ kind: 'page', table: name, ...onPage, ...missing } as const];
  }
  const name = nameOf(sealed.number);
  return compareTexts(sealed.lines, printed.lines, name, (line) => `${sealed.number}:${line + 1}`);
};

const drawings = (sealed: readonly Page[], printed: readonly Page[], language: Language) => {
  const byText = new Map(printed.map((page) => [page.lines.join('\n'), page]));
  return sealed.flatMap((page): Difference[] => {
    const other = byText.get(page.lines.join('\n'));
    if (!other || other.drawn === page.drawn) return [];
    const shown = { printed: other.drawn.slice(0, 12), sealed: page.drawn.slice(0, 12) };
    return [{ kind: 'picture', table: pageName[language](page.number), ...onPage, ...shown }];
  });
};

const properties = (sealed: DrawnPages['about'], printed: DrawnPages['about']): Difference[] =>
  [...new Set([...sealed.keys(), ...printed.keys()])]
    .filter((key) => sealed.get(key) !== printed.get(key))
    .map((key) => ({
      kind: 'property',
      table: '',
      row: '',
      column: key,
      at: key,
      printed: printed.get(key)?.slice(0, 200) ?? null,
      sealed: sealed.get(key)?.slice(0, 200) ?? null,
    }));

/** Missing, added or different pages; the drawings of pages with the same text; the properties. */
export const comparePages = (was: DrawnPages, is: DrawnPages, language: Language): readonly Difference[] => {
  const changed = compareLines(was.pages, is.pages, samePage).flatMap((change) =>
    Array.from({ length: Math.max(change.sealed.length, change.printed.length) }, (_, index) =>
      comparePage(change.sealed[index], change.printed[index], language),
    ).flat(),
  );
  return [...changed, ...drawings(was.pages, is.pages, language), ...properties(was.about, is.about)];
};
